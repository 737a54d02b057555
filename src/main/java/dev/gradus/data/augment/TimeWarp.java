package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * Each step shows the sequence at another time (Um et al. 2017), between steps by a straight line. The speed is drawn in a few
 * places, log-normal, and changes evenly between them; beginning and end stay where they are.
 */
final class TimeWarp {

    static final AugmentType TYPE = new AugmentType("time_warp", "Time-warp",
            "Lets time pass now faster, now slower.",
            "When the same thing may happen at another speed; not when the speed is the answer.",
            "Strength 0.1 to 0.3, 4 places", Set.of(Kind.SEQUENCE),
            List.of(AugmentSetting.of("strength", "Strength", "How much the speed differs: deviation of its logarithm.", "", 0, 1, 0.2),
                    AugmentSetting.whole("knots", "Places",
                            "Where the speed is drawn anew; between them it changes evenly.", "", 2, 16, 4)),
            TimeWarp::effect);

    private TimeWarp() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double strength = values.of("strength");
        int knots = (int) Math.round(values.of("knots"));
        int steps = frame.width();
        int features = frame.channels();
        double[] time = new double[steps];
        double[] before = new double[steps * features];
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                if (strength == 0 || steps < 3) {
                    return;
                }
                warp(time, strength, knots, key);
                System.arraycopy(numbers, offset, before, 0, before.length);
                for (int step = 0; step < steps; step++) {
                    int from = Math.min(steps - 2, (int) time[step]);
                    double part = time[step] - from;
                    for (int i = 0; i < features; i++) {
                        double left = before[from * features + i];
                        numbers[offset + step * features + i] = left + part * (before[(from + 1) * features + i] - left);
                    }
                }
            }
        };
    }

    /** Fills in the time that is seen at each step: rising, from 0 to the last step. */
    static void warp(double[] time, double strength, int knots, long key) {
        double last = time.length - 1;
        time[0] = 0;
        for (int step = 1; step < time.length; step++) {
            double at = (step - 0.5) / last * (knots - 1);
            int knot = Math.min(knots - 2, (int) at);
            double left = Math.exp(strength * Randoms.normal(key, knot));
            double right = Math.exp(strength * Randoms.normal(key, knot + 1));
            time[step] = time[step - 1] + left + (at - knot) * (right - left);
        }
        double stretch = last / time[time.length - 1];
        for (int step = 1; step < time.length; step++) {
            time[step] = Math.min(last, time[step] * stretch);
        }
    }
}
