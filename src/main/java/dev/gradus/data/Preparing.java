package dev.gradus.data;

import dev.gradus.data.ColumnPlan.Kind;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.profile.RowFaults;
import dev.gradus.data.profile.Twins;
import dev.gradus.data.profile.Warning;
import dev.gradus.data.split.TableParts;
import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.Gaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One preparation of one table, step by step: check, clean, split, fit, encode. */
final class Preparing {

    static final int MOST_CLASSES = 200;
    private static final int STRATA_OF_NUMBERS = 10;
    /** Fewer rows cannot be divided in the asked proportions. */
    private static final int FEW_ROWS = 5;

    private final DataSetup setup;
    private final Table given;
    /** With the answers that a person changed. */
    private final Table table;
    private final List<ColumnPlan> used;
    private final Task task;
    private final List<String> notes = new ArrayList<>();

    Preparing(DataSetup setup, Table table) throws DataException {
        this.setup = setup;
        this.given = table;
        this.table = setup.rowEdits().applied(table);
        this.used = setup.columns().stream().filter(plan -> plan.role().encoded()).toList();
        this.task = Targets.task(setup.columns());
    }

    PreparedData run() throws DataException {
        checkColumns();
        int[] rows = cleanRows();
        checkTargets(setup.rowEdits().kept(rows));
        Split split = divided(rows);
        Fitting fitting = new Fitting(table, setup.columns(), setup.steps(), split);
        FittedChain chain = fitting.chain(setup.steps(), false);
        Preparation preparation = fitting.preparation(chain);
        split = withKnownClasses(split, preparation);
        checkMemory(rows.length, preparation);
        note(RowFaults.ofReading(table));
        notes.addAll(setup.rowEdits().sentences());
        notes.addAll(chain.leaks());
        note(RowFaults.duplicates(Twins.of(table, used, split)));
        RowEncoder encoder = preparation.encoder(table);
        int before = split.rows();
        split = new Split(encoder.accepted(split.training()), encoder.accepted(split.validation()), encoder.accepted(split.test()));
        int dropped = before - split.rows();
        if (dropped > 0) {
            notes.add(dropped + (dropped == 1 ? " row is" : " rows are") + " left out by a step, because a cell is missing.");
        }
        Provenance provenance = Provenance.of(setup, table, table.refusals().size(),
                table.rows() - setup.rowEdits().kept(rows).length, notes)
                .withSteps(counted(chain).sentences());
        return new PreparedData(given, split, preparation, encoder.examples(split.training()),
                encoder.examples(split.validation()), encoder.examples(split.test()), provenance);
    }

    /** Without excluded rows, which take no part; doubles of training rows in training, where a person wants it. */
    private Split divided(int[] rows) throws DataException {
        Split split = setup.rowEdits().kept(TableParts.of(table, setup.columns(), rows, strata(rows), setup.split()),
                table.name());
        note(RowFaults.emptyParts(setup.split(), split));
        return setup.answers().twinsInTraining() ? Twins.of(table, used, split).inTraining(split) : split;
    }

    private void note(List<Warning> warnings) {
        warnings.forEach(warning -> notes.add(warning.sentence()));
    }

    /** What each step does, whether it can be done or not. */
    FittedChain chain() throws DataException {
        checkColumns();
        int[] rows = cleanRows();
        return counted(new Fitting(table, setup.columns(), setup.steps(), divided(rows)).chain(setup.steps(), true));
    }

