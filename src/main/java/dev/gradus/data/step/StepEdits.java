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

    /** Where a new step would be put: what fills and drops goes first, what scales goes last. */
    public static int placeFor(List<Step> steps, StepType<?> type) {
        if (type == DropRows.TYPE || type == MissingFlag.TYPE || type == FillMissing.TYPE || type == DateParts.TYPE
                || type == Tokens.TYPE) {
            return 0;
        }
        boolean last = type == Standardise.TYPE || type == MinMax.TYPE || type == Robust.TYPE || type == PcaWhitening.TYPE
                || type == TargetScale.TYPE;
        for (int i = 0; i < steps.size() && !last; i++) {
            StepType<?> there = steps.get(i).type();
            if (there == Standardise.TYPE || there == MinMax.TYPE || there == Robust.TYPE || there == PcaWhitening.TYPE
                    || there == TargetScale.TYPE || there == OneHot.TYPE && type.takes() == StepType.Takes.WORDS) {
                return i;
            }
        }
        return steps.size();
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
