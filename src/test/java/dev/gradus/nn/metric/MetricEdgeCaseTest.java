package dev.gradus.nn.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricEdgeCaseTest {

    /** Classes by columns: three examples of class 0, one of class 1, none of class 2, which is predicted once. */
    private static final Matrix PROBABILITIES = Matrix.wrap(new double[] {
        0.8, 0.1, 0.1,
        0.2, 0.1, 0.7,
        0.6, 0.4, 0.0,
        0.3, 0.5, 0.2}, 3);
    private static final Matrix TARGETS = Matrix.wrap(new double[] {0, 0, 0, 1}, 1);

    @Test
    void aClassWithoutExamplesCountsAsZeroInMacroAndNotInBalancedAccuracy() {
        ClassificationReport report = ClassificationReport.of(PROBABILITIES, TARGETS);

        assertEquals(new Scores(0, 0, 0, 0), report.classes().get(2));
        assertEquals((2.0 / 3 + 1 + 0) / 3, report.macro().recall(), 1e-15);
        assertEquals((2.0 / 3 + 1) / 2, report.balancedAccuracy(), 1e-15);
    }

    @Test
    void aProbabilityOfZeroForTheRightClassGivesAFiniteLogLoss() {
        Matrix sure = Matrix.wrap(new double[] {0, 1, 1, 0}, 2);
        ClassificationReport report = ClassificationReport.of(sure, Matrix.wrap(new double[] {0, 0}, 1));

        assertEquals(52 * Math.log(2) / 2, report.logLoss(), 1e-12);
    }

    @Test
    void oneClassAloneHasNoCurveAndNoCorrelation() {
        Matrix probabilities = Matrix.wrap(new double[] {0.9, 0.1, 0.8, 0.2}, 2);
        ClassificationReport report = ClassificationReport.of(probabilities, Matrix.wrap(new double[] {0, 0}, 1));

        assertTrue(Double.isNaN(report.rocAuc()));
        assertEquals(0, report.mcc());
        assertTrue(Double.isNaN(report.kappa()));
        assertEquals(1, report.accuracy());
    }

    @Test
    void equalScoresCountHalfInTheAreaUnderTheCurve() {
        Ranking ranking = Ranking.of(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, true, false});

        RocCurve curve = RocCurve.of(ranking);

        assertEquals(0.5, curve.area());
        assertEquals(2, curve.points().size());
        assertEquals(0.5, PrecisionRecallCurve.of(ranking).averagePrecision());
    }

    @Test
    void aPerfectRankingHasAreaOneAndAReversedOneZero() {
        boolean[] yes = {true, true, false};

        assertEquals(1, RocCurve.of(Ranking.of(new double[] {3, 2, 1}, yes)).area());
        assertEquals(0, RocCurve.of(Ranking.of(new double[] {1, 2, 3}, yes)).area());
    }

    @Test
    void targetsThatNameNoClassAreRefusedWithTheirPlace() {
        Exception tooLarge = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(PROBABILITIES, Matrix.wrap(new double[] {0, 3, 0, 0}, 1)));
        Exception wrongSize = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(PROBABILITIES, Matrix.wrap(new double[] {0, 1}, 1)));

        assertEquals("Example 2 is of class 3.0, but there are 3 classes.", tooLarge.getMessage());
        assertEquals("Expected one class index for each of 4 predictions, but got a matrix of 1×2.",
                wrongSize.getMessage());
    }

    @Test
    void everyLabelIsJudgedByItself() {
        Matrix probabilities = Matrix.wrap(new double[] {0.9, 0.4, 0.2, 0.6, 0.7, 0.1}, 2);
        Matrix targets = Matrix.wrap(new double[] {1, 0, 0, 0, 1, 1}, 2);

        MultiLabelReport report = MultiLabelReport.of(probabilities, targets);

        assertEquals(new Scores(1, 1, 1, 2), report.labels().get(0).scores());
        assertEquals(new Scores(0, 0, 0, 1), report.labels().get(1).scores());
        assertEquals(1, report.labels().get(0).rocAuc());
        assertEquals(0, report.labels().get(1).rocAuc());
        assertEquals(4.0 / 6, report.accuracy());
        assertEquals(1.0 / 3, report.exactMatch());
        assertEquals(new Scores(2.0 / 3, 2.0 / 3, 2.0 / 3, 3), report.micro());
        assertEquals(0.5, report.macro().f1());
    }

    @Test
    void errorsOfSeveralOutputsAreSetAgainstTheVariationOfEach() {
        Matrix targets = Matrix.wrap(new double[] {0, 100, 2, 300}, 2);
        Matrix predictions = Matrix.wrap(new double[] {0, 110, 2, 310}, 2);

        RegressionReport report = RegressionReport.of(predictions, targets);

        assertEquals(50, report.mse());
        assertEquals(1 - 200.0 / 20_002, report.r2(), 1e-15);
        assertEquals(1, report.explainedVariance(), "a constant error is forgiven");
        assertEquals(10, report.maxError());
    }

    @Test
    void aTargetThatDoesNotVaryHasNoR2() {
        Matrix constant = Matrix.wrap(new double[] {0.1, 0.1, 0.1}, 1);

        RegressionReport report = RegressionReport.of(Matrix.wrap(new double[] {0.1, 0.2, 0.3}, 1), constant);

        assertTrue(Double.isNaN(report.r2()));
        assertTrue(Double.isNaN(report.explainedVariance()));
        assertEquals(0.1, report.mae(), 1e-15);
    }

    /** Class 1 of four equal ones is the second; class 3, equal to class 1 behind two likelier ones, is the fourth. */
    @Test
    void ofEquallyLikelyClassesTheFirstComesFirst() {
        Matrix even = Matrix.wrap(new double[] {0.25, 0.25, 0.25, 0.25, 0.4, 0.1, 0.4, 0.1}, 4);

        assertEquals(List.of(0.0, 0.5, 0.5, 1.0),
                ClassificationReport.of(even, Matrix.wrap(new double[] {1, 3}, 1)).topK());
    }

    @Test
    void aClassThatNobodyHasIsLeftOutOfMeansOfCurves() {
        ClassificationReport report = ClassificationReport.of(PROBABILITIES, TARGETS);

        assertEquals((RocCurve.of(Ranking.ofClass(PROBABILITIES, TARGETS, 0)).area()
                + RocCurve.of(Ranking.ofClass(PROBABILITIES, TARGETS, 1)).area()) / 2, report.rocAuc(), 1e-15);
        assertTrue(report.averagePrecision() > 0.5, () -> "average precision " + report.averagePrecision());
        assertTrue(Double.isNaN(ClassificationReport.of(Matrix.wrap(new double[] {0.9, 0.1}, 2),
                Matrix.wrap(new double[] {0}, 1)).averagePrecision()));
    }
}
