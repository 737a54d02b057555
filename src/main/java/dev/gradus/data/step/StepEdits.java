package dev.gradus.data.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changed chains of steps. Places count from 0. */
public final class StepEdits {

    private StepEdits() {
    }

    /** @param at where it will be; at the end if that is beyond it */
    public static List<Step> added(List<Step> steps, int at, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.add(Math.max(0, Math.min(at, steps.size())), step);
        return List.copyOf(changed);
    }

    public static List<Step> removed(List<Step> steps, int at) {
        List<Step> changed = new ArrayList<>(steps);
        changed.remove(at);
        return List.copyOf(changed);
    }

    /** @param to its place afterwards */
    public static List<Step> moved(List<Step> steps, int from, int to) {
        List<Step> changed = new ArrayList<>(steps);
        changed.add(Math.max(0, Math.min(to, steps.size() - 1)), changed.remove(from));
        return List.copyOf(changed);
    }

    public static List<Step> replaced(List<Step> steps, int at, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(at, step);
        return List.copyOf(changed);
    }

    /**
     * Where a new step would be put: by its {@link Stage}, and what is for words in front of what turns all words into
     * numbers.
     */
    public static int placeFor(List<Step> steps, StepType<?> type) {
        Stage stage = type.defaults().stage();
        if (stage == Stage.FIRST) {
            return 0;
        }
        for (int i = 0; i < steps.size() && stage != Stage.LAST; i++) {
            if (steps.get(i).treatment().stage() == Stage.LAST
                    || type.takes() == StepType.Takes.WORDS && encodesAllWords(steps.get(i))) {
                return i;
            }
        }
        return steps.size();
    }

    private static boolean encodesAllWords(Step step) {
        return step.type().takes() == StepType.Takes.WORDS && step.treatment().stage() == Stage.BETWEEN
                && step.treatment().settles() && step.columns().all();
    }

    /** Rows in which the column is missing are left out, before anything else is done. */
    public static List<Step> dropping(List<Step> steps, String column) {
        if (!steps.isEmpty() && steps.get(0).treatment() instanceof DropRows) {
            Step first = steps.get(0);
            return first.columns().all() ? steps : replaced(steps, 0, first.withColumns(StepColumns.of(
                    Stream.concat(first.columns().names().stream(), Stream.of(column)).toList())));
        }
        return added(steps, 0, Step.of(new DropRows(), column));
    }

    /** All numbers are standardised, and not scaled in another way. */
    public static List<Step> standardising(List<Step> steps) {
        List<Step> changed = new ArrayList<>();
        for (Step step : steps) {
            if (step.treatment() instanceof TargetScale) {
                changed.add(Step.of(new TargetScale(TargetScale.Scale.STANDARDISE)));
            } else if (!(step.treatment() instanceof Standardise || step.treatment() instanceof MinMax
                    || step.treatment() instanceof Robust)) {
                changed.add(step);
            }
        }
        int end = changed.size();
        while (end > 0 && changed.get(end - 1).treatment() instanceof TargetScale) {
            end--;
        }
        changed.add(end, Standardise.TYPE.step());
        return List.copyOf(changed);
    }
}
