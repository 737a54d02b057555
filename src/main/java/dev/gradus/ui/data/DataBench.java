package dev.gradus.ui.data;

import dev.gradus.data.ColumnGuess;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import dev.gradus.data.TextTable;
import dev.gradus.data.UnreadableCell;
import dev.gradus.data.step.StepEdits;
import dev.gradus.edit.History;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RowSelection;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the Data place shows and does, without its controls: the data of the project, or those that were opened and are
 * on offer. Reading and preparing happen in the background. Window thread only.
 */
final class DataBench {

    private final Workbench workbench;
    private final Background background;
    private final Notices notices = new Notices();
    private final Shown shown;
    private final Offers offers;
    private final DataEdits edits;
    private History history;

    DataBench(Workbench workbench, TrainingDesk desk, Background background) {
        this.workbench = workbench;
        this.background = background;
        shown = new Shown(background, notices, this::loader);
        offers = new Offers(workbench, desk, background, notices, shown, this::read);
        edits = new DataEdits(workbench, desk, background, this::loader, notices::ask);
        history = workbench.history();
        workbench.dataProperty().addListener((property, before, now) -> {
            if (workbench.history() != history) {
                // Another project was opened: what was on offer was meant for the last one.
                history = workbench.history();
                offers.forget();
                notices.forgetQuestion();
            }
            if (!(now instanceof DataState.Preparing)) {
                read();
            }
        });
        workbench.revisionProperty().addListener((property, before, now) -> notices.tell());
        read();
    }

    void onChange(Runnable listener) {
        notices.onChange(listener);
    }

    /** What was opened and not yet taken. */
    Offers offers() {
        return offers;
    }

    /** What there is to say. */
    Notices notices() {
        return notices;
    }

    /** The setup that is shown: that of the data on offer, else the project's. */
    Optional<DataSetup> setup() {
        return offers.now().map(Offers.Offer::setup).or(() -> workbench.document().data());
    }

    boolean offering() {
        return offers.now().isPresent();
    }

    /** The selected rows of what is shown. */
    RowSelection rows() {
        return offering() ? offers.rows() : workbench.rows();
    }

    void onSelection(Runnable listener) {
        workbench.rows().revisionProperty().addListener((property, before, now) -> listener.run());
        offers.rows().revisionProperty().addListener((property, before, now) -> listener.run());
    }

    /** The classes that rows are told apart by, in the network's order; none for numbers. */
    List<String> classes() {
        return reading().flatMap(Reading::prepared).filter(data -> data.task() == Task.CLASSIFICATION)
                .map(PreparedData::classNames).orElse(List.of());
    }

    Optional<Reading> reading() {
        return shown.reading();
    }

    /** What could not be done, or what is wrong with the data; empty when all is well. */
    String trouble() {
        return !notices.trouble().isEmpty() ? notices.trouble() : reading().map(Reading::trouble).orElse("");
    }

    /** The data on offer for the network as it is. */
    void takeAsData() {
        Offers.Offer taken = offers.now().orElseThrow();
        use(DataTexts.TEXTS.get("edit.use", taken.name()), taken.setup());
    }

    /** Takes a file or a folder in the place of the project's data. */
    void replace(Path file) {
        notices.begin(DataTexts.TEXTS.get("progress.reading", String.valueOf(file.getFileName()), Offers.size(file)));
        Replacing replacing = new Replacing(loader(), setup().orElseThrow());
        background.run(() -> replacing.by(file), changed -> {
            notices.progress("");
            use(DataTexts.TEXTS.get("edit.use", String.valueOf(file.getFileName())), changed);
            notices.tell();
        }, notices::failed);
    }

    /** Generated points, or another source whose columns are known. */
    void use(String what, DataSetup setup) {
        offers.forget();
        change(what, before -> setup, true);
    }

    /**
     * Changes the setup that is shown; the project's by an edit. A trained network whose weights would not fit the
     * changed data is asked for first.
     *
     * @param what as in "change noise"; equal ones in a row are one undo step until one {@code ends} the row
     */
    void change(String what, UnaryOperator<DataSetup> change, boolean ends) {
        if (offers.opening()) {
            notices.complain(DataTexts.TEXTS.get("progress.wait"));
            return;
        }
        notices.forgetTrouble();
        if (offering()) {
            offers.change(change);
            read();
        } else {
            edits.make(what, change, ends);
        }
    }

    void endMerge() {
        workbench.endMerge();
    }

    /** Reads the text table another way. */
    void readAs(CsvFormat format) {
        readAs(((TextTable) setup().orElseThrow().source()).withFormat(format));
    }

    /** Reads the source another way; columns that stay keep their plans. */
    void readAs(DataSource source) {
        DataSetup now = setup().orElseThrow();
        notices.begin(DataTexts.TEXTS.get("progress.again"));
        DataLoader loader = loader();
        background.run(() -> {
            Content content = loader.load(source);
            if (!now.plan().takes(content)) {
                return loader.propose(source, content, List.of(), now.split().seed());
            }
            if (!(content instanceof Table table) || !(now.plan() instanceof InputPlan.Columns)) {
                return now.withSource(source);
            }
            List<String> names = now.columns().stream().map(ColumnPlan::name).toList();
            return names.equals(table.names()) ? now.withSource(source)
                    : now.withSource(source).withColumns(ColumnGuess.of(table).plans());
        }, changed -> {
            notices.progress("");
            change(DataTexts.TEXTS.get("edit.read"), before -> changed, true);
            notices.tell();
        }, notices::failed);
    }

    /** Something that a file is asked in the background, such as which sheets it has. */
    interface LookUp<T> {
        T in(Path folder) throws DataException;
    }

    <T> void lookUp(LookUp<T> question, Consumer<T> answer) {
        Path folder = folder();
        background.run(() -> question.in(folder), answer, notices::failed);
    }

    /** Counts the text of a cell that is no number as missing; {@code leaveOut} drops the rows where it is. */
    void answerCell(UnreadableCell cell, boolean leaveOut) {
        change(DataTexts.TEXTS.get("edit.missing", cell.found()), setup -> {
            DataSetup changed = setup.withSource(SeparateFiles.withTables(setup.source(), file -> {
                List<String> words = new ArrayList<>(file.format().missingWords());
                words.add(cell.found());
                return file.withFormat(file.format().withMissingWords(words));
            }));
            return !leaveOut ? changed : changed.withSteps(StepEdits.dropping(changed.steps(), cell.column()));
        }, true);
    }

    private void read() {
        Optional<PreparedData> ready = !offering() && workbench.dataProperty().get() instanceof DataState.Ready done
                ? Optional.of(done.data()) : Optional.empty();
        shown.read(setup(), ready);
    }

    private DataLoader loader() {
        return new DataLoader(folder());
    }

    private Path folder() {
        return workbench.fileProperty().get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
    }
}
