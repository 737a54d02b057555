package dev.gradus.nn.metric;

import java.util.List;

/**
 * Precision (how many of those found are right), recall (how many of those there are were found) and their harmonic
 * mean F1 = 2 P R / (P + R). A quotient without cases, such as the precision of a class that was never predicted, is 0.
 *
 * @param support examples behind the numbers
 */
public record Scores(double precision, double recall, double f1, long support) {

    static Scores of(long hits, long predicted, long actual) {
        return of(quotient(hits, predicted), quotient(hits, actual), actual);
    }

    private static Scores of(double precision, double recall, long support) {
        double sum = precision + recall;
        return new Scores(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, support);
    }

    /** The mean of each number over the classes, each class counting the same; empty classes count as 0. */
    static Scores macro(List<Scores> classes) {
        return mean(classes, false);
    }

    /** The mean of each number over the classes, each class counting by its support. */
    static Scores weighted(List<Scores> classes) {
        return mean(classes, true);
    }

    private static Scores mean(List<Scores> classes, boolean bySupport) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        double weights = 0;
        long support = 0;
        for (Scores each : classes) {
            double weight = bySupport ? each.support : 1;
            precision += weight * each.precision;
            recall += weight * each.recall;
            f1 += weight * each.f1;
            weights += weight;
            support += each.support;
        }
        return weights == 0 ? new Scores(0, 0, 0, 0)
                : new Scores(precision / weights, recall / weights, f1 / weights, support);
    }

    static double quotient(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
