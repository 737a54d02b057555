package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.TableFile;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The network that is suggested for a table learns it without a hand. */
class SuggestionLearnsTest {

    private static final Path TABLES = Path.of("..", "shared", "data", "tabular");

    @Test
    void survivorsOfTheTitanicAreFoundInFourOfFiveCases() throws Exception {
        DataSetup setup = propose(real("titanic_train.csv"), "Survived");
        assertEquals(List.of("PassengerId", "Name", "Ticket", "Cabin"), setup.columns().stream()
                .filter(plan -> plan.role() == ColumnPlan.Role.IGNORE).map(ColumnPlan::name).toList());
        assertTrue(meanOfFiveSeeds(setup) >= 0.80);
    }

    @Test
    void fuelUseIsPredictedFromARealTable() throws Exception {
        assertTrue(meanOfFiveSeeds(propose(real("mpg.csv"), "mpg")) >= 0.84);
    }

    @Test
    void aSmallTableIsLearnedWithoutAHand() throws Exception {
        assertTrue(meanOfFiveSeeds(propose(Path.of("samples", "data", "iris.csv"), "Species")) >= 0.93);
    }

    private static Path real(String name) {
        Path file = TABLES.resolve(name);
        assumeTrue(Files.exists(file), "there is no " + file);
        return file;
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
