package dev.gradus.data.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link DropRows} steps need of columns as they were read: such rows go before the rows are divided into parts. */
public final class Gaps {

    private Gaps() {
    }

    /**
     * @param columns that are input
     * @return by the place of the step: the columns that must not be missing
     */
    public static Map<Integer, List<String>> of(List<Step> steps, List<String> columns) {
        Map<Integer, List<String>> needed = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<String> meant = new ArrayList<>(columns);
            meant.removeIf(column -> settled.contains(column) || !step.columns().all() && !step.columns().names().contains(column));
            if (step.treatment() instanceof DropRows) {
                needed.put(i, meant);
            }
            if (step.treatment().settles()) {
                settled.addAll(meant);
            }
        }
        return needed;
    }
}
