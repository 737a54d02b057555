package dev.gradus.ui.model;

import dev.gradus.train.StepRecord;
import dev.gradus.train.StepRecorder;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A step that is to be recorded, and who waits for it.
 *
 * @param before the state to return to when it cannot be
 */
record Recording(StepRecorder recorder, Consumer<StepRecord> done, Consumer<String> refused, RunState before) {

    void finished() {
        Optional<StepRecord> record = recorder.record();
        record.ifPresentOrElse(done, () -> refused.accept(Texts.of("teach").get("action.refused")));
    }

    /** Too large a batch is a matter of the recording, not of the training: that stays as it was. */
    void failed(Throwable cause, Standing standing) {
        standing.restore(before);
        refused.accept(cause.getMessage() == null ? Texts.of("teach").get("action.refused") : cause.getMessage());
    }
}
