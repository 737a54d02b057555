package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** x + b, b evenly distributed between -m and m of the full range, the same for all pixels; held between black and white. */
final class Brightness {

    static final AugmentType TYPE = new AugmentType("brightness", "Brightness",
            "Makes the image lighter or darker.",
            "When the light differs from picture to picture.",
            "0.1 to 0.3", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("by", "By", "At most so much of the full range is added or taken away.", "", 0, 1, 0.2)),
            Brightness::effect);

    private Brightness() {
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
                double by = most * (2 * Randoms.uniform(key, 0) - 1);
                for (int channel = 0; channel < frame.channels(); channel++) {
                    double low = frame.low(channel);
                    double high = frame.high(channel);
                    double added = by * (high - low);
                    int from = offset + channel * plane;
                    for (int i = from; i < from + plane; i++) {
                        numbers[i] = Math.max(low, Math.min(high, numbers[i] + added));
                    }
                }
            }
        };
    }
}
