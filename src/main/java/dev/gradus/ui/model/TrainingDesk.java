package dev.gradus.ui.model;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.nn.Task;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.RunHistory;
import dev.gradus.train.RunRecord;
import dev.gradus.train.StepRecord;
import dev.gradus.train.StepRecorder;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSession;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.model.Departure.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;

/**
 * Training as the window sees it. A pause ends the session and puts its checkpoint into the document, where it can be
 * undone; going on starts a session from there, which continues exactly. Window thread only; {@link #pulse()} is called
 * once a frame.
 */
public final class TrainingDesk {

    private static final Logger LOG = Logger.getLogger(TrainingDesk.class.getName());

    /**
     * What the progress line says.
     *
     * @param learningRate of the last step; NaN before one was taken here
     * @param waitingForData share of the time that training waited for its batches, lately
     */
    public record Position(long step, int epoch, int batch, int stepsPerEpoch, double samplesPerSecond,
            double secondsLeft, double learningRate, double waitingForData) {
        static final Position START = new Position(0, 0, 0, 0, 0, Double.NaN, Double.NaN, 0);
    }

    /** What waits for the data to be ready. */
    private record Waiting(Stretch stretch, Optional<Fork> fork) {}

    private final Workbench workbench;
    private final int threads;
    private final Standing standing = new Standing();
    private final RunBook book = new RunBook();
    private final RunInHand hand;
    private final FoldDesk folds;
    private final List<Runnable> afterStop = new ArrayList<>();
    private Optional<TrainingSession> session = Optional.empty();
    private Optional<Waiting> waiting = Optional.empty();
    private double epochsPerSecond = Double.POSITIVE_INFINITY;
    private boolean pausing;
    private Optional<Recording> recording = Optional.empty();
    private boolean reopened;
    /** What a worked example begins with, in the place of random weights. */
    private Optional<Checkpoint> given = Optional.empty();
    private Consumer<Checkpoint> kept = checkpoint -> { };

    public TrainingDesk(Workbench workbench, int threads) {
        this.workbench = workbench;
        this.threads = threads;
        hand = new RunInHand(workbench, book, standing);
        folds = new FoldDesk(workbench, this);
        workbench.documentProperty().addListener((property, before, now) -> documentChanged(before, now));
        workbench.inferenceProperty().addListener((property, before, now) -> settle());
        workbench.dataProperty().addListener((property, before, now) -> settle());
        workbench.revisionProperty().addListener((property, before, now) -> goIfWaiting());
    }

