package dev.gradus.nn.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Precision against recall for every threshold, from the surest example on.
 *
 * @param averagePrecision sum over the thresholds of (R_n - R_(n-1)) P_n, without interpolation, as in scikit-learn;
 *                         NaN when there is no yes
 */
public record PrecisionRecallCurve(List<Point> points, double averagePrecision) {

    /** @param threshold yes is said from this score on */
    public record Point(double threshold, double recall, double precision) {}

    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    public static PrecisionRecallCurve of(Ranking ranking) {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        double lastRecall = 0;
        for (Ranking.Step step : ranking.steps()) {
            Scores scores = Scores.of(step.truePositives(), step.truePositives() + step.falsePositives(),
                    ranking.positives());
            points.add(new Point(step.threshold(), scores.recall(), scores.precision()));
            sum += (scores.recall() - lastRecall) * scores.precision();
            lastRecall = scores.recall();
        }
        return new PrecisionRecallCurve(points, ranking.positives() > 0 ? sum : Double.NaN);
    }
}
