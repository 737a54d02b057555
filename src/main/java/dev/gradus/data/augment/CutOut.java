package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * A square about an evenly chosen pixel, as far as it lies in the image, becomes the mean of the training images (DeVries
 * and Taylor 2017, who standardise first and set it to 0).
 */
final class CutOut implements AugmentType {

    @Override
    public String id() {
        return "cut_out";
    }

    @Override
    public String name() {
        return "Cut-out";
    }

    @Override
    public String summary() {
        return "Covers a square of the image.";
    }

    @Override
    public String when() {
        return "When one part of the image must not decide alone; not when the answer is in one small place.";
    }

    @Override
    public String typical() {
        return "0.25 to 0.5 of the shorter side";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMAGE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("size", "Side", "Of the square, as a share of the shorter side.", "", 0, 1, 0.3),
                new Setting("chance", "Chance", "How often an image gets one.", "", 0, 1, 0.5));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
