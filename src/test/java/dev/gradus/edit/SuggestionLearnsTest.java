package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SharedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.sequence.PreparingSequences;
import dev.gradus.data.sequence.SequenceRows;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.Evaluation;
import dev.gradus.train.RunControl;
import dev.gradus.train.Signature;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network that is suggested for a table learns it without a hand. */
class SuggestionLearnsTest {

    @Test
    void survivorsOfTheTitanicAreFoundInFourOfFiveCases() throws Exception {
        DataSetup setup = propose(real("titanic_train.csv"), "Survived");
        assertEquals(List.of("PassengerId", "Name", "Ticket", "Cabin"), setup.columns().stream()
                .filter(plan -> plan.role() == ColumnPlan.Role.IGNORE).map(ColumnPlan::name).toList());
        assertTrue(meanOfFiveSeeds(setup) >= 0.80);
    }

    @Test
    void fuelUseIsPredictedFromARealTable() throws Exception {
        assertTrue(meanOfFiveSeeds(propose(real("mpg.csv"), "mpg")) >= 0.86);
    }

    /** On the last 24 months; repeating the same month of the year before errs by 50. */
    @Test
    void passengersOfTheNextMonthAreForeseenBetterThanByTheYearBefore() throws Exception {
        DataSetup setup = new DataLoader().propose(SourceGuess.of(SharedData.path("sequence/airline-passengers.csv")),
                List.of("Passengers"), 1);
        PreparedData data = new DataLoader().prepare(setup);
        for (int seed = 1; seed <= 3; seed++) {
            Document document = Suggestion.of(setup, data, seed);
            List<Checkpoint> ends = new ArrayList<>();
            Trainer.run(new TrainingPlan(document.graph(), data, document.training(), Optional.empty()),
                    new RunControl(document.training().live()), event -> {
                        if (event instanceof TrainingEvent.Finished finished) {
                            ends.add(finished.checkpoint());
                        }
                    }, 1);
            Network network = Network.compile(document.graph(), Signature.of(data));
            ends.get(0).loadInto(network);
            try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
                Evaluation evaluation = new Evaluation(network, data.test(), kernel);
                evaluation.measure();
                double squares = 0;
                for (int i = 0; i < 24; i++) {
                    double error = data.preparation().decodeTarget(0, evaluation.predictions().get(0, i), data.test().base(i))
                            - data.preparation().decodeTarget(0, evaluation.allTargets().get(0, i), data.test().base(i));
                    squares += error * error;
                }
                assertTrue(Math.sqrt(squares / 24) < 30, "seed " + seed + ": " + Math.sqrt(squares / 24));
            }
        }
    }

    @Test
    void aSmallTableIsLearnedWithoutAHand() throws Exception {
        assertTrue(meanOfFiveSeeds(propose(Path.of("samples", "data", "iris.csv"), "Species")) >= 0.93);
    }

    /** Trained on the part for training, judged on the 100 heartbeats of the other file. */
    @Test
    void heartbeatsOfFewExamplesAreToldApart() throws Exception {
        DataLoader loader = new DataLoader();
        DataSetup setup = loader.propose(SourceGuess.of(SharedData.path("sequence/ECG200_TRAIN.txt")), List.of(), 1);
        Table others = loader.table(SourceGuess.of(SharedData.path("sequence/ECG200_TEST.txt")));
        double sum = 0;
        for (int seed = 1; seed <= 3; seed++) {
            PreparedData data = loader.prepare(setup.withSplit(setup.split().withSeed(seed)));
            Document document = Suggestion.of(setup, data, seed);
            List<Checkpoint> ends = new ArrayList<>();
            Trainer.run(new TrainingPlan(document.graph(), data, document.training(), Optional.empty()),
                    new RunControl(document.training().live()), event -> {
                        if (event instanceof TrainingEvent.Finished finished) {
                            ends.add(finished.checkpoint());
                        }
                    }, 1);
            Network network = Network.compile(document.graph(), Signature.of(data));
            ends.get(0).loadInto(network);
            SequenceSet set = SequenceRows.of(others, "column 1", data.classNames());
            try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
                Evaluation evaluation = new Evaluation(network, PreparingSequences.examples(set,
                        IntStream.range(0, set.count()).toArray(), data.preparation()), kernel);
                evaluation.measure();
                sum += evaluation.score();
            }
        }
        assertTrue(sum / 3 >= 0.80, "accuracy " + sum / 3);
    }

    private static Path real(String name) {
        return SharedData.path("tabular/" + name);
    }

    private static DataSetup propose(Path csv, String target) throws Exception {
        return new DataLoader().propose(new TableFile(csv.toString(), CsvFormat.guess(csv)), List.of(target), 1);
    }

    /** Accuracy, or R2, on the validation rows after the last epoch. */
    private static double meanOfFiveSeeds(DataSetup setup) throws Exception {
        Document document = Suggestion.of(setup, new DataLoader().prepare(setup), 1);
        double sum = 0;
        for (int seed = 1; seed <= 5; seed++) {
            TrainingPlan plan = new TrainingPlan(document.graph(),
                    new DataLoader().prepare(setup.withSplit(setup.split().withSeed(seed))),
                    document.training().withSeed(seed), Optional.empty());
            List<EpochRecord> epochs = new ArrayList<>();
            Trainer.run(plan, new RunControl(plan.setup().live()), event -> {
                if (event instanceof TrainingEvent.Progress progress) {
                    epochs.addAll(progress.epochs());
                }
            }, 1);
            sum += epochs.get(epochs.size() - 1).validationScore();
        }
        return sum / 5;
    }
}
