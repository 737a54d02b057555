package dev.gradus.data.augment;

import java.util.List;
import java.util.Set;

/** An entry of the {@link AugmentCatalog}. */
public interface AugmentType {

    /** The name in files: never changes. */
    String id();

    String name();

    /** What it does, in a sentence. */
    String summary();

    /** When to use it, and when not. */
    String when();

    /** Settings that are usual. */
    String typical();

    Set<Kind> kinds();

    List<Setting> settings();

    /** @param values of the settings, by id, all of them */
    Effect effect(Values values, Frame frame);

    /** The settings of one augmentation. */
    interface Values {
        double of(String id);
    }
}
