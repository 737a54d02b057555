package dev.gradus.ui.teach;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.StepRecord;
import dev.gradus.train.StepRecorder;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One recorded step of a document, taken by the trainer without a window. */
record Recorded(Document document, PreparedData data, StepRecord record, Checkpoint after) {

    static Recorded of(String sample) throws DataException {
        return of(SampleProjects.find(sample).orElseThrow().document());
    }

    static Recorded of(Document document) throws DataException {
        PreparedData data = new DataLoader(Path.of("")).prepare(document.data().orElseThrow());
        StepRecorder recorder = new StepRecorder();
        RunControl control = new RunControl(document.training().live());
        control.oneBatch();
        AtomicReference<Optional<Checkpoint>> after = new AtomicReference<>(Optional.empty());
        List<Throwable> failures = new ArrayList<>();
        Trainer.run(new TrainingPlan(document.graph(), data, document.training(), document.checkpoint()), control, event -> {
            if (event instanceof TrainingEvent.Paused) {
                control.stop();
            } else if (event instanceof TrainingEvent.Finished finished) {
                after.set(Optional.of(finished.checkpoint()));
            } else if (event instanceof TrainingEvent.Failed failed) {
                failures.add(failed.cause());
            }
        }, 1, Optional.of(recorder));
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.get(0));
        }
        return new Recorded(document, data, recorder.record().orElseThrow(), after.get().orElseThrow());
    }
}
