package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left when the epochs are over before early stopping has lost its patience. */
class BestAtTheEndTest {

    @Test
    void withEarlyStoppingTheBestWeightsAreLeftAndOtherwiseTheLast() throws Exception {
        Document document = SampleProjects.find("iris").orElseThrow().document();
        PreparedData data = new DataLoader().prepare(document.data().orElseThrow());
        TrainingSetup rough = document.training().withLearningRate(0.3).withEpochs(11);
        List<EpochRecord> epochs = new ArrayList<>();
        TrainingEvent.Finished kept = end(document, data, rough.withEarlyStopping(new EarlyStopping(true, 50)), epochs);
        EpochRecord best = epochs.stream().min(Comparator.comparingDouble(EpochRecord::validationLoss)).orElseThrow();
        assertEquals(11, epochs.size());
        assertTrue(best.epoch() < 11, "the last epoch is the best one: this shows nothing");
        assertEquals(new TrainingEvent.Completed(Optional.of(best.epoch())), kept.ending());
        assertEquals(best.validationLoss(), validationLoss(document, data, kept.checkpoint()), 1e-12);
        assertEquals(Optional.of(best), RunRecord.kept(epochs, Optional.of(kept.ending())));

        TrainingEvent.Finished last = end(document, data, rough.withEarlyStopping(EarlyStopping.OFF), new ArrayList<>());
        assertEquals(new TrainingEvent.Completed(), last.ending());
        assertEquals(epochs.get(10).validationLoss(), validationLoss(document, data, last.checkpoint()), 1e-12);
        assertNotEquals(best.validationLoss(), epochs.get(10).validationLoss());
        assertEquals(Optional.of(epochs.get(10)), RunRecord.kept(epochs, Optional.of(last.ending())));
    }

    private static TrainingEvent.Finished end(Document document, PreparedData data, TrainingSetup setup, List<EpochRecord> epochs) {
        List<TrainingEvent.Finished> ends = new ArrayList<>();
        Trainer.run(new TrainingPlan(document.graph(), data, setup, Optional.empty()), new RunControl(setup.live()), event -> {
            if (event instanceof TrainingEvent.Progress progress) {
                epochs.addAll(progress.epochs());
            } else if (event instanceof TrainingEvent.Finished finished) {
                ends.add(finished);
            }
        }, 1);
        return ends.get(0);
    }

    private static double validationLoss(Document document, PreparedData data, Checkpoint checkpoint) {
        Network network = Network.compile(document.graph(), Signature.of(data));
        checkpoint.loadInto(network);
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            Evaluation evaluation = new Evaluation(network, data.validation(), kernel);
            evaluation.measure();
            return evaluation.loss();
        }
    }
}
