package dev.gradus.train;

import java.util.ArrayList;
import java.util.List;

/** Keeps at most 64 points of a curve; when it overflows, of every four neighbours the lowest and highest stay. */
final class PointThinner {

    private static final int CAPACITY = 64;

    private final double[] epochs = new double[CAPACITY];
    private final double[] losses = new double[CAPACITY];
    private int count;

    void add(double epoch, double loss) {
        if (count == CAPACITY) {
            thin();
        }
        epochs[count] = epoch;
        losses[count] = loss;
        count++;
    }

    private void thin() {
        int kept = 0;
        for (int i = 0; i < CAPACITY; i += 4) {
            int low = i;
            int high = i;
            for (int k = i + 1; k < i + 4; k++) {
                low = losses[k] < losses[low] ? k : low;
                high = losses[k] > losses[high] ? k : high;
            }
            int first = Math.min(low, high);
            int second = low == high ? i + 3 : Math.max(low, high);
            epochs[kept] = epochs[first];
            losses[kept++] = losses[first];
            epochs[kept] = epochs[second];
            losses[kept++] = losses[second];
        }
        count = kept;
    }

    List<LossPoint> drain() {
        List<LossPoint> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new LossPoint(epochs[i], losses[i]));
        }
        count = 0;
        return points;
    }
}
