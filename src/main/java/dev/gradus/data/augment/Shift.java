package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between -m and m of the side, across and down. */
final class Shift {

    static final AugmentType TYPE = new AugmentType("shift", "Shift",
            "Moves the image across and down.",
            "When what is seen may stand anywhere; not when its place is the answer.",
            "0.05 to 0.15 of the side", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("across", "Across", "At most so much of the width, to either side.", "", 0, 0.5, 0.1),
                    AugmentSetting.of("down", "Down", "At most so much of the height, up or down.", "", 0, 0.5, 0.1)),
            Shift::effect);

    private Shift() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double across = values.of("across") * frame.width();
        double down = values.of("down") * frame.height();
        return new Effect() {
            @Override
            public void bend(Affine map, long key) {
                if (across > 0 || down > 0) {
                    map.shift(across * (2 * Randoms.uniform(key, 0) - 1), down * (2 * Randoms.uniform(key, 1) - 1));
                }
            }
        };
    }
}
