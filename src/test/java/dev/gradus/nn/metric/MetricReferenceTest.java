package dev.gradus.nn.metric;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.numbers;
import static dev.gradus.reference.ReferenceCases.tensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gradus.math.Matrix;
import dev.gradus.reference.ReferenceCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against scikit-learn. Sums of at most 60 terms of order 1 differ by rounding alone, some 1e-15; 1e-12 is generous. */
class MetricReferenceTest {

    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheNumbersOfScikitLearn() {
        return ReferenceCases.of("metrics.json").map(each -> dynamicTest(ReferenceCases.id(each),
                () -> {
                    if (each.has("target")) {
                        regression(each, Matrix.wrap(numbers(each.get("prediction")).toArray(), 1),
                                Matrix.wrap(numbers(each.get("target")).toArray(), 1));
                    } else {
                        classes(each);
                    }
                }));
    }

    /** Ties, six classes, a class without examples, several outputs and labels. */
    @TestFactory
    Stream<DynamicTest> soDoHarderCases() {
        return ReferenceCases.of("metrics-options.json").map(each -> dynamicTest(ReferenceCases.id(each), () -> {
            if (each.has("target")) {
                regression(each, tensor(each.get("prediction")).columns(), tensor(each.get("target")).columns());
            } else if (each.has("labelTargets")) {
                labels(each);
            } else {
                everyNumberOf(each);
            }
        }));
    }

    private static void everyNumberOf(JsonObject expected) {
        ClassificationReport report = ClassificationReport.of(tensor(expected.get("probabilities")).columns(),
                Matrix.wrap(numbers(expected.get("labels")).toArray(), 1));
        Map<String, Double> actual = Map.of("accuracy", report.accuracy(), "kappa", report.kappa(), "mcc", report.mcc(),
                "logLoss", report.logLoss(), "balancedAccuracy", report.balancedAccuracy(), "rocAuc", report.rocAuc(),
                "averagePrecision", report.averagePrecision(), "brier", report.brier());
        int compared = 0;
        for (Map.Entry<String, Double> number : actual.entrySet()) {
            if (expected.has(number.getKey())) {
                number(expected, number.getKey(), number.getValue());
                compared++;
            }
        }
        assertTrue(compared >= 5, "only " + compared + " numbers");
        scores(expected.getAsJsonObject("macro"), report.macro());
        scores(expected.getAsJsonObject("micro"), report.micro());
        scores(expected.getAsJsonObject("weighted"), report.weighted());
        if (expected.has("topK")) {
            assertClose("top k", numbers(expected.get("topK")).toArray(),
                    report.topK().stream().mapToDouble(Double::doubleValue).toArray(), TOLERANCE);
        }
    }

    private static void labels(JsonObject expected) {
        MultiLabelReport report = MultiLabelReport.of(tensor(expected.get("probabilities")).columns(),
                tensor(expected.get("labelTargets")).columns());
        number(expected, "accuracy", report.accuracy());
        number(expected, "exactMatch", report.exactMatch());
        scores(expected.getAsJsonObject("macro"), report.macro());
        scores(expected.getAsJsonObject("micro"), report.micro());
        scores(expected.getAsJsonObject("weighted"), report.weighted());
        number(expected, "rocAucMacro", report.rocAuc());
        number(expected, "averagePrecisionMacro", report.averagePrecision());
        assertClose("areas", numbers(expected.get("rocAuc")).toArray(),
                report.labels().stream().mapToDouble(MultiLabelReport.Label::rocAuc).toArray(), TOLERANCE);
        assertClose("average precisions", numbers(expected.get("averagePrecision")).toArray(),
                report.labels().stream().mapToDouble(MultiLabelReport.Label::averagePrecision).toArray(), TOLERANCE);
    }

    private static void classes(JsonObject expected) {
        Matrix probabilities = tensor(expected.get("probabilities")).columns();
        Matrix targets = Matrix.wrap(numbers(expected.get("labels")).toArray(), 1);
        ClassificationReport report = ClassificationReport.of(probabilities, targets);

        JsonArray rows = expected.getAsJsonArray("confusion(rows=true)");
        for (int actual = 0; actual < probabilities.rows; actual++) {
            for (int predicted = 0; predicted < probabilities.rows; predicted++) {
                assertEquals(rows.get(actual).getAsJsonArray().get(predicted).getAsLong(),
                        report.confusion().count(actual, predicted), "confusion " + actual + " " + predicted);
            }
        }
        number(expected, "accuracy", report.accuracy());
        number(expected, "balancedAccuracy", report.balancedAccuracy());
        number(expected, "logLoss", report.logLoss());
        number(expected, "kappa", report.kappa());
        number(expected, "mcc", report.mcc());
        scores(expected.getAsJsonObject("macro"), report.macro());
        scores(expected.getAsJsonObject("micro"), report.micro());
        scores(expected.getAsJsonObject("weighted"), report.weighted());
        JsonArray perClass = expected.getAsJsonArray("perClass");
        for (int label = 0; label < perClass.size(); label++) {
            JsonObject wanted = perClass.get(label).getAsJsonObject();
            scores(wanted, report.classes().get(label));
            assertEquals(wanted.get("support").getAsLong(), report.classes().get(label).support());
        }
        if (probabilities.rows == 2) {
            twoClasses(expected, report, Ranking.ofClass(probabilities, targets, 1));
        } else {
            number(expected, "rocAucOneVsRestMacro", report.rocAuc());
        }
    }

    private static void twoClasses(JsonObject expected, ClassificationReport report, Ranking ranking) {
        number(expected, "brier", report.brier());
        number(expected, "rocAuc", report.rocAuc());
        number(expected, "averagePrecision", PrecisionRecallCurve.of(ranking).averagePrecision());
        List<RocCurve.Point> points = RocCurve.of(ranking).points();
        JsonObject roc = expected.getAsJsonObject("roc");
        assertClose("false positive rates", numbers(roc.get("fpr")).toArray(),
                points.stream().mapToDouble(RocCurve.Point::falsePositiveRate).toArray(), TOLERANCE);
        assertClose("true positive rates", numbers(roc.get("tpr")).toArray(),
                points.stream().mapToDouble(RocCurve.Point::truePositiveRate).toArray(), TOLERANCE);
    }

    private static void regression(JsonObject expected, Matrix predictions, Matrix targets) {
        RegressionReport report = RegressionReport.of(predictions, targets);
        number(expected, "mse", report.mse());
        number(expected, "rmse", report.rmse());
        number(expected, "mae", report.mae());
        number(expected, "r2", report.r2());
        number(expected, "explainedVariance", report.explainedVariance());
        number(expected, "maxError", report.maxError());
    }

    private static void scores(JsonObject expected, Scores actual) {
        number(expected, "precision", actual.precision());
        number(expected, "recall", actual.recall());
        number(expected, "f1", actual.f1());
    }

    private static void number(JsonObject expected, String name, double actual) {
        assertClose(name, expected.get(name).getAsDouble(), actual, TOLERANCE);
    }
}