    /** With the rows that its steps have left out before the others were divided. */
    private FittedChain counted(FittedChain chain) {
        Map<Integer, List<String>> gaps = Gaps.of(setup.steps(), features());
        return chain.withRowsDropped(gaps.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> (int) IntStream.range(0, table.rows()).filter(row -> entry.getValue().stream()
                        .anyMatch(name -> table.column(table.indexOf(name)).missing(row))).count())));
    }

    private List<String> features() {
        return used.stream().filter(plan -> plan.role() == Role.FEATURE).map(ColumnPlan::name).toList();
    }

    private void checkColumns() throws DataException {
        if (used.stream().noneMatch(plan -> plan.role() == Role.FEATURE)) {
            throw new DataException(table.name() + " has no column to learn from. Make at least one column a feature.");
        }
        for (ColumnPlan plan : used) {
            int column = table.indexOf(plan.name());
            if (column < 0) {
                throw new DataException(table.name() + " has no column called " + plan.name() + ". It has: "
                        + String.join(", ", table.names()) + ".");
            }
            Column cells = table.column(column);
            boolean empty = true;
            for (int row = 0; row < table.rows(); row++) {
                if (!cells.missing(row)) {
                    empty = false;
                    if (plan.kind() == Kind.NUMERIC && Double.isNaN(cells.number(row))) {
                        throw new UnreadableCell(table, row, column);
                    }
                }
            }
            if (empty) {
                throw new DataException(plan.role() == Role.TARGET
                        ? "The target " + plan.name() + " is empty in every row. Choose another target."
                        : plan.name() + " is empty in every row. Leave it out.");
            }
        }
    }

    /** Rows without a missing target, or a missing cell whose row a step leaves out. */
    private int[] cleanRows() throws DataException {
        List<String> whole = Gaps.of(setup.steps(), features()).values().stream().flatMap(List::stream).toList();
        List<Column> needed = new ArrayList<>(used.stream()
                .filter(plan -> plan.role() == Role.TARGET || whole.contains(plan.name()))
                .map(plan -> table.column(table.indexOf(plan.name()))).toList());
        needed.addAll(TableParts.needed(table, setup.columns(), setup.split()));
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> needed.stream().noneMatch(column -> column.missing(row))).toArray();
        if (rows.length < 2 && !(alone() && rows.length == 1)) {
            throw new DataException(table.name() + ": " + (rows.length == 0 ? "no row is" : "1 row is") + " left of "
                    + table.rows() + " after leaving out rows with missing values (" + String.join(", ",
                    needed.stream().map(Column::name).toList()) + "). Expected at least 2. Fill missing values instead.");
        }
        return rows;
    }

    /** A worked example may have a single row, to be followed number by number. */
    private boolean alone() {
        return table.rows() == 1 && task == Task.REGRESSION;
    }

    private void checkTargets(int[] rows) throws DataException {
        for (ColumnPlan plan : Targets.of(used)) {
            Map<String, Integer> counts = new HashMap<>();
            Column cells = table.column(table.indexOf(plan.name()));
            for (int row : rows) {
                counts.merge(cells.text(row), 1, Integer::sum);
            }
            if (counts.size() == 1 && !alone()) {
                throw new DataException("The target " + plan.name() + " is “" + counts.keySet().iterator().next()
                        + "” in all " + rows.length + " rows. Expected at least 2 "
                        + (task == Task.REGRESSION ? "different numbers" : "classes") + ". Choose another target.");
            }
            if (task == Task.MULTI_LABEL && counts.size() != 2) {
                throw new DataException("The label " + plan.name() + " has " + counts.size()
                        + " different values; expected 2, as of every label. Choose other targets.");
            }
            if (task == Task.CLASSIFICATION) {
                if (counts.size() > MOST_CLASSES) {
                    throw new DataException("The target " + plan.name() + " has " + counts.size() + " classes in "
                            + rows.length + " rows. Expected at most " + MOST_CLASSES
                            + ". Choose another target, or put rare classes together.");
                }
                note(RowFaults.smallClasses(counts, name -> List.of()));
            }
        }
    }

    private void checkMemory(int rows, Preparation preparation) throws DataException {
        long numbers = (long) rows * (preparation.inputSize() + preparation.targetSize());
        long free = FreeMemory.bytes(numbers * Double.BYTES);
        if (numbers * Double.BYTES > free || numbers > Integer.MAX_VALUE - 8) {
            throw new DataException(String.format(Locale.ROOT, "%s: %,d rows of %,d inputs need %,.1f MB of memory, %,.1f MB are "
                    + "free. Leave out columns with many categories, or rows, or give Java more memory (-Xmx).", table.name(),
                    rows, preparation.inputSize(), numbers * Double.BYTES / 1e6, free / 1e6));
        }
    }

    /** Classes, combinations of labels, or ten equal ranges of the target's ranks. */
    private int[] strata(int[] rows) {
        if (!setup.split().stratified()) {
            return new int[rows.length];
        }
        List<Column> targets = Targets.of(used).stream().map(plan -> table.column(table.indexOf(plan.name()))).toList();
        if (task == Task.REGRESSION) {
            Integer[] order = IntStream.range(0, rows.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, java.util.Comparator.comparingDouble(i -> targets.get(0).number(rows[i])));
            int[] strata = new int[rows.length];
            int ranges = Math.max(1, Math.min(STRATA_OF_NUMBERS, rows.length / FEW_ROWS));
            for (int rank = 0; rank < order.length; rank++) {
                strata[order[rank]] = (int) ((long) rank * ranges / order.length);
            }
            return strata;
        }
        String[] keys = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            keys[i] = String.join("\n", targets.stream().map(column -> column.text(row)).toList());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String key : keys) {
            counts.merge(key, 1, Integer::sum);
        }
        // A stratum keeps a row in training. Combinations of labels may be as many as rows, so rare ones go together.
        Map<String, Integer> places = new HashMap<>();
        for (String key : Targets.inOrder(counts.keySet())) {
            places.put(key, task == Task.MULTI_LABEL && counts.get(key) < FEW_ROWS ? 0 : places.size() + 1);
        }
        return Arrays.stream(keys).mapToInt(places::get).toArray();
    }

    /** Without stratification a class may be missing from training: its rows elsewhere cannot be judged. */
    private Split withKnownClasses(Split split, Preparation preparation) {
        if (task != Task.CLASSIFICATION) {
            return split;
        }
        TargetCode.Classes target = (TargetCode.Classes) preparation.targets().get(0);
        Column cells = table.column(table.indexOf(target.column()));
        Split known = split.where(row -> target.classes().contains(cells.text(row)));
        note(RowFaults.unknownClasses(split.rows() - known.rows()));
        return known;
    }
}
