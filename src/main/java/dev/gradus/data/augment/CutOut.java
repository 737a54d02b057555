package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * A square about an evenly chosen pixel, as far as it lies in the image, becomes the mean of the training images (DeVries
 * and Taylor 2017, who standardise first and set it to 0).
 */
final class CutOut {

    static final AugmentType TYPE = new AugmentType("cut_out", "Cut-out",
            "Covers a square of the image.",
            "When one part of the image must not decide alone; not when the answer is in one small place.",
            "0.25 to 0.5 of the shorter side", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("size", "Side", "Of the square, as a share of the shorter side.", "", 0, 1, 0.3),
                    AugmentSetting.of("chance", "Chance", "How often an image gets one.", "", 0, 1, 0.5)),
            CutOut::effect);

    private CutOut() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double chance = values.of("chance");
        int side = (int) Math.round(values.of("size") * Math.min(frame.height(), frame.width()));
        double[] mean = side > 0 ? frame.statistics().mean() : new double[frame.channels()];
        return new Effect() {
            @Override
            public void change(double[] numbers, int offset, long key) {
                if (side == 0 || Randoms.uniform(key, 0) >= chance) {
                    return;
                }
                int top = Randoms.below(key, 1, frame.height()) - side / 2;
                int left = Randoms.below(key, 2, frame.width()) - side / 2;
                for (int channel = 0; channel < frame.channels(); channel++) {
                    for (int y = Math.max(0, top); y < Math.min(frame.height(), top + side); y++) {
                        int row = offset + (channel * frame.height() + y) * frame.width();
                        for (int x = Math.max(0, left); x < Math.min(frame.width(), left + side); x++) {
                            numbers[row + x] = mean[channel];
                        }
                    }
                }
            }
        };
    }
}
