package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.image.MadeImages;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandsTest {

    @TempDir
    Path folder;

    @Test
    void imagesBecomeATrainedModelThatIsJudgedOnTheirTestPart() throws Exception {
        Terminal terminal = new Terminal(folder);
        MadeImages.write(folder.resolve("bars"), 90, 30);
        assertEquals("Predicts class (3 classes) from images of 1×6×6.\n81 for training, 9 for validation, 30 for the test.\n",
                terminal.done("new", "--data", "@bars", "-o", "@bars.gradus.json"));
        assertTrue(Files.readString(folder.resolve("bars.gradus.json")).contains("\"path\": \"bars\""));
        String trained = terminal.done("train", "@bars.gradus.json", "--epochs", "20", "--set", "learningRate=0.01",
                "-o", "@trained.gradus.json");
        assertTrue(trained.matches("(?s).*\ntest +30 .*"), trained);
        assertTrue(Files.readString(folder.resolve("trained.gradus.json")).contains("t10k-images-idx3-ubyte"), "every file is named");
        assertTrue(terminal.done("export", "@trained.gradus.json", "--format", "json", "-o", "@bars.model.json")
                .startsWith("Exported bars.model.json. Read back and compared on 10 rows: largest difference "));
        String judged = terminal.done("evaluate", "@bars.model.json", "--data", "@bars", "--json");
        assertTrue(judged.startsWith("{\"rows\":30,"), judged);
        assertTrue(judged.matches("(?s).*\"accuracy\":(1|1\\.0|0\\.9\\d*),.*"), judged);
        assertEquals(judged, terminal.done("evaluate", "@trained.gradus.json", "--data", "@bars", "--json"));
        List<String> lines = terminal.done("predict", "@bars.model.json", "--data", "@bars").lines().toList();
        assertEquals(121, lines.size());
        assertEquals("row,prediction,probability of 0,probability of 1,probability of 2", lines.get(0));
    }

    @Test
    void aProjectTrainsOnOtherImagesOfTheSameShape() throws Exception {
        Terminal terminal = new Terminal(folder);
        MadeImages.write(folder.resolve("bars"), 90, 30);
        MadeImages.write(folder.resolve("more"), 60, 0);
        terminal.done("new", "--data", "@bars", "-o", "@bars.gradus.json");
        String trained = terminal.done("train", "@bars.gradus.json", "--data", "@more", "--epochs", "1");
        assertTrue(trained.matches("(?s).*\ntraining +48 .*\nvalidation +6 .*\ntest +6 .*"), trained);
    }

    @Test
    void dataThatDoNotFitTheNetworkAreRefusedInOneLine() throws Exception {
        Terminal terminal = new Terminal(folder);
        MadeImages.write(folder.resolve("bars"), 90, 30);
        terminal.done("new", "iris", "-o", "@iris.gradus.json");
        String refused = terminal.refused(1, "train", "@iris.gradus.json", "--data", "@bars");
        assertTrue(refused.startsWith("bars does not fit the network of ") && refused.contains("1×6×6"), refused);
        Files.createDirectories(folder.resolve("nothing"));
        assertEquals("nothing is empty. Expected IDX files such as train-images-idx3-ubyte, CIFAR batches such as "
                + "data_batch_1.bin, or a subfolder of pictures for each class.",
                terminal.refused(1, "train", "@iris.gradus.json", "--data", "@nothing"));
    }

    @Test
    void picturesOfAFolderArePredictedByName() throws Exception {
        Terminal terminal = new Terminal(folder);
        for (int i = 0; i < 24; i++) {
            paint("shades/" + (i % 2 == 0 ? "dark" : "light") + "/" + i + ".png", i % 2 == 0 ? 20 + i : 220 - i);
        }
        paint("new/first.png", 30);
        paint("new/second.png", 200);
        assertEquals("Predicts class (2 classes) from images of 1×7×7.\n20 for training, 2 for validation, 2 for the test.\n",
                terminal.done("new", "--data", "@shades", "-o", "@shades.gradus.json"));
        terminal.done("train", "@shades.gradus.json", "--epochs", "30", "-o", "@trained.gradus.json");
        List<String> lines = terminal.done("predict", "@trained.gradus.json", "--data", "@new").lines().toList();
        assertEquals("file,prediction,probability of dark,probability of light", lines.get(0));
        assertTrue(lines.get(1).startsWith("first.png,dark,") && lines.get(2).startsWith("second.png,light,"), lines.toString());
        assertEquals(2, terminal.done("predict", "@trained.gradus.json", "--data", "@new/second.png").lines().count());
        assertTrue(terminal.done("evaluate", "@trained.gradus.json", "--data", "@shades").matches("(?s)rows +24\n.*"));
    }

    private void paint(String name, int grey) throws Exception {
        BufferedImage image = new BufferedImage(7, 7, BufferedImage.TYPE_INT_RGB);
        for (int place = 0; place < 49; place++) {
            image.setRGB(place % 7, place / 7, grey << 16 | grey << 8 | grey);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void aSeriesPredictsBeyondItsEnd() throws Exception {
        Terminal terminal = new Terminal(folder);
        Files.writeString(folder.resolve("waves.csv"), "height\n" + IntStream.range(0, 120)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "%.3f", 5 + Math.sin(i / 3.0)))
                .collect(Collectors.joining("\n")));
        assertEquals("Predicts height from sequences of 12×1.\nThe target is a guess; no other column can be one.\n75 for training, 22 for validation, 11 for the test.\n",
                terminal.done("new", "--data", "@waves.csv", "-o", "@waves.gradus.json"));
        terminal.done("train", "@waves.gradus.json", "--epochs", "5", "-o", "@trained.gradus.json");
        String judged = terminal.done("evaluate", "@trained.gradus.json", "--data", "@waves.csv");
        assertTrue(judged.matches("(?s)rows +108\n.*\nTo beat, a forecast that repeats height of 19 rows before \\(a season, as found"
                + " in the series\\):\nrows +101\nr2 +0\\.9.*\nrmse +0\\.0.*"), judged);
        List<String> lines = terminal.done("predict", "@trained.gradus.json", "--data", "@waves.csv").lines().toList();
        assertEquals(1 + 109, lines.size());
    }
}
