package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between the angle to the left and to the right. */
final class Rotate implements AugmentType {

    @Override
    public String id() {
        return "rotate";
    }

    @Override
    public String name() {
        return "Rotate";
    }

    @Override
    public String summary() {
        return "Turns the image about its middle.";
    }

    @Override
    public String when() {
        return "When what is seen may be tilted; not so far that a 6 becomes a 9.";
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
        return List.of(new Setting("degrees", "Angle", "At most so far to either side.", "°", 0, 180, 15));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
