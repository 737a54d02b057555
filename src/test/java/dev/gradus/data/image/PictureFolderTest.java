package dev.gradus.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SourceGuess;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {

    @TempDir
    Path folder;

    @Test
    void eachSubfolderIsAClassInNaturalOrder() throws Exception {
        paint("cat 10/a.png", 8, 6, Color.RED);
        paint("cat 2/a.png", 8, 6, Color.GREEN);
        paint("cat 2/b.bmp", 8, 6, Color.BLUE);
        Files.writeString(folder.resolve("cat 2/notes.txt"), "not a picture");
        ImageFolder source = (ImageFolder) SourceGuess.of(folder);
        assertEquals(new ImageFolder(folder.toString(), 8, 6, true), source);
        ImageSet images = (ImageSet) new DataLoader().load(source);
        assertEquals(List.of("cat 2", "cat 10"), images.classNames());
        assertEquals(List.of(0, 0, 1), Arrays.stream(images.labels()).boxed().toList());
        assertEquals(List.of("cat 2/a.png", "cat 2/b.bmp", "cat 10/a.png"), images.files().stream().map(f -> f.name()).toList());
        assertEquals(255, images.pixel(0, 1, 3, 3));
        assertEquals(0, images.pixel(0, 0, 3, 3));
        assertEquals(255, images.pixel(2, 0, 7, 5));
    }

    @Test
    void picturesAreGreyWhereAllOfThemAre() throws Exception {
        paint("a/1.png", 5, 5, Color.GRAY);
        paint("b/1.png", 5, 5, Color.WHITE);
        ImageSet images = (ImageSet) new DataLoader().load(SourceGuess.of(folder));
        assertEquals(1, images.channels());
        assertEquals(128, images.pixel(0, 0, 2, 2));
    }

    @Test
    void greyFilesGiveTheirOwnValues() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage ramp = new BufferedImage(256, 1, type);
            for (int x = 0; x < 256; x++) {
                ramp.getRaster().setSample(x, 0, 0, type == BufferedImage.TYPE_BYTE_GRAY ? x : 257 * x);
            }
            write("a/1.png", ramp);
            write("b/1.png", ramp);
            ImageSet images = (ImageSet) new DataLoader().load(new ImageFolder(folder.toString(), 1, 256, false));
            for (int x = 0; x < 256; x++) {
                assertEquals(x, images.pixel(1, 0, 0, x));
            }
        }
    }

    @Test
    void trainAndTestAreParts() throws Exception {
        paint("train/a/1.png", 4, 4, Color.BLACK);
        paint("train/b/1.png", 4, 4, Color.WHITE);
        paint("test/b/1.png", 4, 4, Color.WHITE);
        ImageSet images = (ImageSet) new DataLoader().load(SourceGuess.of(folder));
        assertEquals(2, images.testFrom());
        assertEquals(1, images.labels()[2]);
        paint("test/c/1.png", 4, 4, Color.WHITE);
        assertEquals("test/c is a class that train lacks. Expected one of a, b.",
                assertThrows(DataException.class, () -> new DataLoader().load(SourceGuess.of(folder))).getMessage());
    }

    @Test
    void resizingTakesTheMeanOfWhatAPixelCovers() throws Exception {
        BufferedImage halves = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 4; y++) {
            halves.setRGB(0, y, 0xffffff);
        }
        write("a/1.png", halves);
        paint("b/1.png", 4, 4, Color.WHITE);
        ImageSet images = (ImageSet) new DataLoader().load(new ImageFolder(folder.toString(), 2, 2, false));
        assertEquals(128, images.pixel(0, 0, 0, 0));
        assertEquals(0, images.pixel(0, 0, 0, 1));
        ImageSet larger = (ImageSet) new DataLoader().load(new ImageFolder(folder.toString(), 8, 8, false));
        assertEquals(255, larger.pixel(0, 0, 7, 1));
        assertEquals(0, larger.pixel(0, 0, 7, 2));
    }

    @Test
    void transparentPlacesAreWhite() throws Exception {
        write("a/1.png", new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB));
        paint("b/1.png", 4, 4, Color.BLACK);
        ImageSet images = (ImageSet) new DataLoader().load(new ImageFolder(folder.toString(), 4, 4, false));
        assertEquals(255, images.pixel(0, 0, 0, 0));
    }

    @Test
    void aPictureAloneCanBePredicted() throws Exception {
        paint("digit.png", 9, 9, Color.WHITE);
        ImageForm form = new ImageForm(1, 3, 3, List.of(0.0), List.of(255.0));
        ImageSet one = ImageFormats.toPredict(folder.resolve("digit.png"), form);
        assertEquals(1, one.count());
        assertEquals(255, one.pixel(0, 0, 1, 1));
        assertEquals("digit.png is one picture. Choose the folder that has a subfolder of pictures for each class.",
                assertThrows(DataException.class, () -> SourceGuess.of(folder.resolve("digit.png"))).getMessage());
    }

    @Test
    void aDamagedPictureIsNamedWhereverItIsCut() throws Exception {
        paint("a/1.png", 5, 5, Color.RED);
        paint("b/1.png", 5, 5, Color.BLUE);
        byte[] whole = Files.readAllBytes(folder.resolve("a/1.png"));
        // What comes after the pixels may be missing.
        int pixels = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT") + 8;
        for (int length = 0; length < pixels; length++) {
            Files.write(folder.resolve("b/1.png"), Arrays.copyOf(whole, length));
            String message = assertThrows(DataException.class, () -> load(5)).getMessage();
            assertTrue(message.startsWith("b/1.png is ") && message.endsWith("folder."), message);
        }
    }

    @Test
    void aPictureOfGiganticSizeIsRefusedByItsHeading() throws Exception {
        paint("a/1.png", 5, 5, Color.RED);
        Files.createDirectories(folder.resolve("b"));
        byte[] png = Files.readAllBytes(folder.resolve("a/1.png"));
        ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        Files.write(folder.resolve("b/huge.png"), png);
        assertEquals("b/huge.png has 100,000 x 100,000 pixels; expected at most 67,108,864 in all. Make it smaller, or take it "
                + "out of the folder.", assertThrows(DataException.class, () -> load(5)).getMessage());
    }

    @Test
    void foldersWithoutPicturesSayWhatIsExpected() throws Exception {
        String expected = " Expected IDX files such as train-images-idx3-ubyte, CIFAR batches such as data_batch_1.bin, or a "
                + "subfolder of pictures for each class.";
        assertEquals(folder.getFileName() + " is empty." + expected, refused());
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertEquals(folder.getFileName() + " holds no data that Gradus knows." + expected, refused());
        paint("a/1.png", 5, 5, Color.RED);
        assertEquals(folder.getFileName() + " has pictures of one class only: a. Expected a subfolder for each of at least 2 "
                + "classes.", assertThrows(DataException.class, () -> load(5)).getMessage());
    }

    private String refused() {
        return assertThrows(DataException.class, () -> SourceGuess.of(folder)).getMessage();
    }

    private void load(int side) throws DataException {
        new DataLoader().load(new ImageFolder(folder.toString(), side, side, false));
    }

    private void paint(String name, int height, int width, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        write(name, image);
    }

    private void write(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }
}
