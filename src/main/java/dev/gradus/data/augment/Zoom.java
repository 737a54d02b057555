package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** A factor between 1 / (1 + z) and 1 + z whose logarithm is evenly distributed: as often larger as smaller. */
final class Zoom {

    static final AugmentType TYPE = new AugmentType("zoom", "Zoom",
            "Makes the image larger or smaller.",
            "When what is seen may be near or far; not when its size is the answer.",
            "0.1 to 0.3", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("by", "By", "At most so much larger; at most as much smaller.", "", 0, 1, 0.15)),
            Zoom::effect);

    private Zoom() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double most = Math.log1p(values.of("by"));
        return new Effect() {
            @Override
            public void bend(Affine map, long key) {
                if (most > 0) {
                    double factor = Math.exp(most * (2 * Randoms.uniform(key, 0) - 1));
                    map.scale(factor, factor);
                }
            }
        };
    }
}