    // What views read.

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return standing.state.getReadOnlyProperty();
    }

    public RunState state() {
        return standing.state.get();
    }

    public ReadOnlyObjectProperty<Position> positionProperty() {
        return standing.position.getReadOnlyProperty();
    }

    public Position position() {
        return standing.position.get();
    }

    /** The run that the charts follow. */
    public ReadOnlyObjectProperty<Optional<Run>> currentRunProperty() {
        return book.currentProperty();
    }

    public Optional<Run> currentRun() {
        return book.current();
    }

    /** How the last run ended, for the words of the training bar and the remedies. */
    public ReadOnlyObjectProperty<Optional<TrainingEvent.Ending>> endingProperty() {
        return standing.ending.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return standing.failure.getReadOnlyProperty();
    }

    /** All runs of the project, the oldest first. */
    public ObservableList<Run> runs() {
        return book.runs();
    }

    /** Grows whenever a run has new points or a run changes; charts listen to this and redraw at their own rate. */
    public ReadOnlyObjectProperty<Long> newsProperty() {
        return book.newsProperty();
    }

    /** The past of the run in hand, or of the last one; empty of frames before the first step. */
    public RunHistory history() {
        return hand.history();
    }

    /** Cross-validation, which goes on beside the run in hand. */
    public FoldDesk folds() {
        return folds;
    }

    /** Threads that training may use. */
    public int threads() {
        return threads;
    }

    /** The control of the session at work: views ask it for snapshots. */
    public Optional<RunControl> control() {
        return session.map(TrainingSession::control);
    }

    /** True while a step is being recorded. */
    public boolean recording() {
        return recording.isPresent();
    }

    public boolean canTrain() {
        return !standing.is(RunState.NOTHING) && !standing.is(RunState.PROBLEM);
    }

    public double epochsPerSecond() {
        return epochsPerSecond;
    }

    // Commands.

    /** Space: train, pause, go on, train on, try again. */
    public void trainOrPause() {
        if (standing.state.get().live()) {
            pause();
        } else if (standing.is(RunState.NOT_FINITE)) {
            endRun();
        } else if (canTrain()) {
            go(Stretch.ON, Optional.empty());
        }
    }

    public void pause() {
        if (standing.is(RunState.RUNNING)) {
            pausing = true;
            standing.state.set(RunState.PAUSING);
            session.ifPresent(each -> each.control().stop());
        }
    }

    public void oneBatch() {
        single(Stretch.ONE_BATCH);
    }

    /**
     * Takes one batch and keeps every number of it. A run at work pauses first.
     *
     * @param refused gets a sentence when no step could be taken
     */
    public void record(Consumer<StepRecord> done, Consumer<String> refused) {
        whenStill(() -> {
            if (canTrain() && workbench.dataProperty().get() instanceof DataState.Ready) {
                recording = Optional.of(new Recording(new StepRecorder(), done, refused, state()));
                go(Stretch.ONE_BATCH, Optional.empty());
            }
        });
    }

    public void oneEpoch() {
        single(Stretch.ONE_EPOCH);
    }

    /** Ends the run; its weights stay. */
    public void stop() {
        if (standing.state.get().live()) {
            pausing = false;
            standing.state.set(RunState.STOPPING);
            session.ifPresent(each -> each.control().stop());
        } else if (standing.is(RunState.PAUSED)) {
            finish(new TrainingEvent.Stopped());
        }
    }

    /** The first weights again; the run is kept. */
    public void rewind() {
        whenStill(() -> {
            endRun();
            workbench.apply(Edits.weights("rewind",
                    given.filter(first -> first.seed() == workbench.document().training().seed())));
        });
    }

    /** Other random weights: the next seed. */
    public void newWeights() {
        whenStill(() -> {
            endRun();
            TrainingSetup setup = workbench.document().training();
            workbench.apply(Edits.newWeights(setup.withSeed(setup.seed() + 1)));
        });
    }

    /** Loads weights of a run into the document. */
    public void restore(String label, Checkpoint checkpoint) {
        whenStill(() -> {
            endRun();
            workbench.apply(Edits.weights(label, Optional.of(checkpoint)));
        });
    }

    /**
     * Starts a run at a place in another, beside it: the edit and the values are one undo step, the other run is kept,
     * and the curves of the new one begin at that place. Optimiser state, schedule and random numbers go on from the
     * checkpoint as far as they still fit; a change of the batch keeps the epoch.
     *
     * @param from   an exact checkpoint for an exact continuation; {@link Checkpoint#start} for values alone
     * @param change of the document; several, or none at all, by {@link dev.gradus.edit.Edits#all}
     * @param why    label of the undo step
     */
    public void branch(Checkpoint from, Edit change, String why) {
        whenStill(() -> {
            Fork fork = hand.fork(from);
            endRun();
            Document before = workbench.document();
            workbench.apply(Fork.edit(before, from, change, why));
            hand.forked(before, from);
            if (canTrain()) {
                go(Stretch.ON, Optional.of(fork));
            }
        });
    }

    /** @param perSecond epochs in a second; infinite for full speed */
    public void pace(double perSecond) {
        epochsPerSecond = perSecond;
        session.ifPresent(each -> each.control().pace(perSecond * hand.stepsPerEpoch()));
    }

    /** @param listener gets checkpoints that were asked for with {@link RunControl#wantCheckpoint()} */
    public void onKept(Consumer<Checkpoint> listener) {
        kept = listener;
    }

    /** Runs it now, or as soon as the batch in hand is done and its weights are in the document. */
    public void whenStill(Runnable action) {
        if (session.isEmpty()) {
            action.run();
            return;
        }
        afterStop.add(action);
        pausing = true;
        session.get().control().stop();
    }

    /** Takes over the runs of a project that was opened. */
    public void open(List<RunRecord> records, Task task) {
        clear();
        book.add(records, task);
        given = workbench.document().checkpoint().filter(first -> !first.trained());
        reopened = !book.runs().isEmpty() && workbench.document().checkpoint().filter(Checkpoint::trained).isPresent();
        settle();
        tell();
    }

    /** Adds a run that was made elsewhere. */
    void keep(RunRecord record, Task task) {
        book.add(List.of(record.withColor(book.nextColour())), task);
        tell();
    }

    /** Forgets all runs. */
    public void clear() {
        book.runs().clear();
        if (session.isEmpty()) {
            hand.forgetPast();
        }
        forgetCurrent();
        tell();
    }

    public void delete(Run run) {
        book.runs().remove(run);
        if (book.current().equals(Optional.of(run))) {
            forgetCurrent();
        }
        tell();
    }

    /** After a run was renamed, hidden or shown. */
    public void tell() {
        book.tell();
    }

    /** Takes in what the trainer has sent; once a frame. */
    public void pulse() {
        session.ifPresent(each -> each.drain(this::take));
    }

    private void single(Stretch stretch) {
        if (standing.is(RunState.RUNNING)) {
            pause();
        } else if (canTrain() && !standing.state.get().live()) {
            go(stretch, Optional.empty());
        }
    }

    private void go(Stretch stretch, Optional<Fork> fork) {
        if (!(workbench.dataProperty().get() instanceof DataState.Ready)) {
            waiting = Optional.of(new Waiting(stretch, fork)); // the data in hand are not those of the document
            return;
        }
        PreparedData data = workbench.preparedData().orElseThrow();
        Document document = workbench.document();
        Departure departure = hand.depart(document, data, fork);
        pausing = true;
        RunControl control = stretch.control(new RunControl(departure.live(), hand.history()));
        if (stretch == Stretch.ON && epochsPerSecond != Double.POSITIVE_INFINITY) {
            control.pace(epochsPerSecond * hand.stepsPerEpoch());
        }
        standing.running();
        session = Optional.of(TrainingSession.start(new TrainingPlan(document.graph(), data,
                document.training().withLive(departure.live()), departure.start()), control, threads,
                recording.map(Recording::recorder)));
    }

    /** Somebody pressed Train while the data were being prepared. */
    private void goIfWaiting() {
        DataState data = workbench.dataProperty().get();
        if (waiting.isPresent() && !(data instanceof DataState.Preparing)) {
            Waiting begun = waiting.get();
            waiting = Optional.empty();
            if (data instanceof DataState.Ready && canTrain() && session.isEmpty()) {
                go(begun.stretch(), begun.fork());
            }
        }
    }

    private void take(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            started(started);
        } else if (event instanceof TrainingEvent.Progress progress) {
            hand.progressed(progress, control().map(control -> control.live().epochs()).orElse(0));
        } else if (event instanceof TrainingEvent.Kept safe) {
            kept.accept(safe.checkpoint());
        } else if (event instanceof TrainingEvent.Paused) {
            session.ifPresent(each -> each.control().stop());
        } else if (event instanceof TrainingEvent.Finished finished) {
            finished(finished);
        } else if (event instanceof TrainingEvent.Failed failed) {
            LOG.log(Level.SEVERE, "Training failed", failed.cause());
            session = Optional.empty();
            standing.failed(failed.cause());
            Optional<Recording> asked = recording;
            recording = Optional.empty();
            asked.ifPresent(each -> each.failed(failed.cause(), standing));
            runAfterStop();
        }
    }

    private void started(TrainingEvent.Started started) {
        hand.started(started);
        if (epochsPerSecond != Double.POSITIVE_INFINITY && standing.is(RunState.RUNNING)) {
            session.ifPresent(each -> each.control().pace(epochsPerSecond * hand.stepsPerEpoch()));
        }
    }

    private void finished(TrainingEvent.Finished finished) {
        session = Optional.empty();
        Checkpoint checkpoint = finished.checkpoint();
        if (hand.arrived(checkpoint)) {
            int epoch = (int) (checkpoint.step() / Math.max(1, hand.stepsPerEpoch()));
            workbench.apply(Edits.weights("training up to epoch " + epoch, Optional.of(checkpoint)));
        }
        if (finished.ending() instanceof TrainingEvent.Stopped && pausing) {
            standing.state.set(RunState.PAUSED);
        } else {
            finish(finished.ending());
        }
        tell();
        Optional<Recording> asked = recording;
        recording = Optional.empty();
        asked.ifPresent(each -> {
            hand.recorded(checkpoint);
            each.finished();
        });
        runAfterStop();
    }

    private void runAfterStop() {
        List<Runnable> actions = List.copyOf(afterStop);
        afterStop.clear();
        actions.forEach(Runnable::run);
    }

    private void finish(TrainingEvent.Ending how) {
        book.current().ifPresent(run -> run.end(how));
        standing.ended(how);
    }

    /** The run that the charts follow is gone from the list; one at work trains on without a row. */
    private void forgetCurrent() {
        if (session.isEmpty()) {
            endRun();
        } else {
            book.letGo();
        }
    }

    private void endRun() {
        book.letGo();
        standing.nothingBegun();
        settle();
    }

    /** A live setting reaches the trainer at once; anything else that training depends on ends the run. */
    private void documentChanged(Document before, Document now) {
        boolean same = hand.goesOnUnder(now);
        if (session.isPresent()) {
            if (same) {
                session.get().control().live(now.training().live());
            } else {
                whenStill(this::endRun);
            }
        } else if (standing.is(RunState.NOT_FINITE) || standing.is(RunState.FAILED)
                || (book.current().isPresent() && (!same || hand.replacedBy(now)))) {
            endRun();
        }
        settle();
    }

    /** Ready, a problem, or nothing to train, while no run is in hand. */
    private void settle() {
        if (session.isPresent()) {
            return;
        }
        standing.settle(workbench.preparedData().filter(PreparedData::hasRows).isPresent(),
                workbench.inference().complete());
        if (reopened && standing.is(RunState.READY)) {
            reopened = false;
            hand.takeUp();
        }
    }
}
