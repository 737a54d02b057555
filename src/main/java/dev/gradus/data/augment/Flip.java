package dev.gradus.data.augment;

import dev.gradus.math.Randoms;
import java.util.List;
import java.util.Set;

/** Each of the two by its own chance. */
final class Flip implements AugmentType {

    @Override
    public String id() {
        return "flip";
    }

    @Override
    public String name() {
        return "Flip";
    }

    @Override
    public String summary() {
        return "Mirrors the image, some of the time.";
    }

    @Override
    public String when() {
        return "Left and right for photos of things; never for letters and digits. Upside down only for views from above.";
    }

    @Override
    public String typical() {
        return "0.5 left and right, 0 upside down";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.IMAGE);
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("across", "Left and right", "The chance that left and right change places.", "", 0, 1, 0.5),
                new Setting("down", "Upside down", "The chance that top and bottom change places.", "", 0, 1, 0));
    }

    @Override
    public Effect effect(Values values, Frame frame) {
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
