package dev.gradus.data.sequence;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputForm;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PartsOfSet;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Provenance;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.Table;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Divides whole sequences, and shifts and scales what the training ones hold. */
public final class PreparingSequences {

    private static final int STRATA_OF_NUMBERS = 10;
    /** Fewer in a range cannot be divided in the asked proportions. */
    private static final int FEW = 5;

    private PreparingSequences() {
    }

    public static PreparedData prepare(DataSetup setup, SequenceSet given) throws DataException {
        return prepare(setup, given, new Part[0]);
    }

    /** Of the rows of a table, which may say by its files whose part they are. */
    public static PreparedData ofTable(DataSetup setup, SequenceSet given, Table table) throws DataException {
        boolean byFile = setup.split().method() instanceof SplitMethod.ByFile && !table.parts().isEmpty();
        return prepare(setup, given, !byFile ? new Part[0]
                : IntStream.range(0, table.rows()).mapToObj(table::part).toArray(Part[]::new));
    }

    private static PreparedData prepare(DataSetup setup, SequenceSet given, Part[] said) throws DataException {
        SequenceSet set = setup.rowEdits().applied(given);
        InputPlan.Sequences plan = (InputPlan.Sequences) setup.plan();
        PartsOfSet parts = set.task() == Task.CLASSIFICATION
                ? PartsOfSet.of(set.name(), "sequence", Arrays.stream(set.answers()).mapToInt(answer -> (int) answer).toArray(),
                        set.classes(), set.testFrom(), said, setup.split())
                : PartsOfSet.ofStrata(set.name(), "sequence", ranges(set), set.testFrom(), setup.split());
        Split split = setup.rowEdits().kept(parts.split(), set.name());
        InputForm form = set.alphabet().isEmpty() ? series(set, split.training(), plan.standardised())
                : new SymbolForm(set.steps(), set.alphabet());
        Line line = set.task() == Task.CLASSIFICATION ? Line.NONE
                : Line.of(() -> Arrays.stream(split.training()).mapToDouble(row -> set.answers()[row]).iterator());
        TargetCode target = set.task() == Task.CLASSIFICATION ? new TargetCode.Classes(set.target(), set.classes())
                : new TargetCode.Number(set.target(), line.shift(), line.scale());
        Preparation preparation = new Preparation(set.task(), form, List.of(target));
        return new PreparedData(given, split, preparation, examples(set, split.training(), preparation),
                examples(set, split.validation(), preparation), examples(set, split.test(), preparation),
                Provenance.of(setup, given, 0, setup.rowEdits().excludedCount(), notes(setup, parts)));
    }

    private static List<String> notes(DataSetup setup, PartsOfSet parts) {
        List<String> notes = new ArrayList<>(parts.notes());
        notes.addAll(setup.rowEdits().sentences());
        return notes;
    }

    /** Some sequences, encoded by a preparation that was fitted before. */
    public static dev.gradus.data.Examples examples(SequenceSet set, int[] rows, Preparation preparation) {
        SeriesForm form = preparation.input() instanceof SeriesForm series ? series : null;
        double[] target = preparation.targets().get(0) instanceof TargetCode.Number number
                ? new double[] {number.shift(), number.scale()} : new double[] {0, 1};
        return new SequenceExamples(set, rows, form, target);
    }

    private static SeriesForm series(SequenceSet set, int[] training, boolean standardised) {
        List<SeriesForm.Feature> features = new ArrayList<>();
        int width = set.features().size();
        for (int i = 0; i < width; i++) {
            int feature = i;
            Line line = !standardised ? Line.NONE : Line.of(() -> Arrays.stream(training).boxed()
                    .flatMapToInt(row -> IntStream.range(0, set.steps())
                            .map(step -> row * set.size() + step * width + feature))
                    .mapToDouble(place -> set.values()[place]).iterator());
            features.add(new SeriesForm.Feature(set.features().get(i), line.shift(), line.scale()));
        }
        return new SeriesForm(set.steps(), features, 0);
    }

    /** Up to ten equal ranges of the training answers' ranks, so that every part has small ones and large ones. */
    private static int[] ranges(SequenceSet set) {
        Integer[] order = IntStream.range(0, set.testFrom()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> set.answers()[i]));
        int ranges = Math.max(1, Math.min(STRATA_OF_NUMBERS, order.length / FEW));
        int[] strata = new int[set.count()];
        for (int rank = 0; rank < order.length; rank++) {
            strata[order[rank]] = (int) ((long) rank * ranges / order.length);
        }
        return strata;
    }
}
