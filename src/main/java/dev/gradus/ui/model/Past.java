package dev.gradus.ui.model;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Network;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Keyframe;
import dev.gradus.train.Replay;
import dev.gradus.train.RunHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The place in the past of the run that the window looks at. While there is one nothing trains, and every view shows the
 * network as it was; the document stays as it is. Window thread only.
 */
public final class Past implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Past.class.getName());

    /** How a branch got its start. */
    public enum Start {
        /** An exact checkpoint was kept. */
        KEPT,
        /** A stretch was trained once more, to the same bits. */
        TRAINED_AGAIN,
        /** The weights as they are shown; the optimiser starts anew. */
        VALUES
    }

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final Background background = new Background("gradus-past");
    private final ReadOnlyObjectWrapper<Optional<Keyframe>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> replayed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean wanted = new AtomicBoolean();
    private BiConsumer<Start, Run> branched = (start, run) -> { };

    public Past(Workbench workbench, TrainingDesk desk, LiveNetwork live) {
        this.workbench = workbench;
        this.desk = desk;
        this.live = live;
        desk.stateProperty().addListener((property, before, now) -> {
            if (now == RunState.RUNNING) {
                back();
            }
        });
        desk.currentRunProperty().addListener((property, before, now) -> back());
        live.lookProperty().addListener((property, before, now) -> {
            if (looking() && now.filter(look -> look.step() == place.get().get().step()).isEmpty()) {
                leave();
            }
        });
    }

    /** Where the window looks; empty for the present. */
    public ReadOnlyObjectProperty<Optional<Keyframe>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Optional<Keyframe> place() {
        return place.get();
    }

    public boolean looking() {
        return place.get().isPresent();
    }

    /** While a stretch is trained once more to branch from its end: the share that is done. */
    public ReadOnlyObjectProperty<Optional<Double>> replayedProperty() {
        return replayed.getReadOnlyProperty();
    }

    /** @param listener is told how a branch got its start, and from which run */
    public void onBranched(BiConsumer<Start, Run> listener) {
        branched = listener;
    }

    /** The frames that lie behind the present, the first one first. */
    public List<Keyframe> frames() {
        long now = desk.position().step();
        return desk.currentRun().isEmpty() ? List.of()
                : desk.history().frames().stream().filter(frame -> frame.step() < now).toList();
    }

    /** Shows the network as it was; training pauses. */
    public void show(Keyframe frame) {
        if (place.get().filter(frame::equals).isPresent()) {
            return;
        }
        desk.pause();
        wanted.set(false);
        place.set(Optional.of(frame));
        desk.currentRun().ifPresent(run -> run.lookAt(frame.epoch()));
        desk.tell();
        live.look(Optional.of(new Look(Keyframe.widen(frame.values()), Keyframe.widen(frame.state()), frame.epoch(),
                frame.step())));
    }

    /** Shows the frame nearest to an epoch; the present where that is nearest. */
    public void show(double epoch) {
        TrainingDesk.Position now = desk.position();
        double present = (double) now.step() / Math.max(1, now.stepsPerEpoch());
        double nearest = Math.abs(present - epoch);
        Optional<Keyframe> found = Optional.empty();
        for (Keyframe frame : frames()) {
            double distance = Math.abs(frame.epoch() - epoch);
            if (distance < nearest) {
                nearest = distance;
                found = Optional.of(frame);
            }
        }
        found.ifPresentOrElse(this::show, this::back);
    }

    /** So many frames on, or back where negative; beyond the last one lies the present. */
    public void move(int by) {
        List<Keyframe> frames = frames();
        int at = place.get().map(frame -> index(frames, frame.step())).orElse(frames.size());
        int to = Math.max(0, at + by);
        if (to >= frames.size()) {
            back();
        } else {
            show(frames.get(to));
        }
    }

    private static int index(List<Keyframe> frames, long step) {
        int at = 0;
        while (at < frames.size() && frames.get(at).step() < step) {
            at++;
        }
        return at;
    }

    /** To the beginning of what is kept. */
    public void first() {
        frames().stream().findFirst().ifPresent(this::show);
    }

    /** To the smallest validation loss, if it lies in the past. */
    public void best() {
        desk.history().best().filter(frame -> frame.step() < desk.position().step()).ifPresent(this::show);
    }

    /** To the present, where training can go on. */
    public void back() {
        if (looking()) {
            leave();
            live.look(Optional.empty());
            desk.currentRun().ifPresent(run -> desk.tell());
        }
    }

    private void leave() {
        wanted.set(false);
        place.set(Optional.empty());
        desk.runs().forEach(run -> run.lookAt(Double.POSITIVE_INFINITY));
    }

    /**
     * Starts a run where the window looks, beside the one that was: from the exact checkpoint of that step, from one
     * that is computed by training a stretch once more, or, where there is none to start that from, from the weights shown.
     *
     * @param label of the undo step
     */
    public void branch(String label) {
        Optional<Keyframe> from = place.get();
        if (replayed.get().isPresent()) {
            return;
        }
        desk.whenStill(() -> {
            Optional<Replay> replay = from.flatMap(frame -> desk.history().replay(frame.step()));
            if (from.isEmpty()) {
                workbench.document().checkpoint().ifPresent(now -> {
                    desk.history().remember(now);
                    branch(now, label, Start.KEPT);
                });
            } else if (replay.isEmpty()) {
                branch(shown(from.get()), label, Start.VALUES);
            } else if (replay.get().isThere()) {
                branch(replay.get().from(), label, Start.KEPT);
            } else {
                reach(replay.get(), from.get(), label);
            }
        });
    }

    private void branch(Checkpoint start, String label, Start how) {
        Optional<Run> parent = desk.currentRun();
        desk.branch(start, Edits.all(label, List.of()), label);
        parent.ifPresent(run -> branched.accept(how, run));
    }

    private void reach(Replay replay, Keyframe frame, String label) {
        Document document = workbench.document();
        PreparedData data = workbench.preparedData().orElseThrow();
        RunHistory history = desk.history();
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        replayed.set(Optional.of(0.0));
        background.run(() -> replay.run(document.graph(), data, document.training(), desk.threads(), new Told(mine)::goesOn),
                reached -> {
                    replayed.set(Optional.empty());
                    if (mine.get() && reached.isPresent()) {
                        history.remember(reached.get());
                        branch(reached.get(), label, Start.TRAINED_AGAIN);
                    }
                }, failed -> {
                    LOG.log(Level.WARNING, "A stretch of the run could not be trained once more", failed);
                    replayed.set(Optional.empty());
                    if (mine.get()) {
                        branch(shown(frame), label, Start.VALUES);
                    }
                });
    }

    /** Tells the window how far a stretch has come, not oftener than it can show. */
    private final class Told {
        private static final long BETWEEN = 100_000_000L;
        private final AtomicBoolean goesOn;
        private long last;

        private Told(AtomicBoolean goesOn) {
            this.goesOn = goesOn;
        }

        private boolean goesOn(double share) {
            long now = System.nanoTime();
            if (now - last > BETWEEN) {
                last = now;
                Platform.runLater(() -> replayed.set(replayed.get().map(before -> share)));
            }
            return goesOn.get();
        }
    }

    private Checkpoint shown(Keyframe frame) {
        Network network = Network.compile(workbench.document().graph(), workbench.signature());
        new Look(Keyframe.widen(frame.values()), Keyframe.widen(frame.state()), frame.epoch(), frame.step()).copyTo(network);
        return Checkpoint.initial(network, workbench.document().training().seed()).at(frame.step());
    }

    @Override
    public void close() {
        wanted.set(false);
        background.close();
    }
}
