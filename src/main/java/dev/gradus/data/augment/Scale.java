package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * Each feature times a factor that is normal about 1 (Um et al. 2017), as the network takes it: about the mean of a
 * standardised feature. Not for windows, whose answer would have to follow.
 */
final class Scale {

    static final AugmentType TYPE = new AugmentType("scale", "Scale",
            "Makes the whole sequence larger or smaller.",
            "When the strength of a signal differs from one to the next; not when it is the answer.",
            "0.05 to 0.2", Set.of(Kind.SEQUENCE),
            List.of(AugmentSetting.of("deviation", "Strength", "Standard deviation of the factor about 1.", "", 0, 1, 0.1)),
            Scale::effect);

    private Scale() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double deviation = values.of("deviation");
        int size = frame.size();
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                for (int channel = 0; channel < frame.channels() && deviation > 0; channel++) {
                    double factor = 1 + deviation * Randoms.normal(key, channel);
                    for (int i = offset + channel; i < offset + size; i += frame.channels()) {
                        numbers[i] *= factor;
                    }
                }
            }
        };
    }
}
