package dev.gradus.ui.data.steps;

import dev.gradus.data.DataSetup;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepColumns;
import dev.gradus.data.step.StepEdits;
import dev.gradus.data.step.StepType;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.function.UnaryOperator;

/** The edits of the chain: one undo step each. */
final class StepChange {

    private final StepHost host;

    StepChange(StepHost host) {
        this.host = host;
    }

    List<Step> steps() {
        return host.setup().map(DataSetup::steps).orElse(List.of());
    }

    /** @return the place of the new step */
    int add(StepType<?> type) {
        int at = StepEdits.placeFor(steps(), type);
        make("edit.add", type, steps -> StepEdits.added(steps, at, type.step()));
        return at;
    }

    /** A step that is done at the end anyway becomes one of the steps. */
    void adopt(Step step) {
        make("edit.add", step.type(), steps -> StepEdits.added(steps, steps.size(), step));
    }

    void remove(int at) {
        make("edit.remove", steps().get(at).type(), steps -> StepEdits.removed(steps, at));
    }

    void move(int from, int to) {
        if (to >= 0 && to < steps().size() && to != from) {
            make("edit.move", steps().get(from).type(), steps -> StepEdits.moved(steps, from, to));
        }
    }

    void fitOn(int at, FitOn rows) {
        make(rows == FitOn.TRAINING ? "edit.training" : "edit.all-rows", steps().get(at).type(),
                steps -> StepEdits.replaced(steps, at, steps.get(at).withFitOn(rows)));
    }

    void off(int at, boolean off) {
        make(off ? "edit.off" : "edit.on", steps().get(at).type(),
                steps -> StepEdits.replaced(steps, at, steps.get(at).withOff(off)));
    }

    void columns(int at, StepColumns columns) {
        make("edit.columns", steps().get(at).type(),
                steps -> StepEdits.replaced(steps, at, steps.get(at).withColumns(columns)));
    }

    <V> void set(int at, Setting<?, V> setting, V value) {
        Step step = steps().get(at);
        make("edit.set", step.type(), steps -> StepEdits.replaced(steps, at, with(steps.get(at), setting, value)));
    }

    @SuppressWarnings("unchecked") // the setting is one of the step's own type
    private static <T extends dev.gradus.data.step.Treatment, V> Step with(Step step, Setting<?, V> setting, V value) {
        return step.with((Setting<T, V>) setting, value);
    }

    private void make(String key, StepType<?> type, UnaryOperator<List<Step>> change) {
        host.change(StepTexts.TEXTS.get(key, Phrases.of(type.name())), setup -> setup.withSteps(change.apply(setup.steps())));
    }
}
