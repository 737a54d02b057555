package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** x + n, n normal for each number by itself (Um et al. 2017). */
final class Jitter {

    static final AugmentType TYPE = new AugmentType("jitter", "Jitter",
            "Adds a little chance to every step.",
            "When the measuring is noisy.",
            "0.02 to 0.1", Set.of(Kind.SEQUENCE, Kind.WINDOW),
            List.of(AugmentSetting.of("deviation", "Strength", "Standard deviation, in deviations of the feature.", "", 0, 1, 0.05)),
            Jitter::effect);

    private Jitter() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double deviation = values.of("deviation");
        int size = frame.size();
        double[] scale = new double[frame.channels()];
        for (int i = 0; i < scale.length && deviation > 0; i++) {
            scale[i] = deviation * frame.statistics().spread()[i];
        }
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                for (int i = 0; i < size && deviation > 0; i++) {
                    numbers[offset + i] += scale[frame.channelOf(i)] * Randoms.normal(key, i);
                }
            }
        };
    }
}
