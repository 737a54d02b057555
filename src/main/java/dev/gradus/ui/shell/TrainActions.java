package dev.gradus.ui.shell;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Problem;
import dev.gradus.nn.Task;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What the transport buttons and the Train menu do. */
final class TrainActions {

    private static final double RATE_STEP = 1.25;

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Past past;
    private final Teller teller;
    private final Consumer<Runnable> trains;
    private final Texts texts = Texts.of("shell");

    /** @param trains runs what it is given, unless there is something else to train first */
    TrainActions(Workbench workbench, TrainingDesk desk, Past past, Teller teller, Consumer<Runnable> trains) {
        this.trains = trains;
        this.workbench = workbench;
        this.desk = desk;
        this.past = past;
        this.teller = teller;
    }

    void register(Actions actions) {
        add(actions, "train.toggle", "Shortcut+SPACE", reason(state -> true), this::trainOrPause);
        add(actions, "train.batch", "B", still(), desk::oneBatch);
        add(actions, "train.epoch", "E", still(), desk::oneEpoch);
        add(actions, "train.stop", "Shortcut+PERIOD", when("train.stop.idle",
                () -> desk.state().live() || desk.state() == RunState.PAUSED), desk::stop);
        add(actions, "train.rewind", "R", when("train.rewind.first",
                () -> desk.state().live() || workbench.document().checkpoint().isPresent()), desk::rewind);
        add(actions, "train.newWeights", "Shift+R", reason(state -> true), desk::newWeights);
        add(actions, "train.faster", "Alt+UP", always(), () -> scaleRate(RATE_STEP));
        add(actions, "train.slower", "Alt+DOWN", always(), () -> scaleRate(1 / RATE_STEP));
        add(actions, "train.restoreBest", "", when("train.restoreBest.none", () -> bestCheckpoint()), this::restoreBest);
        add(actions, "train.clearRuns", "", when("train.clearRuns.none",
                () -> !desk.runs().isEmpty() && !desk.state().live()), this::clearRuns);
    }

    /** In the past nothing runs. */
    private void trainOrPause() {
        if (past.looking()) {
            past.back();
        } else {
            trains.accept(desk::trainOrPause);
        }
    }

    private ObservableValue<String> still() {
        ObservableValue<String> reason = reason(state -> state != RunState.STOPPING);
        return Bindings.createStringBinding(() -> past.looking() ? texts.get("train.reason.past") : reason.getValue(),
                past.placeProperty(), reason);
    }

    private boolean bestCheckpoint() {
        return desk.currentRun().flatMap(run -> run.checkpoint()).flatMap(checkpoint -> checkpoint.best()).isPresent();
    }

    private void restoreBest() {
        desk.currentRun().flatMap(run -> run.checkpoint()).ifPresent(checkpoint -> checkpoint.best().ifPresent(best ->
                desk.restore(texts.get("train.restoreBest.edit", best.epoch()),
                        dev.gradus.train.Checkpoint.start(best.blocks(), checkpoint.seed()))));
    }

    /** Runs are not part of the document, so the way back is offered where it is said. */
    private void clearRuns() {
        List<RunRecord> records = desk.runs().stream().map(Run::record).toList();
        Task task = desk.runs().get(0).task();
        desk.clear();
        teller.say(texts.get("train.clearRuns.done"), texts.get("train.clearRuns.undo"), () -> desk.open(records, task));
    }

    private void scaleRate(double factor) {
        TrainingSetup setup = workbench.document().training();
        double rate = Math.max(1e-6, Math.min(10, setup.live().learningRate() * factor));
        workbench.apply(Edits.training("Learning rate", setup.withLearningRate(rate)));
    }

    /** Why nothing can be trained, or empty; then whether the state allows it. */
    private ObservableValue<String> reason(Predicate<RunState> allowed) {
        return Bindings.createStringBinding(() -> {
            if (desk.state() == RunState.NOTHING) {
                return texts.get("train.reason.nothing");
            }
            if (desk.state() == RunState.PROBLEM) {
                return workbench.inference().firstBlocking().map(Problem::message)
                        .map(message -> texts.get("train.reason.problem", message)).orElse("");
            }
            return allowed.test(desk.state()) ? "" : texts.get("train.reason.stopping");
        }, desk.stateProperty(), workbench.revisionProperty());
    }

    private ObservableValue<String> when(String key, java.util.function.BooleanSupplier possible) {
        return Bindings.createStringBinding(() -> possible.getAsBoolean() ? "" : texts.get(key), desk.stateProperty(),
                workbench.revisionProperty(), desk.newsProperty());
    }

    private static ObservableValue<String> always() {
        return Bindings.createStringBinding(() -> "");
    }

    private void add(Actions actions, String id, String key, ObservableValue<String> reason, Runnable run) {
        actions.add(Action.when(id, texts.get(id), texts.get(id + ".help"), key, reason, run));
    }
}
