package dev.gradus.data.step;

import dev.gradus.data.ColumnPlan;
import java.util.ArrayList;
import java.util.List;

/** The steps that columns get which nobody has said anything about: fill, one-hot, standardise. */
public final class StandardSteps {

    private StandardSteps() {
    }

    public static List<Step> of(List<ColumnPlan> columns) {
        List<Step> steps = new ArrayList<>();
        boolean any = columns.stream().anyMatch(plan -> plan.role() == ColumnPlan.Role.FEATURE);
        if (any) {
            steps.add(FillMissing.TYPE.step());
        }
        if (has(columns, ColumnPlan.Role.FEATURE, ColumnPlan.Kind.CATEGORY)) {
            steps.add(OneHot.TYPE.step());
        }
        if (has(columns, ColumnPlan.Role.FEATURE, ColumnPlan.Kind.NUMERIC)) {
            steps.add(Standardise.TYPE.step());
        }
        if (has(columns, ColumnPlan.Role.TARGET, ColumnPlan.Kind.NUMERIC)) {
            steps.add(TargetScale.TYPE.step());
        }
        return List.copyOf(steps);
    }

    /** The same without what scales: for numbers that a person follows by hand. */
    public static List<Step> unscaled(List<ColumnPlan> columns) {
        return of(columns).stream().filter(step -> !(step.treatment() instanceof Standardise))
                .map(step -> step.treatment() instanceof TargetScale ? Step.of(new TargetScale(TargetScale.Scale.AS_IT_IS)) : step)
                .toList();
    }

    private static boolean has(List<ColumnPlan> columns, ColumnPlan.Role role, ColumnPlan.Kind kind) {
        return columns.stream().anyMatch(plan -> plan.role() == role && plan.kind() == kind);
    }
}
