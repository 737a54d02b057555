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
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.csv.PastedType;
import dev.gradus.data.step.StepEdits;
import dev.gradus.data.Task;
import dev.gradus.data.TextTable;
import dev.gradus.data.UnreadableCell;
import dev.gradus.edit.Document;
import dev.gradus.edit.History;
import dev.gradus.edit.Suggestion;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RowSelection;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the Data place shows and does, without its controls: the data of the project, or a table that was opened and is
 * on offer. Reading and preparing happen in the background. Window thread only.
 */
final class DataBench {

    /** A table that was opened and not yet taken. */
    record Offer(String name, DataSetup setup) {}

    /** Something that has to be answered before an edit is made. */
    record Question(String words, String yes, Runnable change) {}

    private record Opened(Offer offer, Reading reading) {}

    private static final long SEED = 1;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background background;
    private final DataEdits edits;
    private final RowSelection offered = new RowSelection();
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Offer> offer = Optional.empty();
    private Optional<Reading> reading = Optional.empty();
    private Optional<Question> question = Optional.empty();
    private Optional<Opening> opening = Optional.empty();
    private String progress = "";
    private String trouble = "";
    private History history;
    private Consumer<Runnable> guard = this::askWhenUnsaved;
    private long asked;

    DataBench(Workbench workbench, TrainingDesk desk, Background background) {
        this.workbench = workbench;
        this.desk = desk;
        this.background = background;
        this.edits = new DataEdits(workbench, desk, background, this::loader, this::ask);
        history = workbench.history();
        workbench.dataProperty().addListener((property, before, now) -> {
            if (workbench.history() != history) {
                // Another project was opened: what was on offer was meant for the last one.
                history = workbench.history();
                offer = Optional.empty();
                question = Optional.empty();
            }
            if (!(now instanceof DataState.Preparing)) {
                read();
            }
        });
        workbench.revisionProperty().addListener((property, before, now) -> tell());
        read();
    }

