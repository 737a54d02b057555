package dev.gradus.data.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is done to training examples before a network sees them, in this order. What moves pixels is put together and done
 * first, in one resampling; what changes numbers follows; what mixes examples comes last.
 *
 * @param fill what comes in from beyond the border of an image
 */
public record AugmentPlan(List<Augment> list, Fill fill) {

    public static final AugmentPlan NONE = new AugmentPlan(List.of(), Fill.EDGE);

    public AugmentPlan {
        list = List.copyOf(list);
        Objects.requireNonNull(fill);
    }

    public boolean isNone() {
        return list.isEmpty();
    }

    public AugmentPlan with(Augment added) {
        List<Augment> changed = new ArrayList<>(list);
        changed.add(added);
        return new AugmentPlan(changed, fill);
    }

    public AugmentPlan with(int place, Augment changed) {
        List<Augment> all = new ArrayList<>(list);
        all.set(place, changed);
        return new AugmentPlan(all, fill);
    }

    public AugmentPlan without(int place) {
        List<Augment> all = new ArrayList<>(list);
        all.remove(place);
        return new AugmentPlan(all, fill);
    }

    public AugmentPlan withFill(Fill value) {
        return new AugmentPlan(list, value);
    }

    /** Why it cannot be used with examples of this kind, in a sentence; empty when it can. */
    public Optional<String> misfit(Kind kind) {
        return list.stream().map(Augment::entry).filter(type -> !type.kinds().contains(kind)).findFirst()
                .map(type -> "The augmentation " + type.name() + " is for " + String.join(", ",
                        type.kinds().stream().sorted().map(Kind::plural).toList()) + ", but these are " + kind.plural()
                        + ". Remove it.");
    }
}
