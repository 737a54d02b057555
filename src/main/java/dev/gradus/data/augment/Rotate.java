package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between the angle to the left and to the right. */
final class Rotate {

    static final AugmentType TYPE = new AugmentType("rotate", "Rotate",
            "Turns the image about its middle.",
            "When what is seen may be tilted; not so far that a 6 becomes a 9.",
            "5° to 20°", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.whole("degrees", "Angle", "At most so far to either side.", "°", 0, 180, 15)),
            Rotate::effect);

    private Rotate() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double degrees = values.of("degrees");
        return new Effect() {
            @Override
            public void bend(Affine map, long key) {
                if (degrees > 0) {
                    map.rotate(degrees * (2 * Randoms.uniform(key, 0) - 1));
                }
            }
        };
    }
}
