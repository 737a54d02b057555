package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between the angle to the left and to the right. */
final class Shear implements AugmentType {

    @Override
    public String id() {
        return "shear";
    }

    @Override
    public String name() {
        return "Shear";
    }

    @Override
    public String summary() {
        return "Slants the image to the left or right.";
    }

    @Override
    public String when() {
        return "For handwriting and whatever is seen at an angle.";
    }

    @Override
    public String typical() {
        return "5° to 20°";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMAGE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("degrees", "Slant", "At most so far to either side.", "°", 0, 45, 10));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
