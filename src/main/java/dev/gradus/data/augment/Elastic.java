package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * Every pixel moves a little, neighbours alike (Simard, Steinkraus, Platt: <i>Best practices for convolutional neural
 * networks applied to visual document analysis</i>, 2003, section 2): a displacement drawn evenly from [-1, 1) for each
 * pixel, across and down, smoothed by a Gaussian whose weights add up to 1, times the strength.
 *
 * <p>The field goes on beyond the border, so the displacement is the same everywhere in distribution; its variance is
 * {@code strength^2 / 3 (sum of squared weights)^2}, the sum along one axis.
 */
final class Elastic {

    /** Makes 32 bits a number from -1 to 1. */
    private static final double UNIT = 0x1p-31;

    static final AugmentType TYPE = new AugmentType("elastic", "Elastic",
            "Warps the image like rubber.",
            "For handwriting and living shapes; not for things that are straight.",
            "Strength 34, smoothness 4 for 28 x 28", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.whole("strength", "Strength", "How far pixels move; smoothing takes most of it away.", "", 0, 200, 34),
                    AugmentSetting.of("smoothness", "Smoothness",
                            "Deviation of the Gaussian: how far neighbours move together.", " px", 1, 12, 4)),
            Elastic::effect);

    private Elastic() {
    }

    /** Weights of the Gaussian from the middle outwards; those on both sides add up to 1. */
    static double[] gaussian(double deviation) {
        double[] weights = new double[(int) Math.ceil(3 * deviation) + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(-0.5 * i * i / (deviation * deviation));
            sum += (i == 0 ? 1 : 2) * weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double strength = values.of("strength");
        double[] weights = gaussian(values.of("smoothness"));
        return new Field(frame.height(), frame.width(), weights, strength);
    }

    /** Draws one displacement after the other into arrays of its own. */
    private static final class Field implements Effect {

        private final int height;
        private final int width;
        private final int border;
        private final double[] weights;
        private final double strength;
        private final double[] across;
        private final double[] down;
        private final double[] rows;

        Field(int height, int width, double[] weights, double strength) {
            this.height = height;
            this.width = width;
            this.weights = weights;
            this.strength = strength;
            this.border = weights.length - 1;
            int all = strength == 0 ? 0 : (height + 2 * border) * (width + 2 * border);
            this.across = new double[all];
            this.down = new double[all];
            this.rows = new double[strength == 0 ? 0 : (height + 2 * border) * width];
        }

        @Override
        public boolean displace(double[] rightwards, double[] downwards, long key) {
            if (strength == 0) {
                return false;
            }
            for (int i = 0; i < across.length; i++) {
                long bits = Randoms.bits(key, i);
                across[i] = (int) (bits >> 32) * UNIT;
                down[i] = (int) bits * UNIT;
            }
            smooth(across, rightwards);
            smooth(down, downwards);
            return true;
        }

        private void smooth(double[] field, double[] into) {
            int wide = width + 2 * border;
            for (int y = 0; y < height + 2 * border; y++) {
                for (int x = 0; x < width; x++) {
                    int at = y * wide + x + border;
                    double sum = weights[0] * field[at];
                    for (int i = 1; i <= border; i++) {
                        sum += weights[i] * (field[at - i] + field[at + i]);
                    }
                    rows[y * width + x] = sum;
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int at = (y + border) * width + x;
                    double sum = weights[0] * rows[at];
                    for (int i = 1; i <= border; i++) {
                        sum += weights[i] * (rows[at - i * width] + rows[at + i * width]);
                    }
                    into[y * width + x] += strength * sum;
                }
            }
        }
    }
}
