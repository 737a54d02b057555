package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Each of the two by its own chance. */
final class Flip {

    static final AugmentType TYPE = new AugmentType("flip", "Flip",
            "Mirrors the image, some of the time.",
            "Left and right for photos of things; never for letters and digits. Upside down only for views from above.",
            "0.5 left and right, 0 upside down", Set.of(Kind.IMAGE),
            List.of(AugmentSetting.of("across", "Left and right", "The chance that left and right change places.", "", 0, 1, 0.5),
                    AugmentSetting.of("down", "Upside down", "The chance that top and bottom change places.", "", 0, 1, 0)),
            Flip::effect);

    private Flip() {
    }

    private static Effect effect(AugmentType.Values values, ExampleFrame frame) {
        double across = values.of("across");
        double down = values.of("down");
        return new Effect() {
            @Override
            public void bend(Affine map, long key) {
                boolean mirrored = Randoms.uniform(key, 0) < across;
                boolean turned = Randoms.uniform(key, 1) < down;
                if (mirrored || turned) {
                    map.scale(mirrored ? -1 : 1, turned ? -1 : 1);
                }
            }
        };
    }
}