    /** @param newGuard runs what it is given as soon as the project may be replaced by another */
    void setGuard(Consumer<Runnable> newGuard) {
        guard = newGuard;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The setup that is shown: the table on offer, else the project's. */
    Optional<DataSetup> setup() {
        return offer.map(Offer::setup).or(() -> workbench.document().data());
    }

    /** The selected rows of what is shown. */
    RowSelection rows() {
        return offer.isPresent() ? offered : workbench.rows();
    }

    void onSelection(Runnable listener) {
        workbench.rows().revisionProperty().addListener((property, before, now) -> listener.run());
        offered.revisionProperty().addListener((property, before, now) -> listener.run());
    }

    /** The classes that rows are told apart by, in the network's order; none for numbers. */
    List<String> classes() {
        return reading.flatMap(Reading::prepared).filter(data -> data.task() == Task.CLASSIFICATION)
                .map(PreparedData::classNames).orElse(List.of());
    }

    Optional<Offer> offer() {
        return offer;
    }

    Optional<Reading> reading() {
        return reading;
    }

    Optional<Question> question() {
        return question;
    }

    /** What is being done; empty when nothing is. */
    String progress() {
        return progress;
    }

    /** What could not be done, or what is wrong with the data; empty when all is well. */
    String trouble() {
        return !trouble.isEmpty() ? trouble : reading.map(Reading::trouble).orElse("");
    }

    /** Finds out what a file or a folder holds, reads it and puts it on offer. */
    void open(Path file) {
        cancelOpening();
        String name = String.valueOf(file.getFileName());
        String size = size(file);
        progress = DataTexts.TEXTS.get("progress.reading", name, size);
        Opening now = new Opening(file, share -> {
            if (opening.isPresent() && !opening.get().cancelled()) {
                progress = DataTexts.TEXTS.get("progress.share", name, size, Math.round(100 * share) + " %");
                tell();
            }
        });
        opening = Optional.of(now);
        background.run(now::firstPage, page -> {
            if (page.isPresent() && opening.equals(Optional.of(now)) && !now.cancelled()) {
                offered.clear();
                offer = Optional.of(new Offer(name, page.get().setup()));
                reading = page;
                tell();
            }
        }, this::failed);
        fetch(() -> {
            Reading whole = now.whole();
            return new Opened(new Offer(name, whole.setup()), whole);
        });
    }

    /** Reads a table from text that was copied, and puts it on offer. */
    void paste(String text) {
        cancelOpening();
        progress = DataTexts.TEXTS.get("progress.pasting");
        fetch(() -> {
            DataSource source = PastedType.of(text);
            DataLoader loader = new DataLoader();
            Content content = loader.load(source);
            DataSetup setup = loader.propose(source, content, List.of(), SEED);
            return new Opened(new Offer(PastedType.NAME, setup), Reading.of(loader, setup, content));
        });
    }

    /** True while a file is read of which at most the first page is seen. */
    boolean opening() {
        return opening.isPresent();
    }

    void cancelOpening() {
        if (opening.isPresent()) {
            opening.get().cancel();
            opening = Optional.empty();
            progress = "";
            dropOffer();
        }
    }

    /** Takes a file or a folder in the place of the project's data. */
    void replace(Path file) {
        progress = DataTexts.TEXTS.get("progress.reading", String.valueOf(file.getFileName()), size(file));
        trouble = "";
        tell();
        Replacing replacing = new Replacing(loader(), setup().orElseThrow());
        background.run(() -> replacing.by(file), changed -> {
            progress = "";
            offer = Optional.empty();
            change(DataTexts.TEXTS.get("edit.use", String.valueOf(file.getFileName())), before -> changed, true);
            tell();
        }, this::failed);
    }

    /** Puts a table that comes with Gradus on offer. */
    void openSample(String name, DataSource source) {
        progress = DataTexts.TEXTS.get("progress.sample", name);
        fetch(() -> {
            DataSetup setup = new DataLoader().propose(source, List.of(), SEED);
            return new Opened(new Offer(name, setup), read(new DataLoader(), setup, Optional.empty()));
        });
    }

    /** A project that fits the table on offer, in the place of this one. */
    void takeAsProject() {
        Offer taken = offer.orElseThrow();
        reading.flatMap(Reading::prepared).ifPresent(prepared -> {
            Document document = Suggestion.of(taken.setup(), prepared, SEED);
            guard.accept(() -> desk.whenStill(() -> {
                offer = Optional.empty();
                workbench.open(document, taken.name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), prepared);
                desk.clear();
            }));
        });
    }

    /** The same, trained as soon as it is ready; not at all where something is asked first. */
    void takeAsProjectAndTrain() {
        History before = workbench.history();
        takeAsProject();
        if (workbench.history() != before) {
            WhenReady.train(workbench, desk);
        }
    }

    /** The table on offer for the network as it is. */
    void takeAsData() {
        Offer taken = offer.orElseThrow();
        offer = Optional.empty();
        change(DataTexts.TEXTS.get("edit.use", taken.name()), setup -> taken.setup(), true);
    }

    void dropOffer() {
        offer = Optional.empty();
        read();
    }

    /** Generated points, or another source whose columns are known. */
    void use(String what, DataSetup setup) {
        offer = Optional.empty();
        change(what, before -> setup, true);
    }

    /**
     * Changes the setup that is shown; the project's by an edit. A trained network whose weights would not fit the
     * changed data is asked for first.
     *
     * @param what as in "change noise"; equal ones in a row are one undo step until one {@code ends} the row
     */
    void change(String what, UnaryOperator<DataSetup> change, boolean ends) {
        if (opening.isPresent()) {
            complain(DataTexts.TEXTS.get("progress.wait"));
            return;
        }
        trouble = "";
        if (offer.isPresent()) {
            offer = Optional.of(new Offer(offer.get().name(), change.apply(offer.get().setup())));
            read();
        } else {
            edits.make(what, change, ends);
        }
    }

