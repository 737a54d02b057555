package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Generated;
import dev.gradus.data.Split;
import dev.gradus.data.Table;
import dev.gradus.data.Targets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for everything that a {@link Warning} can say about a table and its setup. */
public final class Warnings {

    private final Table table;
    private final TableProfile profile;
    private final DataSetup setup;
    private final List<ColumnPlan> targets;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(Table table, TableProfile profile, DataSetup setup) {
        this.table = table;
        this.profile = profile;
        this.setup = setup;
        this.targets = Targets.of(setup.columns()).stream().filter(plan -> table.indexOf(plan.name()) >= 0).toList();
    }

    /**
     * The warnings that nobody has settled yet, the most serious first. Meant for the background.
     *
     * @param profile of the table, with the setup's target
     * @param split   where the data could be prepared; without it only the columns are looked at
     * @throws java.util.concurrent.CancellationException when the watch gives up
     */
    public static List<Warning> of(Table table, TableProfile profile, DataSetup setup, Optional<Split> split, ProfileWatch watch) {
        Warnings warnings = new Warnings(setup.rowEdits().applied(table), profile, setup);
        warnings.look(split, watch);
        return warnings.found.stream().filter(each -> !setup.answers().kept().contains(each.id()))
                .sorted(Comparator.comparing(Warning::weight)).toList();
    }

    private void look(Optional<Split> split, ProfileWatch watch) {
        found.addAll(RowFaults.ofReading(table));
        for (ColumnPlan plan : setup.columns()) {
            profile.column(plan.name()).filter(each -> table.indexOf(plan.name()) >= 0).ifPresent(each -> ofColumn(plan, each));
        }
        watch.at(0.1);
        if (split.isPresent()) {
            Optional<Codes> classes = targets.size() == 1 && targets.get(0).kind() == ColumnPlan.Kind.CATEGORY
                    ? Codes.of(column(targets.get(0)), table.rows()) : Optional.empty();
            classes.ifPresent(each -> ofClasses(each, split.get()));
            found.addAll(RowFaults.emptyParts(setup.split(), split.get()));
            watch.at(0.2);
            if (!setup.answers().twinsInTraining()) {
                List<ColumnPlan> used = setup.columns().stream().filter(plan -> plan.role().encoded()).toList();
                found.addAll(RowFaults.duplicates(Twins.of(table, used, split.get())));
            }
            watch.at(0.4);
            ofFeatures(classes, split.get(), watch);
        }
        watch.at(1);
    }

    private void ofColumn(ColumnPlan plan, ColumnProfile column) {
        boolean leftOut = plan.role() == ColumnPlan.Role.IGNORE;
        if (leftOut || plan.role() == ColumnPlan.Role.FEATURE) {
            Optional<Warning> reason = ColumnFaults.reasonToLeaveOut(column.cells(), leftOut);
            reason.ifPresent(found::add);
            if (!leftOut && reason.isEmpty()) {
                found.addAll(ColumnFaults.worthKnowing(column));
            }
        }
        if (plan.role() != ColumnPlan.Role.IGNORE && column.cells().orderUnclear() && column.cells().datesMostly()) {
            found.add(ColumnWarning.of(plan.name()).unclearDates(column.examples().get(0)));
        }
    }

    private void ofClasses(Codes classes, Split split) {
        int[] inTraining = new int[classes.count()];
        for (int row : split.training()) {
            inTraining[classes.codes()[row]]++;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        int unknown = 0;
        int[] sizes = classes.sizes();
        for (int row : setup.rowEdits().excluded()) {
            if (row < table.rows() && classes.codes()[row] >= 0) {
                sizes[classes.codes()[row]]--;
            }
        }
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                counts.put(classes.names().get(i), sizes[i]);
                unknown += inTraining[i] == 0 ? sizes[i] : 0;
            }
        }
        found.addAll(RowFaults.smallClasses(counts, name -> rowsOf(classes, name)));
        found.addAll(RowFaults.unknownClasses(unknown));
    }

    private static List<Integer> rowsOf(Codes classes, String name) {
        int code = classes.names().indexOf(name);
        return IntStream.range(0, classes.codes().length).filter(row -> classes.codes()[row] == code).boxed().toList();
    }

    private void ofFeatures(Optional<Codes> classes, Split split, ProfileWatch watch) {
        List<ColumnPlan> features = setup.columns().stream().filter(plan -> plan.role() == ColumnPlan.Role.FEATURE
                && table.indexOf(plan.name()) >= 0).toList();
        // Of the only feature, and of points made by a formula, it is expected that they tell the target.
        boolean leaks = targets.size() == 1 && features.size() > 1 && !(setup.source() instanceof Generated);
        Optional<TargetValues> target = !leaks ? Optional.empty() : classes.isPresent()
                ? classes.map(each -> new TargetValues(null, each))
                : TargetValues.of(column(targets.get(0)), table.rows(), targets.get(0).kind());
        for (int i = 0; i < features.size(); i++) {
            watch.at(0.4 + 0.6 * i / features.size());
            ColumnPlan plan = features.get(i);
            Column column = column(plan);
            boolean numeric = plan.kind() == ColumnPlan.Kind.NUMERIC;
            double share = target.map(each -> GiveAway.share(column, numeric, each, split.training())).orElse(0.0);
            if (share > 0) {
                found.add(ColumnWarning.of(plan.name()).leak(targets.get(0).name(), share));
            }
            if (!numeric) {
                Codes.of(column, table.rows()).flatMap(codes -> unseen(plan.name(), codes, split)).ifPresent(found::add);
            }
        }
    }

    private static Optional<Warning> unseen(String column, Codes codes, Split split) {
        boolean[] seen = new boolean[codes.count()];
        for (int row : split.training()) {
            if (codes.codes()[row] >= 0) {
                seen[codes.codes()[row]] = true;
            }
        }
        int[] rows = IntStream.concat(IntStream.of(split.validation()), IntStream.of(split.test()))
                .filter(row -> codes.codes()[row] >= 0 && !seen[codes.codes()[row]]).toArray();
        List<String> values = IntStream.of(rows).map(row -> codes.codes()[row]).distinct().sorted()
                .mapToObj(codes.names()::get).toList();
        return values.isEmpty() ? Optional.empty()
                : Optional.of(ColumnWarning.of(column).unseen(values, rows.length));
    }

    private Column column(ColumnPlan plan) {
        return table.column(table.indexOf(plan.name()));
    }
}
