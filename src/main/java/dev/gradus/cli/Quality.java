package dev.gradus.cli;

import dev.gradus.data.Examples;
import dev.gradus.data.Preparation;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.sequence.NaiveForecast;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.ConfusionMatrix;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.RegressionReport;
import dev.gradus.nn.metric.Scores;
import dev.gradus.train.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How good predictions are.
 *
 * @param numbers   by name, in the order to show them: the few that say most; for regression in the target's units
 * @param more      further numbers
 * @param each      scores of every class or label by name; empty for regression
 * @param averages  their means by name: macro, micro, weighted
 * @param confusion rows are the actual classes; empty unless there are classes
 * @param range     where accuracy, or R2, lies with 95 %, as far as these rows tell
 * @param naive     of windows over a series: the errors of a forecast that repeats an earlier number
 */
record Quality(Map<String, Object> numbers, Map<String, Object> more, Map<String, Scores> each,
        Map<String, Scores> averages, List<List<Long>> confusion, Optional<TrueRange> range, Optional<NaiveQuality> naive) {

    private Quality(Map<String, Object> numbers, Map<String, Object> more, Map<String, Scores> each,
            Map<String, Scores> averages, List<List<Long>> confusion) {
        this(numbers, more, each, averages, confusion, Optional.empty(), Optional.empty());
    }

    private Quality withRange(Optional<TrueRange> value) {
        return new Quality(numbers, more, each, averages, confusion, value, naive);
    }

    private Quality withNaive(Optional<NaiveQuality> value) {
        return new Quality(numbers, more, each, averages, confusion, range, value);
    }

    /** Of a network on examples, in exact arithmetic and inference mode. There must be at least one example. */
    static Quality of(Network network, Preparation preparation, Examples examples) {
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            Evaluation evaluation = new Evaluation(network, examples, kernel);
            evaluation.measure();
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("rows", examples.count());
            numbers.put("loss", evaluation.loss());
            return of(numbers, preparation, evaluation.predictions(), evaluation.allTargets(), examples)
                    .withNaive(NaiveForecast.of(examples).map(forecast -> NaiveQuality.of(forecast, preparation)));
        }
    }

    private static Quality of(Map<String, Object> numbers, Preparation preparation, Matrix predictions, Matrix targets,
            Examples examples) {
        return switch (preparation.task()) {
            case CLASSIFICATION ->
                    ofClasses(numbers, ClassificationReport.of(predictions, targets), preparation.classNames());
            case MULTI_LABEL -> ofLabels(numbers, MultiLabelReport.of(predictions, targets), preparation.targetNames());
            case REGRESSION -> ofNumbers(numbers, preparation, inUnits(preparation, predictions, examples),
                    inUnits(preparation, targets, examples));
        };
    }

    private static Quality ofClasses(Map<String, Object> numbers, ClassificationReport report, List<String> names) {
        numbers.put("accuracy", report.accuracy());
        numbers.put("logLoss", report.logLoss());
        numbers.put("macroF1", report.macro().f1());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("balancedAccuracy", report.balancedAccuracy());
        for (int k = 2; k <= report.topK().size() && k < names.size(); k++) {
            more.put("top" + k + "Accuracy", report.topK().get(k - 1));
        }
        more.put("rocAuc", report.rocAuc());
        more.put("averagePrecision", report.averagePrecision());
        more.put("kappa", report.kappa());
        more.put("mcc", report.mcc());
        more.put("brier", report.brier());
        return new Quality(numbers, more, byName(names, report.classes()),
                averages(report.macro(), report.micro(), report.weighted()), counts(report.confusion()))
                .withRange(Optional.of(TrueRange.ofShare(report.accuracy(), (int) numbers.get("rows"))));
    }

    private static Quality ofLabels(Map<String, Object> numbers, MultiLabelReport report, List<String> names) {
        numbers.put("accuracy", report.accuracy());
        numbers.put("exactMatch", report.exactMatch());
        numbers.put("macroF1", report.macro().f1());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("rocAuc", report.rocAuc());
        more.put("averagePrecision", report.averagePrecision());
        return new Quality(numbers, more,
                byName(names, report.labels().stream().map(MultiLabelReport.Label::scores).toList()),
                averages(report.macro(), report.micro(), report.weighted()), List.of());
    }

    /** Rows of a series hang together, so that drawing them singly says nothing of their range. */
    private static Quality ofNumbers(Map<String, Object> numbers, Preparation preparation, Matrix predictions, Matrix targets) {
        RegressionReport report = RegressionReport.of(predictions, targets);
        numbers.put("r2", report.r2());
        numbers.put("rmse", report.rmse());
        numbers.put("mae", report.mae());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("mse", report.mse());
        more.put("maxError", report.maxError());
        more.put("explainedVariance", report.explainedVariance());
        return new Quality(numbers, more, Map.of(), Map.of(), List.of()).withRange(preparation.input() instanceof SeriesForm
                ? Optional.empty() : TrueRange.ofR2(predictions, targets));
    }

    private static Map<String, Scores> byName(List<String> names, List<Scores> scores) {
        Map<String, Scores> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), scores.get(i));
        }
        return byName;
    }

    private static Map<String, Scores> averages(Scores macro, Scores micro, Scores weighted) {
        Map<String, Scores> averages = new LinkedHashMap<>();
        averages.put("macro", macro);
        averages.put("micro", micro);
        averages.put("weighted", weighted);
        return averages;
    }

    private static Matrix inUnits(Preparation preparation, Matrix standardised, Examples examples) {
        Matrix decoded = Matrix.zeros(standardised.rows, standardised.columns);
        for (int column = 0; column < standardised.columns; column++) {
            for (int row = 0; row < standardised.rows; row++) {
                decoded.set(row, column, preparation.decodeTarget(row, standardised.get(row, column), examples.base(column)));
            }
        }
        return decoded;
    }

    private static List<List<Long>> counts(ConfusionMatrix confusion) {
        List<List<Long>> rows = new ArrayList<>();
        for (int actual = 0; actual < confusion.classes(); actual++) {
            List<Long> row = new ArrayList<>();
            for (int predicted = 0; predicted < confusion.classes(); predicted++) {
                row.add(confusion.count(actual, predicted));
            }
            rows.add(row);
        }
        return rows;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>(numbers);
        json.putAll(more);
        range.ifPresent(about -> json.put("range95", List.of(about.low(), about.high())));
        naive.ifPresent(forecast -> json.put("naive", forecast.toJson()));
        averages.forEach((name, scores) -> json.put(name, toJson(scores)));
        if (!each.isEmpty()) {
            json.put(confusion.isEmpty() ? "labels" : "classes", List.copyOf(each.keySet()));
            json.put("scores", each.values().stream().map(Quality::toJson).toList());
        }
        if (!confusion.isEmpty()) {
            json.put("confusion", confusion);
        }
        return json;
    }

    private static Map<String, Object> toJson(Scores scores) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("precision", scores.precision());
        json.put("recall", scores.recall());
        json.put("f1", scores.f1());
        json.put("support", scores.support());
        return json;
    }

    /** A number as people read it: five digits that count. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return !Double.isFinite(number) ? "undefined"
                    : Math.abs(number) >= 1e-3 && Math.abs(number) < 1e6 || number == 0
                            ? String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.4f" : "%.2f", number)
                            : String.format(Locale.ROOT, "%.4g", number);
        }
        return String.valueOf(value);
    }
}
