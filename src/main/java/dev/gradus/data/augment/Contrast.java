package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * mean + c (x - mean), with the mean of the channel in this image and c evenly distributed between 1 - m and 1 + m; held
 * between black and white.
 */
final class Contrast {

    static final AugmentType TYPE = new AugmentType("contrast", "Contrast",
            "Draws light and dark apart or together.",
            "When the light differs from picture to picture.",
            "0.2 to 0.4", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("by", "By", "At most so much stronger or weaker.", "", 0, 1, 0.3)), Contrast::effect);

    private Contrast() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double most = values.of("by");
        int plane = frame.height() * frame.width();
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                if (most == 0) {
                    return;
                }
                double factor = 1 + most * (2 * Randoms.uniform(key, 0) - 1);
                for (int channel = 0; channel < frame.channels(); channel++) {
                    int from = offset + channel * plane;
                    double mean = 0;
                    for (int i = from; i < from + plane; i++) {
                        mean += numbers[i] / plane;
                    }
                    for (int i = from; i < from + plane; i++) {
                        double value = mean + factor * (numbers[i] - mean);
                        numbers[i] = Math.max(frame.low(channel), Math.min(frame.high(channel), value));
                    }
                }
            }
        };
    }
}
