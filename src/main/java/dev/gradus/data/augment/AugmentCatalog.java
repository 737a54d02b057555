package dev.gradus.data.augment;

import java.util.List;
import java.util.Optional;

/** Every augmentation. A new one is a file and a line here. */
public final class AugmentCatalog {

    private static final List<AugmentType> ALL = List.of(
            Shift.TYPE,
            Rotate.TYPE,
            Zoom.TYPE,
            Shear.TYPE,
            Flip.TYPE,
            Elastic.TYPE,
            Brightness.TYPE,
            Contrast.TYPE,
            Noise.TYPE,
            CutOut.TYPE,
            Jitter.TYPE,
            Scale.TYPE,
            TimeWarp.TYPE,
            MixUp.TYPE);

    private AugmentCatalog() {
    }

    public static List<AugmentType> all() {
        return ALL;
    }

    /** Those that can be used with such examples. */
    public static List<AugmentType> of(Kind kind) {
        return ALL.stream().filter(type -> type.kinds().contains(kind)).toList();
    }

    public static Optional<AugmentType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException when there is none */
    public static AugmentType of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no augmentation called “" + id
                + "”; expected one of " + String.join(", ", ALL.stream().map(AugmentType::id).toList()) + "."));
    }
}
