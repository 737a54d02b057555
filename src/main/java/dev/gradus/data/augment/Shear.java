package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between the angle to the left and to the right. */
final class Shear {

    static final AugmentType TYPE = new AugmentType("shear", "Shear",
            "Slants the image to the left or right.",
            "For handwriting and whatever is seen at an angle.",
            "5° to 20°", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("degrees", "Slant", "At most so far to either side.", "°", 0, 45, 10)), Shear::effect);

    private Shear() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double degrees = values.of("degrees");
        return new Effect() {
            @Override
            public void bend(Affine map, long key) {
                if (degrees > 0) {
                    map.shear(degrees * (2 * Randoms.uniform(key, 0) - 1));
                }
            }
        };
    }
}
