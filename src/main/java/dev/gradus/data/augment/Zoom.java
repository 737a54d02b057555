package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** A factor between 1 / (1 + z) and 1 + z whose logarithm is evenly distributed: as often larger as smaller. */
final class Zoom implements AugmentType {

    @Override
    public String id() {
        return "zoom";
    }

    @Override
    public String name() {
        return "Zoom";
    }

    @Override
    public String summary() {
        return "Makes the image larger or smaller.";
    }

    @Override
    public String when() {
        return "When what is seen may be near or far; not when its size is the answer.";
    }

    @Override
    public String typical() {
        return "0.1 to 0.3";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMAGE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("by", "By", "At most so much larger; at most as much smaller.", "", 0, 1, 0.15));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
