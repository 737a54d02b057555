package dev.gradus.data.augment;

import java.util.List;
import java.util.Set;

/**
 * An entry of the {@link AugmentCatalog}.
 *
 * @param id      the name in files: never changes
 * @param summary what it does, in a sentence
 * @param when    to use it, and when not
 * @param typical settings that are usual
 * @param kinds   of examples it can be used with
 */
public record AugmentType(String id, String name, String summary, String when, String typical, Set<Kind> kinds,
        List<AugmentSetting> settings, Maker maker) {

    public AugmentType {
        kinds = Set.copyOf(kinds);
        settings = List.copyOf(settings);
    }

    /** Makes what is done to examples that lie like this. */
    public interface Maker {
        /** @param values of the settings, by id, all of them */
        Effect effect(Values values, ExampleFrame frame);
    }

    /** The settings of one augmentation. */
    public interface Values {
        double of(String id);
    }

    Effect effect(Values values, ExampleFrame frame) {
        return maker.effect(values, frame);
    }
}
