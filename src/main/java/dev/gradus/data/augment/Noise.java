package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** x + n, n normal for each number by itself. Pixels are held between black and white; one-hot numbers and flags stay as they are. */
final class Noise {

    static final AugmentType TYPE = new AugmentType("noise", "Noise",
            "Adds a little chance to every number.",
            "Almost always a little; the network learns not to trust one number too far.",
            "0.02 to 0.1", Set.of(Kind.IMAGE, Kind.ROW),
            List.of(AugmentSetting.of("deviation", "Strength",
                            "Standard deviation: of the full range of a pixel, of the deviation of a column.", "", 0, 1, 0.05)),
            Noise::effect);

    private Noise() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double deviation = values.of("deviation");
        int size = frame.size();
        double[] scale = new double[frame.channels()];
        boolean image = frame.kind() == Kind.IMAGE;
        for (int i = 0; i < scale.length && deviation > 0; i++) {
            scale[i] = deviation * (image ? frame.high(i) - frame.low(i)
                    : frame.statistics().measured()[i] ? frame.statistics().spread()[i] : 0);
        }
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                if (deviation == 0) {
                    return;
                }
                for (int i = 0; i < size; i++) {
                    int channel = frame.channelOf(i);
                    if (scale[channel] > 0) {
                        double value = numbers[offset + i] + scale[channel] * Randoms.normal(key, i);
                        numbers[offset + i] = image
                                ? Math.max(frame.low(channel), Math.min(frame.high(channel), value)) : value;
                    }
                }
            }
        };
    }
}
