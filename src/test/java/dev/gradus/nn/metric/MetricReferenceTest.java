package dev.gradus.nn.metric;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.numbers;
import static dev.gradus.reference.ReferenceCases.tensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gradus.math.Matrix;
import dev.gradus.reference.ReferenceCases;
import java.util.List;
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
                        regression(each);
                    } else {
                        classes(each);
                    }
                }));
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

    private static void regression(JsonObject expected) {
        RegressionReport report = RegressionReport.of(Matrix.wrap(numbers(expected.get("prediction")).toArray(), 1),
                Matrix.wrap(numbers(expected.get("target")).toArray(), 1));
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
