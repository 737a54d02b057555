package dev.gradus.io;

import dev.gradus.data.Provenance;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent.Completed;
import dev.gradus.train.TrainingEvent.Ending;
import dev.gradus.train.TrainingEvent.NotFinite;
import dev.gradus.train.TrainingEvent.Stopped;
import dev.gradus.train.TrainingEvent.StoppedEarly;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The run history: table and curves. */
final class RunFormat {

    private static final int MOST_RUNS = 10_000;

    static final Codec<List<RunRecord>> RUNS = Plain.list(run(), MOST_RUNS);

    private RunFormat() {}

    private static Codec<RunRecord> run() {
        Field<RunRecord, String> name = Field.of("name", Plain.TEXT, RunRecord::name);
        Field<RunRecord, Integer> color = Field.of("color", Plain.ints(0, Integer.MAX_VALUE), RunRecord::color);
        Field<RunRecord, Boolean> visible = Field.of("visible", Plain.FLAG, RunRecord::visible);
        Field<RunRecord, Instant> started = Field.of("started", Plain.TIME, RunRecord::started);
        Field<RunRecord, Map<String, String>> settings = Field.of("settings", Plain.TEXTS, RunRecord::settings);
        Field<RunRecord, Optional<Provenance>> provenance =
                Field.optional("provenance", ProvenanceFormat.PROVENANCE, RunRecord::provenance);
        Field<RunRecord, Long> seed = Field.of("seed", Plain.LONG, RunRecord::seed);
        Field<RunRecord, List<String>> layers = Field.of("layers", Plain.list(Plain.TEXT), RunRecord::layers);
        Field<RunRecord, List<EpochRecord>> epochs = Field.of("epochs", CurveCodec.EPOCHS, RunRecord::epochs);
        Field<RunRecord, List<LossPoint>> losses = Field.of("losses", CurveCodec.LOSSES, RunRecord::losses);
        Field<RunRecord, List<LayerPoint>> points = Field.of("layerPoints", CurveCodec.LAYER_POINTS, RunRecord::points);
        Field<RunRecord, Optional<Ending>> ending = Field.optional("ending", ending(), RunRecord::ending);
        Field<RunRecord, Optional<Checkpoint>> weights =
                Field.optional("weights", CheckpointFormat.CHECKPOINT, RunRecord::weights);
        return new ObjectCodec<>(List.of(name, color, visible, started, settings, provenance, seed, layers, epochs,
                losses, points, ending, weights),
                parts -> new RunRecord(parts.get(name), parts.get(color), parts.get(visible), parts.get(started),
                        parts.get(settings), parts.get(provenance), parts.get(seed), parts.get(layers),
                        parts.get(epochs), parts.get(losses), parts.get(points), parts.get(ending), parts.get(weights)));
    }

    private static Codec<Ending> ending() {
        Codec<Integer> count = Plain.ints(0, Integer.MAX_VALUE);
        Map<String, Codec<? extends Ending>> kinds = new LinkedHashMap<>();
        Field<Completed, Optional<Integer>> kept = Field.optional("bestEpoch", count, Completed::bestEpoch);
        kinds.put("completed", new ObjectCodec<>(List.of(kept), parts -> new Completed(parts.get(kept))));
        kinds.put("stopped", new ObjectCodec<Stopped>(List.of(), parts -> new Stopped()));

        Field<StoppedEarly, Integer> epoch = Field.of("epoch", count, StoppedEarly::epoch);
        Field<StoppedEarly, Integer> best = Field.of("bestEpoch", count, StoppedEarly::bestEpoch);
        Field<StoppedEarly, Integer> patience = Field.of("patience", count, StoppedEarly::patience);
        kinds.put("stoppedEarly", new ObjectCodec<>(List.of(epoch, best, patience),
                parts -> new StoppedEarly(parts.get(epoch), parts.get(best), parts.get(patience))));

        Field<NotFinite, Long> step = Field.of("step", Plain.longs(0, Long.MAX_VALUE), NotFinite::step);
        Field<NotFinite, Integer> inEpoch = Field.of("epoch", count, NotFinite::epoch);
        Field<NotFinite, String> layer = Field.of("layer", Plain.TEXT, NotFinite::layer);
        Field<NotFinite, Double> largest = Field.of("largestWeight", Plain.EXACT, NotFinite::largestWeight);
        kinds.put("notFinite", new ObjectCodec<>(List.of(step, inEpoch, layer, largest),
                parts -> new NotFinite(parts.get(step), parts.get(inEpoch), parts.get(layer), parts.get(largest))));
        return new VariantCodec<>("ending", RunFormat::kind, kinds);
    }

    private static String kind(Ending ending) {
        return ending instanceof Completed ? "completed" : ending instanceof Stopped ? "stopped"
                : ending instanceof StoppedEarly ? "stoppedEarly" : "notFinite";
    }
}
