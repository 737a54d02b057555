package dev.gradus.nn.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Receiver operating characteristic: what share of the true yes is found (true positive rate) at what share of false
 * alarms (false positive rate), for every threshold, from (0, 0) to (1, 1).
 *
 * @param area the area under the curve by trapezoids, so equal scores count half; NaN when there is no yes or no no
 */
public record RocCurve(List<Point> points, double area) {

    /** @param threshold yes is said from this score on; infinite at the start */
    public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

    public RocCurve {
        points = List.copyOf(points);
    }

    public static RocCurve of(Ranking ranking) {
        List<Point> points = new ArrayList<>();
        Point last = new Point(Double.POSITIVE_INFINITY, 0, 0);
        points.add(last);
        double area = 0;
        for (Ranking.Step step : ranking.steps()) {
            Point next = new Point(step.threshold(), Scores.quotient(step.falsePositives(), ranking.negatives()),
                    Scores.quotient(step.truePositives(), ranking.positives()));
            area += (next.falsePositiveRate - last.falsePositiveRate)
                    * (next.truePositiveRate + last.truePositiveRate) / 2;
            points.add(next);
            last = next;
        }
        boolean defined = ranking.positives() > 0 && ranking.negatives() > 0;
        return new RocCurve(points, defined ? area : Double.NaN);
    }
}
