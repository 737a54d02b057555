package dev.gradus.data.step;

import java.util.List;

/**
 * The columns a step is for.
 *
 * @param all   all that fit it, whatever they are called
 * @param names else these
 */
public record StepColumns(boolean all, List<String> names) {

    public static final StepColumns ALL = new StepColumns(true, List.of());

    public StepColumns {
        names = names.stream().distinct().toList();
        if (all && !names.isEmpty()) {
            throw new IllegalArgumentException("A step is for all columns that fit, or for some by name; both were given.");
        }
    }

    public static StepColumns of(List<String> names) {
        return new StepColumns(false, names);
    }

    public static StepColumns of(String... names) {
        return of(List.of(names));
    }
}
