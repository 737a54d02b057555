package dev.gradus.data.sequence;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Provenance;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.data.split.RowFacts;
import dev.gradus.data.split.RowParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Windows over columns that run through time. They are divided by time, never shuffled across: the first predict what
 * training knows, the next what validation knows, the last what the test knows. What is shifted and scaled is fitted on
 * the rows up to the last one that training predicts. Of an excluded row nothing is used: windows that see or predict it
 * are left out of every part, and shift and scale are fitted without it.
 */
public final class PreparingWindows {

    private PreparingWindows() {
    }

    public static PreparedData prepare(DataSetup setup, Table given) throws DataException {
        RowEdits edits = setup.rowEdits();
        Table table = edits.applied(given);
        InputPlan.Windows plan = (InputPlan.Windows) setup.plan();
        double[][] channels = columns(table, plan.channels(), edits);
        double[] answers = numbers(table, plan.target(), edits);
        checkSteps(table, plan, channels, answers, edits);
        int beyond = plan.beyond();
        int count = table.rows() - beyond;
        if (count < 2) {
            throw new DataException(table.name() + " has " + table.rows() + " rows; windows of " + plan.window()
                    + " steps that look " + plan.horizon() + " ahead" + (plan.difference() == 0 ? "" : " and " + plan.difference()
                    + " back for the difference") + " need at least " + (beyond + 2)
                    + ". Choose shorter windows.");
        }
        Split split = inTime(table, count, beyond, setup.split());
        int known = Arrays.stream(split.training()).max().orElseThrow() + beyond + 1;
        Split whole = whole(split, beyond, edits, table.name());
        List<SeriesForm.Feature> features = new ArrayList<>();
        for (int i = 0; i < channels.length; i++) {
            Line line = line(channels[i], plan, plan.difference(), known, edits);
            features.add(new SeriesForm.Feature(plan.channels().get(i), line.shift(), line.scale()));
        }
        SeriesForm form = new SeriesForm(plan.window(), features, plan.horizon(), plan.log(), plan.difference());
        // The answer's change is counted from the last known step that lies whole differences before it.
        int reach = plan.difference() == 0 ? 0 : beyond - form.baseStep();
        Line line = line(answers, plan, reach, known, edits);
        TargetCode.Number target = new TargetCode.Number(plan.target(), line.shift(), line.scale(), plan.log(), reach > 0);
        return new PreparedData(given, whole, new Preparation(Task.REGRESSION, form, List.of(target)),
                new WindowExamples(channels, answers, form, target, whole.training()),
                new WindowExamples(channels, answers, form, target, whole.validation()),
                new WindowExamples(channels, answers, form, target, whole.test()),
                Provenance.of(setup, table, table.refusals().size(), edits.excludedCount(), notes(edits, split, whole)));
    }

    /** Only windows no row of which is excluded; each stays in its part. */
    private static Split whole(Split split, int beyond, RowEdits edits, String name) throws DataException {
        if (edits.excludedCount() == 0) {
            return split;
        }
        Split whole = split.where(start -> IntStream.rangeClosed(start, start + beyond).noneMatch(edits::excludes));
        if (whole.training().length == 0) {
            throw new DataException(name + ": every training window touches one of the " + edits.excludedCount()
                    + " excluded rows. Expected at least 1 that does not. Bring some rows back, or choose shorter windows.");
        }
        return whole;
    }

    private static List<String> notes(RowEdits edits, Split split, Split whole) {
        List<String> notes = new ArrayList<>(edits.sentences());
        int left = split.rows() - whole.rows();
        if (left > 0) {
            notes.add(left + (left == 1 ? " window" : " windows") + " left out: an excluded row is in "
                    + (left == 1 ? "it." : "each of them."));
        }
        return notes;
    }

    /** Every window of a table whose answer is in it, encoded by a preparation that was fitted before. */
    public static Examples toJudge(Table table, Preparation preparation) throws DataException {
        SeriesForm form = (SeriesForm) preparation.input();
        TargetCode.Number target = (TargetCode.Number) preparation.targets().get(0);
        double[] answers = numbers(table, target.column(), RowEdits.NONE);
        return windows(table, form, target, answers, form.difference() + form.steps() - 1 + form.horizon());
    }