    /** Says what could not be done. */
    void complain(String words) {
        trouble = words;
        tell();
    }

    void endMerge() {
        workbench.endMerge();
    }

    void answer(boolean yes) {
        Optional<Question> answered = question;
        question = Optional.empty();
        if (yes) {
            answered.ifPresent(each -> each.change().run());
        }
        tell();
    }

    /** Reads the text table another way. */
    void readAs(CsvFormat format) {
        readAs(((TextTable) setup().orElseThrow().source()).withFormat(format));
    }

    /** Reads the source another way; columns that stay keep their plans. */
    void readAs(DataSource source) {
        DataSetup now = setup().orElseThrow();
        progress = DataTexts.TEXTS.get("progress.again");
        trouble = "";
        tell();
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
            progress = "";
            change(DataTexts.TEXTS.get("edit.read"), before -> changed, true);
            tell();
        }, this::failed);
    }

    /** Something that a file is asked in the background, such as which sheets it has. */
    interface LookUp<T> {
        T in(Path folder) throws DataException;
    }

    <T> void lookUp(LookUp<T> question, Consumer<T> answer) {
        Path folder = folder();
        background.run(() -> question.in(folder), answer, this::failed);
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

    private void askWhenUnsaved(Runnable replace) {
        if (!workbench.unsavedProperty().get()) {
            replace.run();
            return;
        }
        ask(new Question(DataTexts.TEXTS.get("unsaved", workbench.nameProperty().get()),
                DataTexts.TEXTS.get("unsaved.go-on"), replace));
    }

    private void ask(Question asking) {
        question = Optional.of(asking);
        tell();
    }

    private void fetch(Background.Work<Opened> work) {
        trouble = "";
        tell();
        Optional<Opening> wanted = opening;
        background.run(work, opened -> {
            if (!opening.equals(wanted)) {
                return;
            }
            opening = Optional.empty();
            progress = "";
            asked++;
            offered.clear();
            offer = Optional.of(opened.offer());
            reading = Optional.of(opened.reading());
            tell();
        }, failure -> {
            if (opening.equals(wanted)) {
                if (opening.isPresent() && offer.isPresent()) {
                    // The first page looked well, the rest did not.
                    offer = Optional.empty();
                    read();
                }
                opening = Optional.empty();
                failed(failure);
            }
        });
    }

    private void failed(Exception failure) {
        progress = "";
        trouble = failure.getMessage() == null ? failure.toString() : Phrases.of(failure.getMessage());
        tell();
    }

    /** Reads what is shown now; an answer to an older question is dropped. */
    private void read() {
        long ticket = ++asked;
        trouble = "";
        Optional<DataSetup> wanted = setup();
        if (wanted.isEmpty()) {
            reading = Optional.empty();
            tell();
            return;
        }
        Optional<PreparedData> ready = offer.isEmpty()
                && workbench.dataProperty().get() instanceof DataState.Ready done ? Optional.of(done.data()) : Optional.empty();
        Optional<Reading> before = reading;
        DataLoader loader = loader();
        background.run(() -> Reading.of(loader, wanted.get(), ready, before), now -> {
            if (ticket == asked) {
                reading = Optional.of(now);
                tell();
            }
        }, failure -> {
            if (ticket == asked) {
                reading = Optional.empty();
                failed(failure);
            }
        });
        tell();
    }

    private static Reading read(DataLoader loader, DataSetup setup, Optional<Reading> before)
            throws DataException {
        return Reading.of(loader, setup, Optional.empty(), before);
    }

    private DataLoader loader() {
        return new DataLoader(folder());
    }

    private Path folder() {
        return workbench.fileProperty().get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static String size(Path file) {
        if (Files.isDirectory(file)) {
            return DataTexts.TEXTS.get("progress.folder");
        }
        try {
            return NumberText.bytes(Files.size(file));
        } catch (IOException unknown) {
            return "?";
        }
    }
}
