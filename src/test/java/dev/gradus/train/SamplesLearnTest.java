package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every sample reaches its mark, on average and from each seed: split, weights, order of batches and dropout all change.
 * The score is accuracy, or R2, on the validation rows after the last epoch.
 */
class SamplesLearnTest {

    @ParameterizedTest(name = "{0} reaches {2} on average and {3} from each of {1} seeds")
    @CsvSource({"circles, 5, 0.97, 0.95", "moons, 5, 0.97, 0.95", "two-spirals, 5, 0.98, 0.96",
        "three-spirals, 5, 0.98, 0.96", "xor, 5, 0.95, 0.90", "checkerboard, 5, 0.91, 0.87", "blobs, 5, 0.99, 0.97",
        "iris, 10, 0.94, 0.83", "airquality, 5, 0.50, 0.20", "quakes, 5, 0.72, 0.65", "mtcars, 5, 0.20, -1",
        "hills, 5, 0.95, 0.90", "plane, 5, 0.97, 0.95", "sine, 5, 0.95, 0.90", "step, 5, 0.95, 0.90",
        "polynomial, 5, 0.90, 0.85"})
    void everySampleReachesItsMarks(String sample, int seeds, double mean, double lowest) throws Exception {
        List<Double> scores = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            scores.add(lastValidationScore(SampleProjects.find(sample).orElseThrow().document(), seed));
        }
        double average = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(average >= mean && Collections.min(scores) >= lowest, sample + " scored " + scores);
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
