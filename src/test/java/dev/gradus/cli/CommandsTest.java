package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.io.ProjectFile;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.schedule.MultiStep;
import dev.gradus.train.Clipping;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.RateCourse;
import dev.gradus.train.Regularisation;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String IRIS = Path.of("samples", "data", "iris.csv").toString();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
    }

    @Test
    void everySampleIsListedAndCanBeWritten() {
        for (String line : terminal.done("samples").split("\n")) {
            String id = line.split(" ")[0];
            assertEquals("", terminal.done("new", id, "-o", "@" + id + ".gradus.json"));
            assertTrue(terminal.done("info", "@" + id + ".gradus.json").contains("Output"), id);
        }
    }

    @Test
    void aSampleTrainsByItsNameOnItsOwnDataOrOnOthers() throws Exception {
        assertTrue(terminal.done("train", "circles", "--epochs", "1").contains("\ntraining           210 "));
        assertTrue(terminal.done("train", "iris", "--epochs", "1", "--data", IRIS).contains("\ntraining           105 "));
    }

    @Test
    void aTableBecomesATrainedModelThatPredicts() throws Exception {
        String words = terminal.done("new", "--data", IRIS, "--target", "Species", "-o", "@iris.gradus.json");
        assertTrue(words.startsWith("Predicts Species (3 classes) from Sepal.Length, Sepal.Width, Petal.Length, Petal.Width.\n"), words);
        String trained = terminal.done("train", "@iris.gradus.json", "--epochs", "30", "-o", "@trained.gradus.json");
        assertTrue(trained.contains("accuracy") && trained.contains("\ntraining") && trained.contains("\ntest"), trained);
        assertTrue(terminal.done("export", "@trained.gradus.json", "--format", "json", "-o", "@iris.model.json")
                .startsWith("Exported iris.model.json. Read back and compared on 10 rows: largest difference "));

        String told = terminal.done("info", "@iris.model.json");
        assertTrue(told.contains("\ntrained on\n  data ") && told.contains(", SHA-256 ") && told.contains("\n  150 read, 0 refused, ")
                && told.contains("\n  Divided at random, stratified: validation 20 %, test 20 %, seed ")
                && told.contains("\n  Standardise: Sepal.Length: mean "), told);
        String lastRun = terminal.done("info", "@trained.gradus.json");
        assertEquals(told.substring(told.indexOf("\n  data ")), lastRun.substring(lastRun.indexOf("\n  data ")));
        assertTrue(terminal.done("info", "--json", "@iris.model.json").contains("\"steps\":[\"Fill missing: "));

        String fromModel = terminal.done("evaluate", "@iris.model.json", "--data", IRIS, "--json");
        assertTrue(fromModel.matches("\\{\"rows\":150,\"loss\":.*\"confusion\":\\[\\[50,0,0\\],.*\n"), fromModel);
        assertEquals(fromModel, terminal.done("evaluate", "@trained.gradus.json", "--data", IRIS, "--json"));
        for (String name : List.of("accuracy", "logLoss", "balancedAccuracy", "top2Accuracy", "rocAuc", "averagePrecision", "kappa",
                "mcc", "brier")) {
            assertTrue(fromModel.matches(".*\"" + name + "\":[0-9.E-]+,.*\n"), name + ": " + fromModel);
        }
        assertTrue(fromModel.matches(".*\"macro\":\\{\"precision\":[^{]*\"support\":150},\"micro\":\\{.*\"weighted\":\\{.*"
                + "\"classes\":\\[\"setosa\",\"versicolor\",\"virginica\"],\"scores\":\\[\\{\"precision\":1.0,.*\n"), fromModel);
        String forPeople = terminal.done("evaluate", "@iris.model.json", "--data", IRIS);
        assertTrue(forPeople.matches("(?s)rows +150\n.*\naccuracy +0\\..*\nkappa +0\\..*\n\n +precision +recall +F1 +rows\n"
                + "setosa +1\\.0000 +1\\.0000 +1\\.0000 +50\n.*\nweighted +0\\..* +150\n\nConfusion matrix: .*"), forPeople);

        // Another order of columns, one column too many, no target, a missing value.
        String rows = "Petal.Width,Garden,Sepal.Length,Sepal.Width,Petal.Length\n0.2,x,5.1,3.5,1.4\n,y,6.0,NA,4.4\n";
        Terminal.Run predicted = terminal.typing(rows, "predict", "@iris.model.json", "--data", "-");
        assertEquals(0, predicted.exitCode(), predicted.err());
        List<String> lines = predicted.out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals("row,prediction,probability of setosa,probability of versicolor,probability of virginica", lines.get(0));
        assertTrue(lines.get(1).startsWith("1,setosa,0.9"), lines.get(1));
        assertTrue(lines.get(2).startsWith("2,versicolor,"), lines.get(2));

        Files.writeString(terminal.file("rows.csv"), rows);
        assertEquals("", terminal.done("predict", "@iris.model.json", "--data", "@rows.csv", "-o", "@predicted.csv"));
        assertEquals(predicted.out(), Files.readString(terminal.file("predicted.csv")));
    }

    @Test
    void regressionIsJudgedInTheUnitsOfTheTarget() {
        terminal.done("new", "mtcars", "-o", "@cars.gradus.json");
        terminal.done("train", "@cars.gradus.json", "-o", "@trained.gradus.json");
        String quality = terminal.done("evaluate", "@trained.gradus.json", "--data",
                Path.of("samples", "data", "mtcars.csv").toString());
        assertTrue(quality.matches("(?s)rows +32\nloss .*\nr2 +0\\..*\nrmse +[1-5]\\..* in units of mpg\nmae +[1-4]\\..*"
                + "\nmse .*\nmaxError +[1-9]\\..* in units of mpg\nexplainedVariance +0\\..*"), quality);
    }

    @Test
    void theGradientOfEveryLayerIsChecked() {
        terminal.done("new", "moons", "-o", "@moons.gradus.json");
        String checked = terminal.done("check", "@moons.gradus.json");
        assertTrue(checked.contains("dense 1") && checked.contains("dense 2")
                && checked.matches("(?s).*Largest relative error (0\\.0e\\+00|\\d\\.\\de-(0[789]|1\\d)) .*"), checked);
    }

    @Test
    void theLogHasOneObjectPerEpochAndTheSameSeedGivesTheSameLog() throws Exception {
        terminal.done("new", "iris", "-o", "@iris.gradus.json");
        terminal.done("train", "@iris.gradus.json", "--seed", "7", "--epochs", "5", "--threads", "1", "--log", "@one.jsonl");
        terminal.done("train", "@iris.gradus.json", "--seed", "7", "--epochs", "5", "--threads", "2", "--log", "@two.jsonl");
        terminal.done("train", "@iris.gradus.json", "--seed", "8", "--epochs", "5", "--log", "@other.jsonl");
        List<String> log = log("one.jsonl");
        assertEquals(5, log.size());
        assertTrue(log.get(4).matches("\\{\"epoch\":5,\"step\":35,\"trainLoss\":[0-9.E-]+,\"validationLoss\":[0-9.E-]+,"
                + "\"accuracy\":[0-9.]+,\"validationAccuracy\":[0-9.]+,\"r2\":null,\"validationR2\":null,"
                + "\"gradientNorm\":\\{\"dense 1\":[0-9.E-]+,\"dense 2\":[0-9.E-]+\\}"), log.get(4));
        assertEquals(log, log("two.jsonl"));
        assertFalse(log.equals(log("other.jsonl")));
    }

    @Test
    void aResumedRunWritesTheLogThatAnUninterruptedOneWrites() throws Exception {
        terminal.done("new", "two-spirals", "-o", "@s.gradus.json");
        terminal.done("train", "@s.gradus.json", "--seed", "3", "--epochs", "12", "--log", "@whole.jsonl");
        terminal.done("train", "@s.gradus.json", "--seed", "3", "--epochs", "7", "--log", "@parts.jsonl",
                "--checkpoint", "@c.gradus.json");
        terminal.done("train", "@s.gradus.json", "--resume", "@c.gradus.json", "--epochs", "12", "--log", "@parts.jsonl");
        assertEquals(log("whole.jsonl"), log("parts.jsonl"));
        assertEquals("The run in " + terminal.file("c.gradus.json")
                + " has seed 3, not 4: leave out --seed to go on with it, or --resume to begin anew.",
                terminal.refused(1, "train", "@s.gradus.json", "--seed", "4", "--resume", "@c.gradus.json"));
    }

    private TrainingSetup setup(String name) throws Exception {
        return ProjectFile.read(terminal.file(name)).document().training();
    }

    @Test
    void settingsAreTakenByNameAndAWrongNameListsThemAll() throws Exception {
        terminal.done("new", "moons", "-o", "@m.gradus.json");
        terminal.done("train", "--set", "learningRate=0.1", "optimizer=sgd", "momentum=0.9", "@m.gradus.json",
                "--epochs", "2", "-o", "@o.gradus.json");
        assertEquals("There is no training setting called 'speed'. There are: optimizer, learningRate, schedule, "
                + "scheduleUnit, warmUp, warmUpStart, batchSize, epochs, l1, l2, weightDecay, maxNorm, penaliseAll, "
                + "clipNorm, clipBy, initializer, initializerScale, earlyStopping, patience, precision; of Adam: beta1, "
                + "beta2, epsilon, amsGrad; of Constant: none. See gradus train --help.",
                terminal.refused(2, "train", "@m.gradus.json", "--set", "speed=11"));
        terminal.done("train", "@m.gradus.json", "--epochs", "2", "--set", "milestones=1,2", "gamma=0.5", "schedule=multi_step",
                "scheduleUnit=steps", "learningRate=0.01", "warmUp=3", "clipBy=value", "clipNorm=0.5", "maxNorm=2", "-o", "@p.gradus.json");
        assertEquals(new LiveSettings(0.01, new RateCourse(new MultiStep(List.of(1, 2), 0.5), Schedule.Unit.STEPS, 3, 0.1), 2,
                new Clipping(Clipping.Kind.VALUE, 0.5), Regularisation.NONE.withMaxNorm(2)), setup("p.gradus.json").live());
        assertEquals("milestones is a row of whole numbers such as 10,20, but got 'soon'. See gradus train --help.",
                terminal.refused(2, "train", "@m.gradus.json", "--set", "schedule=multi_step", "milestones=soon"));
        assertEquals("batchSize is a whole number, but got 'many'. See gradus train --help.",
                terminal.refused(2, "train", "@m.gradus.json", "--set", "batchSize=many"));
        assertEquals("--set takes key=value, but got 'batchSize'. See gradus train --help.",
                terminal.refused(2, "train", "@m.gradus.json", "--set", "batchSize"));
    }

    @Test
    void aLossThatIsNoLongerANumberSaysWhereAndWhatToDo() {
        terminal.done("new", "plane", "-o", "@p.gradus.json");
        String sentence = terminal.refused(1, "train", "@p.gradus.json", "--set", "optimizer=sgd", "learningRate=10");
        assertTrue(sentence.matches("The loss is no longer a number: it broke in step \\d+ \\(epoch \\d+\\), first in dense 1, "
                + "whose largest weight is .*\\. Lower the learning rate tenfold \\(--set learningRate=1\\.0\\), .*"), sentence);
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws Exception {
        terminal.done("new", "iris", "-o", "@iris.gradus.json");
        assertTrue(terminal.refused(2, "new", "roses", "-o", "@x.gradus.json").startsWith("There is no sample called roses."));
        assertEquals("Expected either the name of a sample or --data DIR|FILE. See gradus new --help.",
                terminal.refused(2, "new", "-o", "@x.gradus.json"));
        assertTrue(terminal.refused(1, "export", "@iris.gradus.json", "--format", "json", "-o", "@x.model.json")
                .contains("Train it first."));
        assertTrue(terminal.refused(1, "train", "@iris.gradus.json", "-o", "@gone/x.gradus.json")
                .startsWith("There is no folder "));
        Files.writeString(terminal.file("broken.gradus.json"), "{\"format\":");
        assertTrue(terminal.refused(1, "info", "@broken.gradus.json").startsWith("broken.gradus.json is not a file of Gradus"));
        assertTrue(terminal.refused(2, "bench", "--workload", "huge").contains("TINY, IRIS, MLP, MLP512"));
        assertEquals("--threads is at least 1, but got 0. See gradus bench --help.",
                terminal.refused(2, "bench", "--threads", "0"));
        assertFalse(Files.exists(terminal.file("x.gradus.json")));
    }

    /** The lines without what differs from run to run. */
    private List<String> log(String name) throws Exception {
        return Files.readAllLines(terminal.file(name)).stream().map(line -> line.replaceFirst(",\"seconds\":.*", "")).toList();
    }
}
