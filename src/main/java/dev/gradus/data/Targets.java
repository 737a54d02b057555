package dev.gradus.data;

import java.util.Collection;
import java.util.List;

/** What the target columns of a plan ask for. */
public final class Targets {

    private Targets() {
    }

    public static List<ColumnPlan> of(List<ColumnPlan> plans) {
        return plans.stream().filter(plan -> plan.role() == ColumnPlan.Role.TARGET).toList();
    }

    public static Task task(List<ColumnPlan> plans) throws DataException {
        List<ColumnPlan> targets = of(plans);
        if (targets.isEmpty()) {
            throw new DataException("No column is the target. Choose the column that the network shall predict.");
        }
        long categories = targets.stream().filter(plan -> plan.kind() == ColumnPlan.Kind.CATEGORY).count();
        if (categories == 0) {
            return Task.REGRESSION;
        }
        if (categories < targets.size()) {
            throw new DataException("The targets mix numbers and categories: "
                    + String.join(", ", targets.stream().map(ColumnPlan::name).toList()) + ". Choose targets of one kind.");
        }
        return targets.size() == 1 ? Task.CLASSIFICATION : Task.MULTI_LABEL;
    }

    /** Words in alphabetical order, runs of digits by value: "blob 2" before "blob 10", "-1" before "1". */
    public static List<String> inOrder(Collection<String> words) {
        return NaturalOrder.inOrder(words);
    }
}
