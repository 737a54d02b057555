package dev.gradus.cli;

import dev.gradus.data.Examples;
import dev.gradus.data.Preparation;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.metric.ClassificationReport;
import dev.gradus.nn.metric.ConfusionMatrix;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.RegressionReport;
import dev.gradus.train.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good predictions are.
 *
 * @param numbers   by name, in the order to show them; for regression in the target's units
 * @param confusion rows are the actual classes; empty unless there are classes
 */
record Quality(Map<String, Object> numbers, List<List<Long>> confusion, List<String> classes) {

    /** Of a network on examples, in exact arithmetic and inference mode. There must be at least one example. */
    static Quality of(Network network, Preparation preparation, Examples examples) {
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            Evaluation evaluation = new Evaluation(network, examples, kernel);
            evaluation.measure();
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("rows", examples.count());
            numbers.put("loss", evaluation.loss());
            return of(numbers, preparation, evaluation.predictions(), evaluation.allTargets());
        }
    }

    private static Quality of(Map<String, Object> numbers, Preparation preparation, Matrix predictions, Matrix targets) {
        switch (preparation.task()) {
            case CLASSIFICATION -> {
                ClassificationReport report = ClassificationReport.of(predictions, targets);
                numbers.put("accuracy", report.accuracy());
                numbers.put("logLoss", report.logLoss());
                numbers.put("macroF1", report.macro().f1());
                return new Quality(numbers, counts(report.confusion()), preparation.classNames());
            }
            case MULTI_LABEL -> {
                MultiLabelReport report = MultiLabelReport.of(predictions, targets);
                numbers.put("accuracy", report.accuracy());
                numbers.put("exactMatch", report.exactMatch());
                numbers.put("macroF1", report.macro().f1());
            }
            case REGRESSION -> {
                RegressionReport report =
                        RegressionReport.of(inUnits(preparation, predictions), inUnits(preparation, targets));
                numbers.put("r2", report.r2());
                numbers.put("rmse", report.rmse());
                numbers.put("mae", report.mae());
            }
        }
        return new Quality(numbers, List.of(), List.of());
    }

    private static Matrix inUnits(Preparation preparation, Matrix standardised) {
        Matrix decoded = Matrix.zeros(standardised.rows, standardised.columns);
        for (int column = 0; column < standardised.columns; column++) {
            for (int row = 0; row < standardised.rows; row++) {
                decoded.set(row, column, preparation.decodeTarget(row, standardised.get(row, column)));
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
        if (!confusion.isEmpty()) {
            json.put("classes", classes);
            json.put("confusion", confusion);
        }
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
