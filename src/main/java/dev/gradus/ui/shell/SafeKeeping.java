package dev.gradus.ui.shell;

import dev.gradus.edit.Document;
import dev.gradus.io.Autosave;
import dev.gradus.io.FileProblem;
import dev.gradus.io.GradusHome;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectLock;
import dev.gradus.io.Recovery;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunControl;
import dev.gradus.ui.control.ConfirmStrip;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/**
 * Nothing is lost: unsaved work is kept on the disk at every edit and every few seconds of training, the next start
 * offers what a crash left, and a project is open in one Gradus only.
 */
final class SafeKeeping implements AutoCloseable {

    private static final Duration GAP = Duration.ofSeconds(2);
    private static final int TRAINING_SECONDS = 5;

    private final GradusHome home;
    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Background io;
    private final ConfirmStrip strip;
    private final Autosave autosave;
    private final Texts texts = Texts.of("files");
    private final Timeline whileTraining;
    private Optional<ProjectLock> lock = Optional.empty();
    private Consumer<Boolean> shown = safe -> { };

    /** @param strip under the training bar, where the question is put */
    SafeKeeping(GradusHome home, Workbench workbench, TrainingDesk desk, Background io, ConfirmStrip strip) {
        this.home = home;
        this.workbench = workbench;
        this.desk = desk;
        this.io = io;
        this.strip = strip;
        autosave = new Autosave(home, io.executor(), GAP);
        workbench.revisionProperty().addListener((property, before, now) -> keep(workbench.document()));
        desk.onKept(this::keepTraining);
        whileTraining = new Timeline(new KeyFrame(javafx.util.Duration.seconds(TRAINING_SECONDS),
                event -> desk.control().ifPresent(RunControl::wantCheckpoint)));
        whileTraining.setCycleCount(Timeline.INDEFINITE);
        whileTraining.play();
    }

    /** @param listener told whether unsaved work is on the disk */
    void onKept(Consumer<Boolean> listener) {
        shown = listener;
    }

    private void keepTraining(Checkpoint checkpoint) {
        keep(workbench.document().withCheckpoint(Optional.of(checkpoint)));
    }

    private void keep(Document document) {
        boolean unsaved = workbench.unsavedProperty().get() || desk.state().live();
        if (unsaved) {
            Project project = Project.of(document).withRuns(desk.runs().stream().map(Run::record).toList());
            autosave.keep(workbench.nameProperty().get(), workbench.fileProperty().get(), project);
        } else {
            autosave.saved(); // everything was undone: there is nothing left to lose
        }
        shown.accept(unsaved && autosave.problem().isEmpty());
    }

    /** Asks about what the last crash left, if anything. */
    void offer(FileDesk files) {
        io.run(() -> Autosave.recoverable(home), found -> ask(found, files), failure -> { });
    }

    private void ask(List<Recovery> found, FileDesk files) {
        if (found.isEmpty()) {
            return;
        }
        Recovery lost = found.get(0);
        strip.ask(ConfirmStrip.Tone.QUESTION, lost.question(ZoneId.systemDefault()));
        // Others, of windows that ended at the same time, are offered after this one was refused, or at the next start.
        strip.answer(texts.get("recovery.restore"), () -> files.restored(lost.project(), lost.name(), lost.origin(), () -> {
            keep(workbench.document());
            io.executor().execute(lost::discard);
        }));
        boolean file = lost.origin().isPresent();
        strip.answer(texts.get(file ? "recovery.discard" : "recovery.discardNew"), () -> {
            lost.discard();
            lost.origin().ifPresent(files::open);
            ask(found.subList(1, found.size()), files);
        });
    }

    /** Before a project is opened from a file. */
    void claim(Path file) throws FileProblem {
        adopt(ProjectLock.acquire(home, file));
    }

    /**
     * Before a project is written to a file.
     *
     * @param current the file that this window has open
     * @return nothing when that is the same file
     * @throws FileProblem when another Gradus has it open
     */
    Optional<ProjectLock> reserve(Path file, Optional<Path> current) throws FileProblem {
        Path absolute = file.toAbsolutePath().normalize();
        return current.map(path -> path.toAbsolutePath().normalize()).equals(Optional.of(absolute)) ? Optional.empty()
                : Optional.of(ProjectLock.acquire(home, file));
    }

    /** From now on this is the file of the window. */
    void adopt(ProjectLock claimed) {
        release();
        lock = Optional.of(claimed);
    }

    /** Another project, or none from a file, takes its place. */
    void release() {
        lock.ifPresent(ProjectLock::close);
        lock = Optional.empty();
    }

    void saved() {
        autosave.saved();
        shown.accept(false);
    }

    @Override
    public void close() {
        whileTraining.stop();
        autosave.close();
        release();
    }
}