    /** Every window of a table, the last of which look beyond its end: their targets cannot be copied. */
    public static Examples toPredict(Table table, Preparation preparation) throws DataException {
        SeriesForm form = (SeriesForm) preparation.input();
        return windows(table, form, (TargetCode.Number) preparation.targets().get(0), new double[0],
                form.difference() + form.steps() - 1);
    }

    private static Examples windows(Table table, SeriesForm form, TargetCode.Number target, double[] answers, int beyond)
            throws DataException {
        double[][] channels = columns(table, form.features().stream().map(SeriesForm.Feature::name).toList(),
                RowEdits.NONE);
        int count = Math.max(0, table.rows() - beyond);
        return new WindowExamples(channels, answers, form, target, IntStream.range(0, count).toArray());
    }

    /** By file, a window is of the part that its answer is of; otherwise the windows are divided in their order. */
    private static Split inTime(Table table, int count, int beyond, SplitPlan plan) throws DataException {
        boolean byFile = plan.method() instanceof SplitMethod.ByFile && !table.parts().isEmpty();
        RowFacts facts = RowFacts.inOrder(count);
        return RowParts.of(IntStream.range(0, count).toArray(), !byFile ? facts : facts.withGiven(IntStream.range(0, count)
                .mapToObj(start -> table.part(start + beyond)).toArray(Part[]::new)), plan.withMethod(new SplitMethod.InTime()));
    }

    /** Logarithms need numbers above 0, and the change of what is not seen cannot be added to anything. */
    private static void checkSteps(Table table, InputPlan.Windows plan, double[][] channels, double[] answers,
                                   RowEdits edits) throws DataException {
        if (plan.difference() > 0 && !plan.channels().contains(plan.target())) {
            throw new DataException("The change of " + plan.target() + " is to be predicted, but " + plan.target()
                    + " is not among the columns that are seen. Add it to them, or leave out the difference.");
        }
        for (int i = 0; plan.log() && i <= channels.length; i++) {
            double[] values = i < channels.length ? channels[i] : answers;
            for (int row = 0; row < values.length; row++) {
                if (!(values[row] > 0) && !edits.excludes(row)) {
                    throw new DataException(table.fileOf(row) + ", line " + table.line(row) + ": "
                            + (i < channels.length ? plan.channels().get(i) : plan.target()) + " is " + values[row]
                            + "; a logarithm needs numbers above 0. Leave out the logarithm.");
                }
            }
        }
    }

    /**
     * Shift and scale of what each number, or its logarithm, changed by since so many steps before; of themselves for 0.
     *
     * @param known rows from the first that training may know
     */
    private static Line line(double[] values, InputPlan.Windows plan, int steps, int known, RowEdits edits) {
        if (!plan.standardised()) {
            return Line.NONE;
        }
        double[] changes = IntStream.range(steps, known).filter(row -> !edits.excludes(row) && !edits.excludes(row - steps))
                .mapToDouble(row -> {
                    double now = plan.log() ? Math.log(values[row]) : values[row];
                    return steps == 0 ? now : now - (plan.log() ? Math.log(values[row - steps]) : values[row - steps]);
                }).toArray();
        return Line.of(() -> Arrays.stream(changes).iterator());
    }

    private static double[][] columns(Table table, List<String> names, RowEdits edits) throws DataException {
        double[][] columns = new double[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = numbers(table, names.get(i), edits);
        }
        return columns;
    }

    /** Those of excluded rows, which nothing sees, may be missing. */
    private static double[] numbers(Table table, String name, RowEdits edits) throws DataException {
        int place = table.indexOf(name);
        if (place < 0) {
            throw new DataException(table.name() + " has no column called " + name + ". It has: "
                    + String.join(", ", table.names()) + ".");
        }
        Column column = table.column(place);
        double[] numbers = new double[table.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.number(row);
            if (Double.isNaN(numbers[row]) && !edits.excludes(row)) {
                throw new DataException(table.name() + ", line " + table.line(row) + ", column " + (place + 1)
                        + ": expected a number, found " + (column.missing(row) ? "none" : "“" + column.text(row) + "”")
                        + ". A series needs one in every row; mend the file.");
            }
        }
        return numbers;
    }
}
