package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every ready network learns the data it comes with. With fewer examples and epochs than in the gallery, so that the tests
 * are quick; the marks are far above guessing, which is 10 % of the pictures, 25 % of the waves and 16 % of the characters.
 */
class ReadyNetworksLearnTest {

    @ParameterizedTest(name = "{0} reaches {3} on {1} examples in {2} epochs")
    @CsvSource({"mnist-cnn, 500, 4, 0.65", "mnist-cnn-small, 600, 3, 0.7", "mnist-dense, 800, 8, 0.7",
        "lenet-5, 800, 5, 0.7", "cifar-cnn, 600, 5, 0.22", "small-resnet, 500, 5, 0.27",
        "lstm-classifier, 500, 7, 0.42", "char-transformer, 800, 2, 0.2"})
    void aReadyNetworkLearnsTheDataItComesWith(String sample, int examples, int epochs, double mark) throws Exception {
        Document document = SampleProjects.find(sample).orElseThrow().document();
        List<Double> scores = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            scores.add(bestScore(document, fewer(document.data().orElseThrow(), examples),
                    document.training().withEpochs(epochs).withSeed(seed)));
        }
        assertTrue(Collections.min(scores) >= mark, sample + " scored " + scores);
    }

    private static DataSetup fewer(DataSetup data, int examples) {
        if (data.source() instanceof Generated made) {
            return data.withSource(made.withSize(examples));
        }
        InputPlan.Characters plan = (InputPlan.Characters) data.plan();
        return data.withPlan(new InputPlan.Characters(plan.window(), 20_000 / examples));
    }

    /** Of the validation examples: small networks on few examples rise and fall by some percent from epoch to epoch. */
    private static double bestScore(Document document, DataSetup data, TrainingSetup setup) throws Exception {
        TrainingPlan plan = new TrainingPlan(document.graph(), new DataLoader().prepare(data), setup, Optional.empty());
        List<Double> scores = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        Trainer.run(plan, new RunControl(plan.setup().live()), event -> {
            if (event instanceof TrainingEvent.Progress progress) {
                progress.epochs().forEach(epoch -> scores.add(epoch.validationScore()));
            } else if (event instanceof TrainingEvent.Failed failed) {
                failures.add(failed.cause());
            }
        }, 2);
        assertTrue(failures.isEmpty(), () -> failures.get(0).toString());
        return Collections.max(scores);
    }
}
