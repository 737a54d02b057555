package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/**
 * m x + (1 - m) x of another training example, and the answers alike, with m drawn from Beta(a, a) (Zhang et al. 2018). Of
 * classes the answer becomes a share for each.
 */
final class MixUp {

    static final AugmentType TYPE = new AugmentType("mix_up", "Mix-up",
            "Mixes each example with another, and their answers as well.",
            "For larger networks that grow too sure of themselves; little use for small ones.",
            "0.1 to 0.4; 0 is off", Set.of(Kind.IMAGE, Kind.SEQUENCE, Kind.WINDOW, Kind.ROW),
            List.of(AugmentSetting.of("alpha", "Alpha",
                            "The larger, the more even the mix; 1 makes every share as likely.", "", 0, 2, 0.2)),
            MixUp::effect);

    private MixUp() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double alpha = values.of("alpha");
        return new Effect() {
            @Override
            public boolean mixes() {
                return true;
            }

            @Override
            public double kept(long key) {
                return alpha == 0 ? 1 : beta(alpha, key);
            }
        };
    }

    /**
     * A number of the symmetric beta distribution, by Joehnk (1964): of two powers U^(1/a) and V^(1/a) that add up to at
     * most 1, the share of the first.
     */
    static double beta(double alpha, long key) {
        for (long draw = 0; ; draw += 2) {
            double first = Math.pow(Randoms.uniform(key, draw), 1 / alpha);
            double second = Math.pow(Randoms.uniform(key, draw + 1), 1 / alpha);
            if (first + second <= 1 && first + second > 0) {
                return first / (first + second);
            }
        }
    }
}
