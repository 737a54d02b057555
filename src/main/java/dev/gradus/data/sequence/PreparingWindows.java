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
 * the rows up to the last one that training predicts.
 */
public final class PreparingWindows {

    private PreparingWindows() {
    }

    public static PreparedData prepare(DataSetup setup, Table table) throws DataException {
        InputPlan.Windows plan = (InputPlan.Windows) setup.plan();
        double[][] channels = columns(table, plan.channels());
        double[] answers = numbers(table, plan.target());
        checkSteps(table, plan, channels, answers);
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
        List<SeriesForm.Feature> features = new ArrayList<>();
        for (int i = 0; i < channels.length; i++) {
            Line line = line(changes(channels[i], plan, plan.difference()), known - plan.difference(), plan.standardised());
            features.add(new SeriesForm.Feature(plan.channels().get(i), line.shift(), line.scale()));
        }
        SeriesForm form = new SeriesForm(plan.window(), features, plan.horizon(), plan.log(), plan.difference());
        // The answer's change is counted from the last known step that lies whole differences before it.
        int reach = plan.difference() == 0 ? 0 : beyond - form.baseStep();
        Line line = line(changes(answers, plan, reach), known - reach, plan.standardised());
        TargetCode.Number target = new TargetCode.Number(plan.target(), line.shift(), line.scale(), plan.log(), reach > 0);
        return new PreparedData(table, split, new Preparation(Task.REGRESSION, form, List.of(target)),
                new WindowExamples(channels, answers, form, target, split.training()),
                new WindowExamples(channels, answers, form, target, split.validation()),
                new WindowExamples(channels, answers, form, target, split.test()),
                Provenance.of(setup, table, table.refusals().size(), 0, List.of()));
    }

    /** Every window of a table whose answer is in it, encoded by a preparation that was fitted before. */
    public static Examples toJudge(Table table, Preparation preparation) throws DataException {
        SeriesForm form = (SeriesForm) preparation.input();
        TargetCode.Number target = (TargetCode.Number) preparation.targets().get(0);
        double[] answers = numbers(table, target.column());
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
        double[][] channels = columns(table, form.features().stream().map(SeriesForm.Feature::name).toList());
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
    private static void checkSteps(Table table, InputPlan.Windows plan, double[][] channels, double[] answers)
            throws DataException {
        if (plan.difference() > 0 && !plan.channels().contains(plan.target())) {
            throw new DataException("The change of " + plan.target() + " is to be predicted, but " + plan.target()
                    + " is not among the columns that are seen. Add it to them, or leave out the difference.");
        }
        for (int i = 0; plan.log() && i <= channels.length; i++) {
            double[] values = i < channels.length ? channels[i] : answers;
            for (int row = 0; row < values.length; row++) {
                if (!(values[row] > 0)) {
                    throw new DataException(table.fileOf(row) + ", line " + table.line(row) + ": "
                            + (i < channels.length ? plan.channels().get(i) : plan.target()) + " is " + values[row]
                            + "; a logarithm needs numbers above 0. Leave out the logarithm.");
                }
            }
        }
    }

    /** What each number, or its logarithm, changed by since so many steps before; themselves for 0. */
    private static double[] changes(double[] values, InputPlan.Windows plan, int steps) {
        return IntStream.range(steps, values.length).mapToDouble(row -> {
            double now = plan.log() ? Math.log(values[row]) : values[row];
            return steps == 0 ? now : now - (plan.log() ? Math.log(values[row - steps]) : values[row - steps]);
        }).toArray();
    }

    private static Line line(double[] values, int known, boolean standardised) {
        return standardised ? Line.of(() -> Arrays.stream(values, 0, known).iterator()) : Line.NONE;
    }

    private static double[][] columns(Table table, List<String> names) throws DataException {
        double[][] columns = new double[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = numbers(table, names.get(i));
        }
        return columns;
    }

    private static double[] numbers(Table table, String name) throws DataException {
        int place = table.indexOf(name);
        if (place < 0) {
            throw new DataException(table.name() + " has no column called " + name + ". It has: "
                    + String.join(", ", table.names()) + ".");
        }
        Column column = table.column(place);
        double[] numbers = new double[table.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.number(row);
            if (Double.isNaN(numbers[row])) {
                throw new DataException(table.name() + ", line " + table.line(row) + ", column " + (place + 1)
                        + ": expected a number, found " + (column.missing(row) ? "none" : "“" + column.text(row) + "”")
                        + ". A series needs one in every row; mend the file.");
            }
        }
        return numbers;
    }
}
