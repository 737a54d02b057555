package dev.gradus.io;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.RunRecord;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project that was really trained for a few epochs, with everything that leaves behind. */
record Trained(Document document, PreparedData data, RunRecord run) {

    static Trained sample(String id, int epochs) throws DataException {
        return of(SampleProjects.find(id).orElseThrow().document(), epochs);
    }

    static Trained of(Document start, int epochs) throws DataException {
        TrainingSetup setup = start.training().withEpochs(epochs);
        PreparedData data = new DataLoader(Path.of("")).prepare(start.data().orElseThrow());
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.run(new TrainingPlan(start.graph(), data, setup, Optional.empty()), new RunControl(setup.live()),
                events::add, 1);
        List<String> layers = List.of();
        List<EpochRecord> records = new ArrayList<>();
        List<LossPoint> losses = new ArrayList<>();
        List<LayerPoint> points = new ArrayList<>();
        TrainingEvent.Finished finished = null;
        for (TrainingEvent event : events) {
            if (event instanceof TrainingEvent.Started started) {
                layers = started.layers();
            } else if (event instanceof TrainingEvent.Progress progress) {
                records.addAll(progress.epochs());
                losses.addAll(progress.losses());
                progress.layers().ifPresent(points::add);
            } else if (event instanceof TrainingEvent.Finished end) {
                finished = end;
            } else if (event instanceof TrainingEvent.Failed failed) {
                throw new AssertionError(failed.cause());
            }
        }
        Checkpoint checkpoint = finished.checkpoint();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("Optimiser", setup.optimizer().type().name());
        settings.put("Epochs", String.valueOf(epochs));
        RunRecord run = RunRecord.begin("run 1", 0, Instant.parse("2026-01-31T11:42:00.123456789Z"), settings,
                Optional.of(data.provenance()), setup.seed(), layers).withCurves(records, losses, points)
                .withEnding(Optional.of(finished.ending()));
        return new Trained(start.withTraining(setup).withCheckpoint(Optional.of(checkpoint)), data, run);
    }

    Project project() {
        return new Project(document, List.of(run), "What we tried.");
    }
}
