package dev.gradus.io;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Kind;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.step.DropRows;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.MinMax;
import dev.gradus.data.step.OneHot;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.TargetScale;
import dev.gradus.data.step.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column as files have it, up to the second version with what is done to it: these become steps that give the same numbers.
 */
record OlderColumn(ColumnPlan plan, Missing missing, Scaling scaling) {

    enum Missing { MEAN, MEDIAN, MOST_FREQUENT, DROP_ROW }

    enum Scaling { STANDARDISE, MIN_MAX, NONE }

    static OlderColumn of(ColumnPlan plan) {
        return new OlderColumn(plan, plan.kind() == Kind.NUMERIC ? Missing.MEDIAN : Missing.MOST_FREQUENT,
                plan.kind() == Kind.NUMERIC ? Scaling.STANDARDISE : Scaling.NONE);
    }

    private boolean feature() {
        return plan.role() == Role.FEATURE;
    }

    private boolean number() {
        return plan.kind() == Kind.NUMERIC;
    }

    static List<Step> steps(List<OlderColumn> columns) {
        List<Step> steps = new ArrayList<>();
        List<OlderColumn> features = columns.stream().filter(OlderColumn::feature).toList();
        add(steps, new DropRows(), features, each -> each.missing == Missing.DROP_ROW);
        add(steps, FillMissing.with(FillMissing.Numbers.MEAN), features, each -> each.number() && each.missing == Missing.MEAN);
        add(steps, FillMissing.with(FillMissing.Numbers.MOST_FREQUENT), features,
                each -> each.number() && each.missing == Missing.MOST_FREQUENT);
        if (!features.isEmpty()) {
            steps.add(FillMissing.TYPE.step());
        }
        if (features.stream().anyMatch(each -> !each.number())) {
            steps.add(OneHot.TYPE.step());
        }
        if (features.stream().anyMatch(OlderColumn::number)
                && features.stream().filter(OlderColumn::number).allMatch(each -> each.scaling == Scaling.STANDARDISE)) {
            steps.add(Standardise.TYPE.step());
        } else {
            add(steps, new Standardise(), features, each -> each.number() && each.scaling == Scaling.STANDARDISE);
            add(steps, MinMax.TYPE.defaults(), features, each -> each.number() && each.scaling == Scaling.MIN_MAX);
        }
        targets(steps, columns.stream().filter(each -> each.plan.role() == Role.TARGET && each.number()).toList());
        return steps;
    }

    private static void targets(List<Step> steps, List<OlderColumn> targets) {
        for (Scaling scaling : Scaling.values()) {
            TargetScale.Scale scale = scaling == Scaling.STANDARDISE ? TargetScale.Scale.STANDARDISE
                    : scaling == Scaling.MIN_MAX ? TargetScale.Scale.MIN_MAX : TargetScale.Scale.AS_IT_IS;
            if (!targets.isEmpty() && targets.stream().allMatch(each -> each.scaling == scaling)) {
                steps.add(Step.of(new TargetScale(scale)));
                return;
            }
        }
        for (Scaling scaling : Scaling.values()) {
            TargetScale.Scale scale = scaling == Scaling.STANDARDISE ? TargetScale.Scale.STANDARDISE
                    : scaling == Scaling.MIN_MAX ? TargetScale.Scale.MIN_MAX : TargetScale.Scale.AS_IT_IS;
            add(steps, new TargetScale(scale), targets, each -> each.scaling == scaling);
        }
    }

    private static void add(List<Step> steps, Treatment treatment, List<OlderColumn> columns, Predicate<OlderColumn> which) {
        List<String> names = columns.stream().filter(which).map(each -> each.plan.name()).toList();
        if (!names.isEmpty()) {
            steps.add(Step.of(treatment, names));
        }
    }
}
