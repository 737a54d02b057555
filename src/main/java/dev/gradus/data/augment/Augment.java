package dev.gradus.data.augment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One augmentation with its settings.
 *
 * @param type   id of an entry of the {@link AugmentCatalog}
 * @param values of its settings, by id; what is left out is as usual
 */
public record Augment(String type, Map<String, Double> values) {

    public Augment {
        AugmentType known = AugmentCatalog.of(type);
        TreeMap<String, Double> all = new TreeMap<>();
        for (AugmentSetting setting : known.settings()) {
            all.put(setting.id(), setting.checked(values.getOrDefault(setting.id(), setting.standard())));
        }
        for (String id : values.keySet()) {
            if (!all.containsKey(id)) {
                throw new IllegalArgumentException(known.name() + " has no setting called “" + id + "”; expected "
                        + String.join(", ", all.keySet()) + ".");
            }
        }
        values = Collections.unmodifiableMap(all);
    }

    /** With its usual settings. */
    public static Augment of(String type) {
        return new Augment(type, Map.of());
    }

    public Augment with(String setting, double value) {
        TreeMap<String, Double> changed = new TreeMap<>(values);
        changed.put(setting, value);
        return new Augment(type, changed);
    }

    public double value(String setting) {
        return values.get(setting);
    }

    public AugmentType entry() {
        return AugmentCatalog.of(type);
    }
}
