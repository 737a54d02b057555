package dev.gradus.data.sequence;

import java.util.PrimitiveIterator;

/** A shift and a scale: mean and standard deviation, dividing by n. Where nothing varies the scale is 1. */
record Line(double shift, double scale) {

    static final Line NONE = new Line(0, 1);

    /** Of numbers that come twice in the same order. */
    static Line of(java.util.function.Supplier<PrimitiveIterator.OfDouble> values) {
        double sum = 0;
        long count = 0;
        for (PrimitiveIterator.OfDouble each = values.get(); each.hasNext();) {
            sum += each.nextDouble();
            count++;
        }
        double mean = sum / count;
        double squares = 0;
        for (PrimitiveIterator.OfDouble each = values.get(); each.hasNext();) {
            double difference = each.nextDouble() - mean;
            squares += difference * difference;
        }
        double deviation = Math.sqrt(squares / count);
        return new Line(mean, deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1);
    }
}
