package dev.gradus.ui.time;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The ways through time, for keys, menus and the strip. */
public final class TimeActions {

    private final Workbench workbench;
    private final TrainingDesk desk;
    private final Past past;
    private final Texts texts = Texts.of("time");

    public TimeActions(Workbench workbench, TrainingDesk desk, Past past) {
        this.workbench = workbench;
        this.desk = desk;
        this.past = past;
    }

    public void register(Actions actions) {
        ObservableValue<String> hasPast = when("nothing", () -> !past.frames().isEmpty());
        ObservableValue<String> looking = when("present", past::looking);
        add(actions, "time.previous", "Page Up", hasPast, () -> past.move(-1));
        add(actions, "time.next", "Page Down", looking, () -> past.move(1));
        add(actions, "time.start", "Shortcut+Page Up", hasPast, past::first);
        add(actions, "time.now", "Shortcut+Page Down", looking, past::back);
        add(actions, "time.best", "", when("noBest", () -> desk.currentRun().isPresent() && desk.history().best().isPresent()),
                past::best);
        add(actions, "train.branch", "Shortcut+B", branchReason(), () -> past.branch(label()));
    }

    private String label() {
        return texts.get("branch.edit", TimeWords.epoch(past.place().map(frame -> frame.epoch())
                .orElseGet(() -> TimeWords.present(desk))));
    }

    private ObservableValue<String> branchReason() {
        return Bindings.createStringBinding(() -> {
            if (past.replayedProperty().get().isPresent()) {
                return texts.get("branch.busy");
            }
            boolean something = desk.currentRun().isPresent() && (workbench.document().checkpoint().isPresent()
                    || desk.state().live() || !past.frames().isEmpty());
            return something ? "" : texts.get("branch.nothing");
        }, past.replayedProperty(), past.placeProperty(), desk.stateProperty(), desk.currentRunProperty(),
                workbench.revisionProperty());
    }

    private ObservableValue<String> when(String reason, BooleanSupplier possible) {
        return Bindings.createStringBinding(() -> possible.getAsBoolean() ? "" : texts.get("reason." + reason),
                past.placeProperty(), desk.newsProperty(), desk.stateProperty(), desk.currentRunProperty());
    }

    private void add(Actions actions, String id, String key, ObservableValue<String> reason, Runnable run) {
        actions.add(Action.when(id, texts.get(id), texts.get(id + ".help"), key, reason, run));
    }
}
