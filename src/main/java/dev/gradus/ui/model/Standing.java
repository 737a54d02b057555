package dev.gradus.ui.model;

import dev.gradus.train.TrainingEvent;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How training stands: what the training bar shows of it. */
final class Standing {

    final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.NOTHING);
    final ReadOnlyObjectWrapper<TrainingDesk.Position> position =
            new ReadOnlyObjectWrapper<>(TrainingDesk.Position.START);
    final ReadOnlyObjectWrapper<Optional<TrainingEvent.Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    boolean is(RunState asked) {
        return state.get() == asked;
    }

    /** A session sets out. */
    void running() {
        ending.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(RunState.RUNNING);
    }

    void ended(TrainingEvent.Ending how) {
        ending.set(Optional.of(how));
        if (how instanceof TrainingEvent.NotFinite) {
            state.set(RunState.NOT_FINITE);
        } else {
            state.set(how instanceof TrainingEvent.StoppedEarly ? RunState.STOPPED_EARLY : RunState.FINISHED);
        }
    }

    void failed(Throwable cause) {
        failure.set(Optional.of(cause));
        state.set(RunState.FAILED);
    }

    /** What was tried could not be done; training stands as it stood. */
    void restore(RunState before) {
        failure.set(Optional.empty());
        state.set(before.live() ? RunState.PAUSED : before);
    }

    /** No run is in hand. */
    void nothingBegun() {
        position.set(TrainingDesk.Position.START);
        ending.set(Optional.empty());
        state.set(RunState.READY);
    }

    /** Ready, a problem, or nothing to train, while nothing is at work. */
    void settle(boolean hasData, boolean complete) {
        if (!hasData) {
            state.set(RunState.NOTHING);
        } else if (!complete) {
            state.set(RunState.PROBLEM);
        } else if (is(RunState.NOTHING) || is(RunState.PROBLEM)) {
            state.set(RunState.READY);
        }
    }
}
