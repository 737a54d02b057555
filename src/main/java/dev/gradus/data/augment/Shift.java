package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Evenly distributed between -m and m of the side, across and down. */
final class Shift implements AugmentType {

    @Override
    public String id() {
        return "shift";
    }

    @Override
    public String name() {
        return "Shift";
    }

    @Override
    public String summary() {
        return "Moves the image across and down.";
    }

    @Override
    public String when() {
        return "When what is seen may stand anywhere; not when its place is the answer.";
    }

    @Override
    public String typical() {
        return "0.05 to 0.15 of the side";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMAGE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("across", "Across", "At most so much of the width, to either side.", "", 0, 0.5, 0.1),
                new Setting("down", "Down", "At most so much of the height, up or down.", "", 0, 0.5, 0.1));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
