package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Balance;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.TextUnit;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.Fill;
import dev.gradus.data.image.MadeImages;
import dev.gradus.io.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code gradus new} end up in the project, and what they ask for happens. */
class NewOptionsTest {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void writeData() throws Exception {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("wines.csv"), "acid,sweet,quality\n" + IntStream.range(0, 120)
                .mapToObj(i -> String.format(Locale.ROOT, "%.2f,%.2f,%d", 3 + i * 0.37 % 2, i * 0.71 % 5, i % 10 == 0 ? 4 : 5 + i % 3))
                .collect(Collectors.joining("\n")));
        MadeImages.write(folder.resolve("bars"), 90, 30);
        Files.writeString(folder.resolve("song.txt"), "the sun is up and the sea is blue and the wind is gone\n".repeat(40));
    }

    private DataSetup setup() throws Exception {
        return ProjectFile.read(folder.resolve("p.gradus.json")).document().data().orElseThrow();
    }

    @Test
    void aTargetOfWholeNumbersIsClassesOrANumberAsAsked() throws Exception {
        String guessed = terminal.done("new", "--data", "@wines.csv", "--target", "quality", "-o", "@p.gradus.json");
        assertTrue(guessed.startsWith("Predicts quality (4 classes) from acid, sweet.\n"
                + "The 4 values of quality are classes; as a number: --kind quality=number.\n72 for training, 24 for validation, "
                + "24 for the test.\n"), guessed);
        String number = terminal.done("new", "--data", "@wines.csv", "--target", "quality", "--kind", "quality=number",
                "-o", "@p.gradus.json");
        assertTrue(number.startsWith("Predicts quality (a number) from acid, sweet.\n"
                + "The values of quality are numbers; as 4 classes: --kind quality=category.\n"), number);
        String trained = terminal.done("train", "@p.gradus.json", "--epochs", "2");
        assertTrue(trained.contains(" r2 ") && trained.contains("\nOn 24 rows r2 is rough: "), trained);
        terminal.done("new", "--data", "@wines.csv", "--target", "quality", "--kind", "quality=category,acid=category", "-o",
                "@p.gradus.json");
        assertEquals(List.of(ColumnPlan.Kind.CATEGORY, ColumnPlan.Kind.NUMERIC, ColumnPlan.Kind.CATEGORY),
                setup().columns().stream().map(ColumnPlan::kind).toList());
        assertTrue(terminal.done("train", "@p.gradus.json", "--epochs", "2").contains("\nOn 24 rows accuracy is rough: "));
    }

    @Test
    void theMeanOverFoldsIsOfMeasuresNotOfRows() throws Exception {
        terminal.done("new", "--data", "@wines.csv", "--target", "quality", "-o", "@p.gradus.json");
        String folds = terminal.done("train", "@p.gradus.json", "--folds", "3", "--epochs", "2");
        assertTrue(folds.matches("(?s)validation +rows +loss +accuracy +logLoss +macroF1\n(fold [123] +32 .*\n){3}"
                + "mean {18}( +[0-9.]+){4}\nspread {16}( +[0-9.]+){4}\nSpread is .*"), folds);
    }

    @Test
    void aColumnIsLeftOutAndMisuseIsToldInOneLine() throws Exception {
        terminal.done("new", "--data", "@wines.csv", "--target", "quality", "--leave-out", "sweet", "-o", "@p.gradus.json");
        assertEquals(ColumnPlan.Role.IGNORE, setup().columns().get(1).role());
        assertEquals("--kind quality is number or category, but got 'word'.", refused("--data", "@wines.csv", "--kind", "quality=word"));
        assertEquals("wines.csv has no column called colour. It has: acid, sweet, quality.",
                refused("--data", "@wines.csv", "--leave-out", "colour"));
        assertEquals("quality is the target, so it cannot be left out. Name another target with --target COLUMN.",
                refused("--data", "@wines.csv", "--target", "quality", "--leave-out", "quality"));
        assertEquals("--kind and --leave-out go with tables whose rows are examples; bars is used as images.",
                refused("--data", "@bars", "--leave-out", "class"));
    }

    @Test
    void imagesAreResizedCroppedAndAugmented() throws Exception {
        String said = terminal.done("new", "--data", "@bars", "--image-steps", "resize=12x10,crop=8x10,grey",
                "--augment", "shift:across=0.2,rotate:degrees=5", "--augment-fill", "zero", "-o", "@p.gradus.json");
        assertTrue(said.startsWith("Predicts class (3 classes) from images of 1×8×10.\n"), said);
        assertTrue(said.contains("\nAugmentation: Rotate (degrees 5.0)\n"), said);
        assertEquals(List.of(new ImageStep.Resize(12, 10), new ImageStep.CentreCrop(8, 10), new ImageStep.Greyscale()),
                ((InputPlan.Images) setup().plan()).steps());
        assertEquals(List.of(Augment.of("shift").with("across", 0.2), Augment.of("rotate").with("degrees", 5)),
                setup().augmentation().list());
        assertEquals(Fill.ZERO, setup().augmentation().fill());
        assertTrue(terminal.done("train", "@p.gradus.json", "--epochs", "1").contains("\ntest                30 "));
        assertEquals("--image-steps takes resize=HEIGHTxWIDTH, crop=HEIGHTxWIDTH and grey, such as resize=32x32,grey, but got 'blur'.",
                refused("--data", "@bars", "--image-steps", "blur"));
        assertEquals("Step 1 of the images crops to 9 x 9, but the pictures are 6 x 6 by then. Crop to at most that, or resize them first.",
                refused("--data", "@bars", "--image-steps", "crop=9x9"));
        assertEquals("Rotate has no setting called “angle”; expected degrees.", refused("--data", "@bars", "--augment", "rotate:angle=5"));
        assertEquals("--augment takes NAME:SETTING=VALUE, such as rotate:degrees=10, but got 'rotate:much'.",
                refused("--data", "@bars", "--augment", "rotate:much"));
        assertEquals("The augmentation Rotate is for images, but these are rows of a table. Remove it.",
                refused("--data", "@wines.csv", "--augment", "rotate"));
        assertEquals("--image-steps goes with images; wines.csv holds a table.", refused("--data", "@wines.csv", "--image-steps", "grey"));
    }

    @Test
    void classesAreBalancedByWeightOrByNumber() throws Exception {
        terminal.done("new", "--data", "@wines.csv", "--target", "quality", "--balance", "weights,over", "-o", "@p.gradus.json");
        assertEquals(new Balance(Balance.Weighing.BALANCED, Balance.Sampling.OVER), setup().balance());
        String said = terminal.done("new", "--data", "@wines.csv", "--target", "quality", "--balance", "under", "-o", "@p.gradus.json");
        assertTrue(said.endsWith("\nOf larger classes only as many examples come in an epoch as of the smallest.\n"), said);
        assertEquals("--balance goes with classes; acid of wines.csv is predicted as a number.",
                refused("--data", "@wines.csv", "--target", "acid", "--balance", "weights"));
        assertEquals("Expected over or under with --balance, but got both. See gradus new --help.",
                terminal.refused(2, "new", "--data", "@wines.csv", "--balance", "over,under", "-o", "@q.gradus.json").lines().findFirst()
                        .orElseThrow());
    }

    @Test
    void aTextIsReadAsWords() throws Exception {
        String said = terminal.done("new", "--data", "@song.txt", "--words", "8", "-o", "@p.gradus.json");
        assertTrue(said.contains(" from words, "), said);
        InputPlan.Characters plan = (InputPlan.Characters) setup().plan();
        assertEquals(TextUnit.WORDS, plan.unit());
        assertEquals(8, plan.vocabulary());
        terminal.done("new", "--data", "@song.txt", "--words", "-o", "@p.gradus.json");
        assertEquals(InputPlan.Characters.USUAL_WORDS, ((InputPlan.Characters) setup().plan()).vocabulary());
        assertEquals("--words goes with a text; bars holds images.", refused("--data", "@bars", "--words"));
        assertTrue(refused("--data", "@song.txt", "--words", "1").startsWith("A vocabulary of 1 words; expected 2 to "));
    }

    @Test
    void theFileForTheTestIsFoundBesideTheOneToTrainOn() throws Exception {
        beats("beats_TRAIN.txt", 60);
        String alone = terminal.done("new", "--data", "@beats_TRAIN.txt", "-o", "@p.gradus.json");
        assertTrue(alone.contains("\n36 for training, 12 for validation, 12 for the test.\n"), alone);
        beats("beats_TEST.txt", 44);
        String both = terminal.done("new", "--data", "@beats_TRAIN.txt", "-o", "@p.gradus.json");
        assertTrue(both.startsWith("beats_TEST.txt beside it is the test part. Without it: --test 0.2.\nPredicts column 1 (2 classes) from"
                + " sequences of 24×1.\n"), both);
        assertTrue(both.contains("\n48 for training, 12 for validation, 44 for the test.\n"), both);
        assertTrue(terminal.done("train", "@p.gradus.json", "--epochs", "1").contains("\ntest                44 "));
        String without = terminal.done("new", "--data", "@beats_TRAIN.txt", "--test", "0.2", "-o", "@p.gradus.json");
        assertFalse(without.contains("beside"), without);
        Files.writeString(folder.resolve("beats_TEST.txt"), "a,b\n1,2\n3,4\n");
        assertEquals(alone, terminal.done("new", "--data", "@beats_TRAIN.txt", "-o", "@p.gradus.json"));
    }

    private void beats(String name, int rows) throws Exception {
        Files.writeString(folder.resolve(name), IntStream.range(0, rows).mapToObj(row -> (row % 2 == 0 ? "-1" : "1")
                + IntStream.range(0, 24).mapToObj(step -> String.format(Locale.ROOT, ",%.4f", Math.sin(step / (row % 2 == 0 ? 3.0 : 5.0) + row)))
                        .collect(Collectors.joining())).collect(Collectors.joining("\n")));
    }

    private String refused(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("new"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-o", "@q.gradus.json"));
        return terminal.refused(1, all.toArray(String[]::new));
    }
}
