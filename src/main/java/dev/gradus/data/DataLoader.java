package dev.gradus.data;

import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.image.PreparingImages;
import dev.gradus.data.sequence.PreparingSequences;
import dev.gradus.data.sequence.PreparingWindows;
import dev.gradus.data.sequence.SequenceRows;
import dev.gradus.data.split.PartWords;
import dev.gradus.data.text.PreparingText;
import dev.gradus.data.step.FittedChain;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads sources and turns a {@link DataSetup} into numbers. */
public final class DataLoader {

    private final Path folder;
    private final Progress progress;

    /** Relative paths are meant from this folder: the project's. */
    public DataLoader(Path folder) {
        this(folder, Progress.NONE);
    }

    /** Tells how far it has come with a large table, and ends when nobody wants it any more. */
    public DataLoader(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Relative paths are meant from the working folder. */
    public DataLoader() {
        this(Path.of(""));
    }

    public Content load(DataSource source) throws DataException {
        if (source instanceof TableFile file && progress != Progress.NONE) {
            return CsvTable.read(folder.resolve(file.path()), file.format(), progress);
        }
        return SourceCatalog.read(source, folder);
    }

    /** The table of a source. */
    public Table table(DataSource source) throws DataException {
        Content content = load(source);
        if (content instanceof Table table) {
            return table;
        }
        throw new DataException(content.name() + " holds " + content.kind() + "; expected a table.");
    }

    /** A setup for data that nobody has said anything about. */
    public DataSetup propose(DataSource source, List<String> targets, long seed) throws DataException {
        SourceType<DataSource> type = SourceCatalog.typeOf(source);
        Optional<InputPlan> plan = targets.isEmpty() ? type.plan(source) : Optional.empty();
        if (plan.isPresent()) {
            return new DataSetup(source, plan.get(), SplitPlan.standard(seed));
        }
        return propose(source, load(source), targets.isEmpty() ? type.targets(source) : targets, seed);
    }

    /** With the source's content, where it is at hand already. */
    public DataSetup propose(DataSource source, Content content, List<String> targets, long seed) throws DataException {
        if (content instanceof Table table) {
            InputPlan plan = PlanGuess.of(table, targets);
            // Of what is made here there can be as many rows as one likes.
            boolean own = source instanceof FileSource || source instanceof PastedTable;
            DataSetup setup = new DataSetup(source, plan, !own ? SplitPlan.standard(seed) : plan instanceof InputPlan.Windows windows
                    ? SplitPlan.ofWindows(seed, table.rows() - windows.beyond(), windows.difference())
                    : SplitPlan.ofRows(seed, table.rows(), number(plan)));
            return PartWords.in(table, setup.columns()).map(column -> setup.withSplit(setup.split().withMethod(column))).orElse(setup);
        }
        if (!targets.isEmpty()) {
            throw new DataException(content.name() + " holds " + content.kind() + ", which have no columns. Leave the target out.");
        }
        if (content instanceof ImageSet images) {
            return new DataSetup(source, new InputPlan.Images(InputPlan.PixelScaling.UNIT),
                    SplitPlan.ofParts(seed, images.testFrom(), images.hasTestPart()));
        }
        if (content instanceof TextBody text) {
            return new DataSetup(source, PlanGuess.of(text), SplitPlan.standard(seed));
        }
        SequenceSet sequences = (SequenceSet) content;
        return new DataSetup(source, new InputPlan.Sequences("", sequences.alphabet().isEmpty()),
                SplitPlan.ofParts(seed, sequences.testFrom(), sequences.hasTestPart()));
    }

    private static boolean number(InputPlan plan) {
        return plan instanceof InputPlan.Columns table && Targets.of(table.columns()).stream()
                .allMatch(column -> column.kind() == ColumnPlan.Kind.NUMERIC);
    }

    /** What each step of a table's preparation does, whether it can be done or not; with its columns before and after. */
    public FittedChain chain(DataSetup setup, Table table) throws DataException {
        return new Preparing(setup, table).chain();
    }

    public PreparedData prepare(DataSetup setup) throws DataException {
        return prepare(setup, load(setup.source()));
    }

    /** With the content of the setup's source, where it is at hand already. */
    public PreparedData prepare(DataSetup setup, Content content) throws DataException {
        InputPlan plan = setup.plan();
        if (!plan.takes(content)) {
            throw new DataException(content.name() + " holds " + content.kind() + ", but the data are set up for " + plan.kind()
                    + ". Choose " + plan.kind() + ", or set the data up anew.");
        }
        PreparedData plain = told(setup, plain(setup, content));
        return setup.treatment().equals(TrainingTreatment.NONE) ? plain : plain.withTreatment(setup.treatment());
    }

    /** What has no steps of its own says what becomes of it; what follows in order is never shuffled, whatever the plan says. */
    private static PreparedData told(DataSetup setup, PreparedData data) {
        Provenance provenance = data.provenance();
        if (!(data.preparation().input() instanceof RowForm)) {
            provenance = provenance.withSteps(new FormWords(data.preparation()).sentences());
        }
        boolean ordered = setup.plan() instanceof InputPlan.Windows || setup.plan() instanceof InputPlan.Characters;
        if (ordered && setup.split().method() instanceof SplitMethod.Random) {
            provenance = provenance.withSplit(setup.split().withMethod(new SplitMethod.InTime()));
        }
        return data.withProvenance(provenance);
    }

    private PreparedData plain(DataSetup setup, Content content) throws DataException {
        InputPlan plan = setup.plan();
        if (content instanceof ImageSet images) {
            return PreparingImages.prepare(setup, images);
        }
        if (content instanceof SequenceSet sequences) {
            return PreparingSequences.prepare(setup, sequences);
        }
        if (content instanceof TextBody text) {
            return PreparingText.prepare(setup, text);
        }
        Table table = (Table) content;
        if (plan instanceof InputPlan.Windows) {
            return PreparingWindows.prepare(setup, table);
        }
        return plan instanceof InputPlan.Sequences rows
                ? PreparingSequences.ofTable(setup, SequenceRows.of(table, rows.label(), List.of()), table)
                : new Preparing(setup, table).run();
    }
}
