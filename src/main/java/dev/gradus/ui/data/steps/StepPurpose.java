package dev.gradus.ui.data.steps;

import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What steps are for, as the menu of new steps groups them. */
enum StepPurpose {
    GAPS("leave-out", "drop-rows", "fill-missing", "missing-flag"),
    NUMBERS("clip", "log", "standardise", "min-max", "robust", "quantile"),
    WORDS("one-hot", "ordinal", "hashing", "date-parts", "tokens"),
    FEATURES("bin", "polynomial", "pca-whitening"),
    TARGET("target"),
    /** Whatever the catalog has beside. */
    MORE;

    private final Set<String> ids;

    StepPurpose(String... ids) {
        this.ids = Set.of(ids);
    }

    String label() {
        return StepTexts.TEXTS.get("purpose." + name().toLowerCase(Locale.ROOT));
    }

    List<StepType<?>> types() {
        List<StepType<?>> types = new ArrayList<>(StepCatalog.all());
        types.removeIf(type -> of(type) != this);
        return types;
    }

    static StepPurpose of(StepType<?> type) {
        for (StepPurpose purpose : values()) {
            if (purpose.ids.contains(type.id())) {
                return purpose;
            }
        }
        return MORE;
    }
}
