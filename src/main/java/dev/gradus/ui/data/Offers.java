package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.csv.PastedType;
import dev.gradus.edit.Document;
import dev.gradus.edit.History;
import dev.gradus.edit.Suggestion;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.RowSelection;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Data that were opened and not yet taken: read in the background, shown, changed, taken or dropped. */
final class Offers {

    /** Data that were opened and not yet taken. */
    record Offer(String name, DataSetup setup) {}

    private record Opened(Offer offer, Reading reading) {}

    /** What was shown before something else was opened: comes back where that fails or is cancelled. */
    private record Before(Offer offer, Optional<Reading> reading) {}

    private static final long SEED = 1;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background background;
    private final Notices notices;
    private final Shown shown;
    private final Runnable showProject;
    private final RowSelection rows = new RowSelection();
    private Optional<Offer> offer = Optional.empty();
    private Optional<Opening> opening = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private boolean previewed;
    private Consumer<Runnable> guard = this::askWhenUnsaved;

    /** @param showProject reads the project's own data again when there is no offer any more */
    Offers(Workbench workbench, TrainingDesk desk, Background background, Notices notices, Shown shown,
            Runnable showProject) {
        this.workbench = workbench;
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.shown = shown;
        this.showProject = showProject;
    }

    /** @param newGuard runs what it is given as soon as the project may be replaced by another */
    void setGuard(Consumer<Runnable> newGuard) {
        guard = newGuard;
    }

    Optional<Offer> now() {
        return offer;
    }

    /** The selected rows of what is on offer. */
    RowSelection rows() {
        return rows;
    }

    /** True while a file is read of which at most the first page is seen. */
    boolean opening() {
        return opening.isPresent();
    }

    /** Finds out what a file or a folder holds, reads it and puts it on offer. */
    void open(Path file) {
        cancelOpening();
        String name = String.valueOf(file.getFileName());
        String size = size(file);
        notices.progress(DataTexts.TEXTS.get("progress.reading", name, size));
        Opening now = new Opening(file, share -> {
            if (opening.isPresent() && !opening.get().cancelled()) {
                notices.progress(DataTexts.TEXTS.get("progress.share", name, size, Math.round(100 * share) + " %"));
                notices.tell();
            }
        });
        opening = Optional.of(now);
        before = offer.map(each -> new Before(each, shown.reading()));
        background.run(now::firstPage, page -> {
            if (page.isPresent() && opening.equals(Optional.of(now)) && !now.cancelled()) {
                previewed = true;
                rows.clear();
                offer = Optional.of(new Offer(name, page.get().setup()));
                shown.preview(page.get());
                notices.tell();
            }
        }, notices::failed);
        fetch(() -> {
            Reading whole = now.whole();
            return new Opened(new Offer(name, whole.setup()), whole);
        });
    }

    /** Reads a table from text that was copied, and puts it on offer. */
    void paste(String text) {
        cancelOpening();
        notices.progress(DataTexts.TEXTS.get("progress.pasting"));
        fetch(() -> {
            DataSource source = PastedType.of(text);
            DataLoader loader = new DataLoader();
            Content content = loader.load(source);
            DataSetup setup = loader.propose(source, content, List.of(), SEED);
            return new Opened(new Offer(PastedType.NAME, setup), Reading.of(loader, setup, content));
        });
    }

    /** Puts a table that comes with Gradus on offer. */
    void openSample(String name, DataSource source) {
        notices.progress(DataTexts.TEXTS.get("progress.sample", name));
        fetch(() -> {
            DataLoader loader = new DataLoader();
            DataSetup setup = loader.propose(source, List.of(), SEED);
            return new Opened(new Offer(name, setup), Reading.of(loader, setup, Optional.empty(), Optional.empty()));
        });
    }

    void cancelOpening() {
        if (opening.isPresent()) {
            opening.get().cancel();
            opening = Optional.empty();
            notices.progress("");
            giveUp();
        }
    }

    /** The first page, where one was seen, makes room for what was shown before. */
    private void giveUp() {
        if (previewed && before.flatMap(Before::reading).isPresent()) {
            offer = Optional.of(before.get().offer());
            shown.put(before.get().reading().orElseThrow());
            notices.tell();
        } else if (previewed) {
            drop();
        } else {
            notices.tell();
        }
        forgetBefore();
    }

    private void forgetBefore() {
        before = Optional.empty();
        previewed = false;
    }

    /** A project that fits the data on offer, in the place of this one. What was read and prepared becomes the project's. */
    void takeAsProject() {
        Offer taken = offer.orElseThrow();
        shown.reading().flatMap(Reading::prepared).ifPresent(prepared -> {
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

    /** Changes how the data on offer are set up; they are read anew by who asked. */
    void change(UnaryOperator<DataSetup> change) {
        offer = offer.map(each -> new Offer(each.name(), change.apply(each.setup())));
    }

    /** Shows the project's data again. */
    void drop() {
        forget();
        showProject.run();
    }

    /** The offer is over; what comes in its place is shown by who took it. */
    void forget() {
        offer = Optional.empty();
        before = Optional.empty();
    }

    private void askWhenUnsaved(Runnable replace) {
        if (!workbench.unsavedProperty().get()) {
            replace.run();
            return;
        }
        notices.ask(new Notices.Question(DataTexts.TEXTS.get("unsaved", workbench.nameProperty().get()),
                DataTexts.TEXTS.get("unsaved.go-on"), replace));
    }

    private void fetch(Background.Work<Opened> work) {
        notices.complain("");
        Optional<Opening> wanted = opening;
        background.run(work, opened -> {
            if (!opening.equals(wanted)) {
                return;
            }
            opening = Optional.empty();
            forgetBefore();
            notices.progress("");
            rows.clear();
            offer = Optional.of(opened.offer());
            shown.put(opened.reading());
            notices.tell();
        }, failure -> {
            if (opening.equals(wanted)) {
                opening = Optional.empty();
                giveUp(); // where the first page looked well, the rest did not
                notices.failed(failure);
            }
        });
    }

    static String size(Path file) {
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
