package dev.gradus.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageSet;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SharedData;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderWithTheFourNamesHasATestPart() throws Exception {
        ImageSet images = read(IdxBytes.folder(folder, 60, 15));
        assertEquals(75, images.count());
        assertEquals(60, images.testFrom());
        assertEquals(List.of("0", "1", "2"), images.classNames());
        assertEquals(7 + 2 * 3 + 1, images.pixel(7, 0, 2, 1));
        assertEquals(4 + 0, images.pixel(64, 0, 0, 0));
        assertEquals(List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte.gz",
                "t10k-labels-idx1-ubyte.gz"), images.files().stream().map(file -> file.name()).toList());
    }

    @Test
    void validationIsTakenFromTrainingAndTheTestPartStaysWhole() throws Exception {
        ImageFiles source = new ImageFiles(IdxBytes.folder(folder, 60, 15).toString(), ImageFiles.Packing.IDX);
        DataSetup setup = new DataLoader().propose(source, List.of(), 1);
        PreparedData data = new DataLoader().prepare(setup);
        assertEquals(54, data.training().count());
        assertEquals(6, data.validation().count());
        assertTrue(Arrays.equals(IntStream.range(60, 75).toArray(), data.rows(Part.TEST)));
        for (int digit = 0; digit < 3; digit++) {
            int wanted = digit;
            assertEquals(2, Arrays.stream(data.rows(Part.VALIDATION)).filter(row -> row % 3 == wanted).count());
        }
        assertEquals(Shape.of(1, 4, 3), data.inputShape());
        Matrix batch = Matrix.zeros(12, 2);
        data.test().copyInput(2, batch, 1);
        assertEquals((2 + 5) / 255.0, batch.get(5, 1));
        assertEquals(0, batch.get(5, 0));
    }

    @Test
    void aFileOfImagesFindsItsLabelsBeside() throws Exception {
        IdxBytes.folder(folder, 30, 6);
        ImageSet images = read(folder.resolve("t10k-images-idx3-ubyte.gz"));
        assertEquals(6, images.count());
        assertEquals(6, images.testFrom());
    }

    @Test
    void aFileOfNamesBesideSaysWhatTheLabelsMean() throws Exception {
        Path place = IdxBytes.folder(folder, 60, 15);
        Files.writeString(place.resolve("class-names.txt"), "shirt\nbag\n\nboot\n");
        assertEquals(List.of("shirt", "bag", "boot"), read(place).classNames());
        Files.writeString(place.resolve("class-names.txt"), "shirt\nbag\n");
        assertEquals(List.of("0", "1", "2"), read(place).classNames(), "too few names are none");
    }

    @Test
    void digitsOfMnistAreReadAsTheyArePublished() throws Exception {
        ImageSet digits = read(SharedData.path("mnist"));
        assertEquals(70_000, digits.count());
        assertEquals(60_000, digits.testFrom());
        assertEquals(List.of(5, 0, 4, 1, 9), Arrays.stream(digits.labels()).limit(5).boxed().toList());
        assertEquals(List.of(7, 2, 1, 0, 4), Arrays.stream(digits.labels(), 60_000, 60_005).boxed().toList());
        assertEquals(784, digits.size());
    }

    @Test
    void anotherBeginningIsNamed() throws Exception {
        byte[] wrong = IdxBytes.images(3, 4, 3);
        wrong[3] = 1;
        assertEquals("train-images-idx3-ubyte is no IDX file of images: it begins with 00000801; expected 00000803. "
                + "Choose another file.", damaged("train-images-idx3-ubyte", wrong));
    }

    @Test
    void aFileThatEndsTooEarlySaysAfterHowManyImages() throws Exception {
        byte[] whole = IdxBytes.images(30, 4, 3);
        assertEquals("train-images-idx3-ubyte ends after 2 of 30 images. Get the file again.",
                damaged("train-images-idx3-ubyte", Arrays.copyOf(whole, 16 + 29)));
        assertEquals("train-images-idx3-ubyte ends within its heading. Get the file again.",
                damaged("train-images-idx3-ubyte", Arrays.copyOf(whole, 11)));
        assertEquals("train-labels-idx1-ubyte ends after 20 of 30 labels. Get the file again.",
                damaged("train-labels-idx1-ubyte", Arrays.copyOf(IdxBytes.labels(30, 3), 28)));
    }

    @Test
    void aFileThatGoesOnTooLongIsRefused() throws Exception {
        assertEquals("train-images-idx3-ubyte goes on after its 30 images; expected its end. Get the file again.",
                damaged("train-images-idx3-ubyte", Arrays.copyOf(IdxBytes.images(30, 4, 3), 16 + 30 * 12 + 1)));
    }

    @Test
    void packedBytesCutAnywhereGiveOneSentence() throws Exception {
        byte[] packed = IdxBytes.packed(IdxBytes.images(30, 4, 3));
        IdxBytes.folder(folder, 30, 6);
        Files.delete(folder.resolve("train-images-idx3-ubyte"));
        for (int length = 0; length < packed.length; length++) {
            Files.write(folder.resolve("train-images-idx3-ubyte.gz"), Arrays.copyOf(packed, length));
            String message = assertThrows(DataException.class, () -> read(folder)).getMessage();
            assertTrue(message.startsWith("train-images-idx3-ubyte.gz ") && message.endsWith("."), message);
        }
    }

    @Test
    void aHeadingThatClaimsTheImpossibleIsRefusedBeforeAnyRoomIsMade() throws Exception {
        byte[] vast = ByteBuffer.allocate(20).putInt(0x803).putInt(Integer.MAX_VALUE).putInt(16_000).putInt(16_000).array();
        String message = damaged("train-images-idx3-ubyte", vast);
        assertTrue(message.matches("train-images-idx3-ubyte: 2,147,483,647 images of 16000 x 16000 need [0-9.]+ GB of memory, "
                + "[0-9.]+ [GM]B are free\\. Use fewer images, or give Java more memory \\(-Xmx\\)\\."), message);
        assertEquals("train-images-idx3-ubyte claims 4294967295 images of 28 x 28, which cannot be. Get the file again.",
                damaged("train-images-idx3-ubyte", ByteBuffer.allocate(20).putInt(0x803).putInt(-1).putInt(28).putInt(28).array()));
    }

    @Test
    void imagesAndLabelsThatDoNotMatchAreToldApart() throws Exception {
        assertEquals("train-images-idx3-ubyte holds 30 images, but train-labels-idx1-ubyte holds 29 labels. "
                + "Expected as many; choose files that belong together.",
                damaged("train-labels-idx1-ubyte", IdxBytes.labels(29, 3)));
        IdxBytes.folder(folder, 30, 6);
        Files.delete(folder.resolve("train-labels-idx1-ubyte"));
        assertEquals(folder.getFileName() + " holds train-images-idx3-ubyte but not its labels. Expected "
                + "train-labels-idx1-ubyte beside it.", assertThrows(DataException.class, () -> read(folder)).getMessage());
    }

    @Test
    void aTestPartOfAnotherSizeIsRefused() throws Exception {
        IdxBytes.folder(folder, 30, 6);
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), IdxBytes.packed(IdxBytes.images(6, 5, 3)));
        assertEquals("train-images-idx3-ubyte holds images of 4 x 3, but t10k-images-idx3-ubyte.gz of 5 x 3. Expected one size; "
                + "choose files that belong together.", assertThrows(DataException.class, () -> read(folder)).getMessage());
    }

    private String damaged(String name, byte[] bytes) throws IOException {
        IdxBytes.folder(folder, 30, 6);
        Files.write(folder.resolve(name), bytes);
        return assertThrows(DataException.class, () -> read(folder)).getMessage();
    }

    private static ImageSet read(Path place) throws DataException {
        return (ImageSet) new DataLoader().load(new ImageFiles(place.toString(), ImageFiles.Packing.IDX));
    }
}
