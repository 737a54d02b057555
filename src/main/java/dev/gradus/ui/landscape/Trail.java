package dev.gradus.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of the run in hand while somebody watches; thinned evenly, so that it takes a bounded part of the memory. */
final class Trail {

    private static final int MOST_STOPS = 200;
    private static final int FEWEST_STOPS = 8;
    private static final int MOST_NUMBERS = 16 << 20;

    private final List<Way.Stop> stops = new ArrayList<>();
    private double last = Double.NEGATIVE_INFINITY;
    private int every = 1;
    private int passed;
    private Optional<double[]> start = Optional.empty();

    void clear() {
        stops.clear();
        last = Double.NEGATIVE_INFINITY;
        every = 1;
        passed = 0;
    }

    /** Where a run would begin. */
    void before(double[] values) {
        start = Optional.of(values);
    }

    /** An earlier epoch than the last begins another way. */
    void add(double epoch, double[] values) {
        if (epoch == last) {
            return;
        }
        if (epoch < last || !stops.isEmpty() && stops.get(0).values().length != values.length) {
            clear();
        }
        if (stops.isEmpty() && epoch > 0) {
            start.filter(each -> each.length == values.length).ifPresent(each -> stops.add(stop(0, each)));
        }
        start = Optional.empty();
        last = epoch;
        if (passed++ % every != 0) {
            return;
        }
        stops.add(stop(epoch, values));
        if (stops.size() > Math.max(FEWEST_STOPS, Math.min(MOST_STOPS, MOST_NUMBERS / Math.max(1, values.length)))) {
            for (int i = stops.size() - 2; i > 0; i -= 2) {
                stops.remove(i);
            }
            every *= 2;
            passed = 1;
        }
    }

    private static Way.Stop stop(double epoch, double[] values) {
        float[] kept = new float[values.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (float) values[i];
        }
        return new Way.Stop(epoch, kept);
    }

    List<Way.Stop> stops() {
        return List.copyOf(stops);
    }
}
