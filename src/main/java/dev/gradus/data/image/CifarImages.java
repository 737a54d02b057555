package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.ImageSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The binary versions of CIFAR-10 and CIFAR-100 (https://www.cs.toronto.edu/~kriz/cifar.html): records of one label (of
 * CIFAR-100 a coarse and a fine one) and 3 x 32 x 32 bytes, the channels red, green, blue one after the other. Training is
 * in {@code data_batch_1.bin} to {@code data_batch_5.bin} (of CIFAR-100 in {@code train.bin}), as many of them as there are;
 * the test part in {@code test_batch.bin} ({@code test.bin}), if it is there.
 */
final class CifarImages {

    static final int SIDE = 32;
    static final int CHANNELS = 3;
    private static final int PIXELS = CHANNELS * SIDE * SIDE;
    private static final List<String> NAMES_OF_10 = List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog",
            "horse", "ship", "truck");

    private final Path folder;
    private final boolean fine;
    private final List<FileHash> hashes = new ArrayList<>();
    private byte[] pixels;
    private int[] labels;
    private int filled;

    private CifarImages(Path folder, boolean fine) {
        this.folder = folder;
        this.fine = fine;
    }

    static boolean tenIn(Path folder) {
        return IntStream.rangeClosed(1, 5).anyMatch(i -> Files.isRegularFile(folder.resolve("data_batch_" + i + ".bin")));
    }

    /** With the names of the classes beside the images, or images of the right size alone. */
    static boolean hundredIn(Path folder) throws IOException {
        Path images = folder.resolve("train.bin");
        return Files.isRegularFile(images) && (Files.isRegularFile(folder.resolve("fine_label_names.txt"))
                || Files.size(images) > 0 && Files.size(images) % (PIXELS + 2) == 0);
    }

    /** True of a file with the name and the size of those that lie in such a folder. */
    static boolean batch(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean ofTen = name.matches("(data_batch_[1-5]|test_batch)\\.bin");
        return (ofTen || name.matches("(train|test)\\.bin")) && Files.isRegularFile(file) && Files.size(file) > 0
                && Files.size(file) % (PIXELS + (ofTen ? 1 : 2)) == 0;
    }

    static ImageSet ten(Path folder) throws DataException {
        return new CifarImages(folder, false).read(
                IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i + ".bin").toList(), "test_batch.bin",
                "batches.meta.txt", NAMES_OF_10.size());
    }

    static ImageSet hundred(Path folder) throws DataException {
        return new CifarImages(folder, true).read(List.of("train.bin"), "test.bin", "fine_label_names.txt", 100);
    }

    private ImageSet read(List<String> training, String test, String names, int classes) throws DataException {
        String name = String.valueOf(folder.getFileName());
        List<String> present = training.stream().filter(file -> Files.isRegularFile(folder.resolve(file))).toList();
        if (present.isEmpty()) {
            throw new DataException(name + " holds no file " + training.get(0) + ". Choose the folder of the binary version.");
        }
        boolean tested = Files.isRegularFile(folder.resolve(test));
        long count = 0;
        for (String file : tested ? with(present, test) : present) {
            count += records(file);
        }
        long bytes = count * PIXELS;
        String what = String.format(Locale.ROOT, "%,d images of %d x %d x %d", count, CHANNELS, SIDE, SIDE);
        FreeMemory.check(name, what, bytes, "Use fewer images");
        if (bytes > FreeMemory.MOST_BYTES) {
            throw new DataException(name + ": " + what + " are " + FreeMemory.readable(bytes) + "; expected at most "
                    + FreeMemory.readable(FreeMemory.MOST_BYTES) + ". Use fewer images.");
        }
        pixels = new byte[(int) bytes];
        labels = new int[(int) count];
        List<String> classNames = names(names, classes);
        for (String file : present) {
            add(file, classes);
        }
        int testFrom = filled;
        if (tested) {
            add(test, classes);
        }
        return new ImageSet(name, hashes, CHANNELS, SIDE, SIDE, pixels, labels, classNames, testFrom);
    }

    private static List<String> with(List<String> files, String another) {
        List<String> all = new ArrayList<>(files);
        all.add(another);
        return all;
    }

    private int recordSize() {
        return PIXELS + (fine ? 2 : 1);
    }

    private long records(String file) throws DataException {
        try {
            long size = Files.size(folder.resolve(file));
            if (size == 0 || size % recordSize() != 0) {
                throw new DataException(String.format(Locale.ROOT, "%s has %,d bytes; expected a multiple of %,d, a label and an "
                        + "image each. Get the file again.", file, size, recordSize()));
            }
            return size / recordSize();
        } catch (IOException e) {
            throw Bytes.unreadable(file, e);
        }
    }

    private void add(String file, int classes) throws DataException {
        try (Bytes in = new Bytes(folder.resolve(file), file)) {
            long count = records(file);
            byte[] head = new byte[recordSize() - PIXELS];
            for (long i = 0; i < count; i++) {
                if (!in.fill(head, 0, head.length) || !in.fill(pixels, filled * PIXELS, PIXELS)) {
                    throw new DataException(file + " changed while it was read. Read it again.");
                }
                int label = head[head.length - 1] & 0xff;
                if (label >= classes) {
                    throw new DataException(String.format(Locale.ROOT, "%s: image %,d has the class %d; expected 0 to %d. "
                            + "Choose another file.", file, i + 1, label, classes - 1));
                }
                labels[filled++] = label;
            }
            hashes.add(in.hash());
        } catch (IOException e) {
            throw Bytes.unreadable(file, e);
        }
    }

    /** The names that lie beside; the published ones of CIFAR-10, or numbers, where they do not. */
    private List<String> names(String file, int classes) throws DataException {
        Path path = folder.resolve(file);
        if (Files.isRegularFile(path)) {
            try {
                List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8).stream().map(String::strip)
                        .filter(line -> !line.isEmpty()).toList();
                if (lines.size() == classes) {
                    return lines;
                }
            } catch (IOException e) {
                throw Bytes.unreadable(file, e);
            }
        }
        return fine ? IntStream.range(0, classes).mapToObj(Integer::toString).toList() : NAMES_OF_10;
    }
}
