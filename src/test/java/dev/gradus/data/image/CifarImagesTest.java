package dev.gradus.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageFiles.Packing;
import dev.gradus.data.ImageSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarImagesTest {

    @TempDir
    Path folder;

    @Test
    void batchesFollowEachOtherAndTheTestBatchIsTheTestPart() throws Exception {
        Files.write(folder.resolve("data_batch_1.bin"), records(1, 4, 0));
        Files.write(folder.resolve("data_batch_2.bin"), records(1, 3, 4));
        Files.write(folder.resolve("test_batch.bin"), records(1, 2, 7));
        ImageSet images = read(Packing.CIFAR_10);
        assertEquals(9, images.count());
        assertEquals(7, images.testFrom());
        assertEquals("automobile", images.classNames().get(1));
        assertEquals(8, images.labels()[8]);
        assertEquals((5 + 2) & 0xff, images.pixel(5, 2, 0, 0));
        assertEquals(3, images.channels());
    }

    @Test
    void hundredClassesHaveTwoLabelsOfWhichTheFineOneCounts() throws Exception {
        Files.write(folder.resolve("train.bin"), records(2, 3, 50));
        Files.writeString(folder.resolve("fine_label_names.txt"),
                IntStream.range(0, 100).mapToObj(i -> "class " + i).collect(Collectors.joining("\n")));
        ImageSet images = read(Packing.CIFAR_100);
        assertEquals(List.of("class 50", "class 52"), List.of(images.classNames().get(images.labels()[0]),
                images.classNames().get(images.labels()[2])));
    }

    @Test
    void hundredClassesWithoutTheirNamesAreKnownByTheSizeOfTheFile() throws Exception {
        Files.write(folder.resolve("train.bin"), records(2, 3, 50));
        assertEquals(Optional.of(new ImageFiles(folder.toString(), Packing.CIFAR_100)), PackedImagesType.TYPE.recognise(folder));
        assertEquals("50", read(Packing.CIFAR_100).classNames().get(50));
        Files.write(folder.resolve("train.bin"), new byte[5_000]);
        assertEquals(Optional.empty(), PackedImagesType.TYPE.recognise(folder));
    }

    @Test
    void aBatchAloneNamesItsFolder() throws Exception {
        Path batch = Files.write(folder.resolve("data_batch_1.bin"), records(1, 4, 0));
        assertEquals("data_batch_1.bin is one of CIFAR's files. Choose the folder that it lies in.",
                assertThrows(DataException.class, () -> PackedImagesType.TYPE.recognise(batch)).getMessage());
    }

    @Test
    void aBatchCutWithinAnImageIsRefused() throws Exception {
        byte[] whole = records(1, 4, 0);
        Files.write(folder.resolve("data_batch_1.bin"), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertEquals("data_batch_1.bin has 12,291 bytes; expected a multiple of 3,073, a label and an image each. "
                + "Get the file again.", assertThrows(DataException.class, () -> read(Packing.CIFAR_10)).getMessage());
    }

    @Test
    void aClassBeyondTheTenthIsRefused() throws Exception {
        Files.write(folder.resolve("data_batch_1.bin"), records(1, 4, 8));
        assertEquals("data_batch_1.bin: image 3 has the class 10; expected 0 to 9. Choose another file.",
                assertThrows(DataException.class, () -> read(Packing.CIFAR_10)).getMessage());
    }

    @Test
    void aFolderWithoutBatchesSaysWhichFileItLacks() {
        assertEquals(folder.getFileName() + " holds no file data_batch_1.bin. Choose the folder of the binary version.",
                assertThrows(DataException.class, () -> read(Packing.CIFAR_10)).getMessage());
    }

    private ImageSet read(Packing packing) throws DataException {
        return (ImageSet) new DataLoader().load(new ImageFiles(folder.toString(), packing));
    }

    /** Record i has the class {@code first + i}; its pixels of a channel are first + i + channel. */
    private static byte[] records(int labels, int count, int first) {
        int size = labels + 3072;
        byte[] bytes = new byte[count * size];
        for (int i = 0; i < count; i++) {
            bytes[i * size + labels - 1] = (byte) (first + i);
            for (int place = 0; place < 3072; place++) {
                bytes[i * size + labels + place] = (byte) (first + i + place / 1024);
            }
        }
        return bytes;
    }
}
