package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Table;
import dev.gradus.data.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The profiles of all columns of a table.
 *
 * @param target the column they are compared with; empty where there is none
 */
public record TableProfile(List<ColumnProfile> columns, String target) {

    public TableProfile {
        columns = List.copyOf(columns);
    }

    /**
     * Reads every cell two or three times. Meant for the background.
     *
     * @param plans what the columns are for: the first target among them is what the others are compared with
     * @throws java.util.concurrent.CancellationException when the watch gives up
     */
    public static TableProfile of(Table table, List<ColumnPlan> plans, ProfileWatch watch) {
        Optional<ColumnPlan> plan = Targets.of(plans).stream().filter(each -> table.indexOf(each.name()) >= 0).findFirst();
        Optional<TargetValues> target = plan.flatMap(each ->
                TargetValues.of(table.column(table.indexOf(each.name())), table.rows(), each.kind()));
        List<ColumnProfile> profiles = new ArrayList<>();
        int count = table.columns().size();
        for (Column column : table.columns()) {
            boolean isTarget = plan.filter(each -> each.name().equals(column.name())).isPresent();
            double done = profiles.size();
            profiles.add(ColumnProfile.of(column, table.rows(), isTarget ? Optional.empty() : target,
                    watch.part(done / count, (done + 1) / count)));
        }
        watch.at(1);
        return new TableProfile(profiles, plan.map(ColumnPlan::name).orElse(""));
    }

    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }
}
