package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample reaches its mark from each of five seeds: split, weights, order of batches and dropout all change. */
class SamplesLearnTest {

    @ParameterizedTest(name = "{0} reaches {1}")
    @CsvSource({"circles, 0.93", "moons, 0.95", "two-spirals, 0.92", "three-spirals, 0.93", "xor, 0.93", "blobs, 0.93",
        "iris, 0.83", "hills, 0.9", "plane, 0.9", "sine, 0.9", "step, 0.85", "polynomial, 0.9"})
    void everySeedReachesItsMark(String sample, double mark) throws Exception {
        List<Double> scores = new ArrayList<>();
        for (int seed = 1; seed <= 5; seed++) {
            scores.add(lastValidationScore(SampleProjects.find(sample).orElseThrow().document(), seed));
        }
        assertTrue(scores.stream().allMatch(score -> score >= mark), sample + " scored " + scores);
    }

    private static double lastValidationScore(Document document, long seed) throws Exception {
        DataSetup data = document.data().orElseThrow();
        TrainingPlan plan = new TrainingPlan(document.graph(),
                new DataLoader().prepare(data.withSplit(data.split().withSeed(seed))),
                document.training().withSeed(seed), Optional.empty());
        List<EpochRecord> epochs = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Trainer.run(plan, new RunControl(plan.setup().live()), event -> {
            if (event instanceof TrainingEvent.Progress progress) {
                epochs.addAll(progress.epochs());
            } else if (event instanceof TrainingEvent.Failed failed) {
                failures.add(failed.cause());
            }
        }, 1);
        assertTrue(failures.isEmpty(), () -> failures.get(0).toString());
        return epochs.get(epochs.size() - 1).validationScore();
    }
}
