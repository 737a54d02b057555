package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.ImageSet;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

/**
 * Images and labels in IDX files: one file of images with its labels beside ({@code images-idx3} becomes
 * {@code labels-idx1}), or a folder with {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and, for the
 * test part, the same of {@code t10k} or {@code test}; each with or without {@code .gz}. A file {@code class-names.txt}
 * beside them may say what the labels mean.
 */
final class IdxImages {

    private static final List<String> TESTS = List.of("t10k", "test");
    private static final String CLASS_NAMES = "class-names.txt";
    private static final int MOST_CLASSES = 256;

    private IdxImages() {
    }

    /** True for a folder that holds the training images, or a file of images. */
    static boolean in(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return find(place, "train-images").isPresent();
        }
        return begins(place, IdxFile.IMAGES);
    }

    /** True for a file of labels. */
    static boolean labels(Path file) throws IOException {
        return begins(file, IdxFile.LABELS);
    }

    private static boolean begins(Path file, int magic) throws IOException {
        try {
            return IdxFile.magic(file) == magic;
        } catch (EOFException | ZipException other) {
            return false;
        }
    }

    static ImageSet read(Path place) throws DataException {
        String name = String.valueOf(place.getFileName());
        if (!Files.isDirectory(place)) {
            return join(place.resolveSibling(CLASS_NAMES), name, pair(place, labelsOf(place)), Optional.empty());
        }
        Path images = find(place, "train-images").orElseThrow(() -> new DataException(name
                + " holds no file train-images-idx3-ubyte or train-images-idx3-ubyte.gz. Choose the folder that does."));
        Pair training = pair(images, find(place, "train-labels").orElseThrow(() -> absent(place, images)));
        for (String test : TESTS) {
            Optional<Path> found = find(place, test + "-images");
            if (found.isPresent()) {
                Path labels = find(place, test + "-labels").orElseThrow(() -> absent(place, found.get()));
                return join(place.resolve(CLASS_NAMES), name, training, Optional.of(pair(found.get(), labels)));
            }
        }
        return join(place.resolve(CLASS_NAMES), name, training, Optional.empty());
    }

    private record Pair(IdxFile images, IdxFile labels) {
    }

    private static Pair pair(Path images, Path labels) throws DataException {
        String imagesName = String.valueOf(images.getFileName());
        String labelsName = String.valueOf(labels.getFileName());
        IdxFile answers = IdxFile.labels(labels, labelsName);
        IdxFile pixels = IdxFile.images(images, imagesName);
        if (pixels.count() != answers.count()) {
            throw new DataException(String.format(Locale.ROOT, "%s holds %,d images, but %s holds %,d labels. "
                    + "Expected as many; choose files that belong together.", imagesName, pixels.count(), labelsName, answers.count()));
        }
        return new Pair(pixels, answers);
    }

    private static ImageSet join(Path namesFile, String name, Pair training, Optional<Pair> test) throws DataException {
        IdxFile first = training.images();
        List<FileHash> files = new ArrayList<>(List.of(first.hash(), training.labels().hash()));
        byte[] pixels = first.values();
        byte[] labels = training.labels().values();
        if (test.isPresent()) {
            IdxFile second = test.get().images();
            if (second.height() != first.height() || second.width() != first.width()) {
                throw new DataException(first.hash().name() + " holds images of " + first.height() + " x " + first.width() + ", but "
                        + second.hash().name() + " of " + second.height() + " x " + second.width()
                        + ". Expected one size; choose files that belong together.");
            }
            files.addAll(List.of(second.hash(), test.get().labels().hash()));
            pixels = together(pixels, second.values());
            labels = together(labels, test.get().labels().values());
        }
        int[] classes = new int[labels.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = labels[i] & 0xff;
        }
        int most = Arrays.stream(classes).max().orElse(0);
        List<String> names = names(namesFile, most);
        return new ImageSet(name, files, 1, first.height(), first.width(), pixels, classes, names, first.count());
    }

    /** What the labels mean where a file beside says so, one line each; else the numbers themselves. */
    private static List<String> names(Path file, int most) throws DataException {
        if (Files.isRegularFile(file)) {
            try {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(String::strip)
                        .filter(line -> !line.isEmpty()).distinct().toList();
                if (lines.size() > most && lines.size() <= MOST_CLASSES) {
                    return lines;
                }
            } catch (IOException e) {
                throw Bytes.unreadable(CLASS_NAMES, e);
            }
        }
        return IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toList();
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, Math.addExact(first.length, second.length));
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Path labelsOf(Path images) throws DataException {
        String name = String.valueOf(images.getFileName());
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        for (String candidate : List.of(labels, labels + ".gz", labels.replaceFirst("\\.gz$", ""))) {
            Path beside = images.resolveSibling(candidate);
            if (!candidate.equals(name) && Files.isRegularFile(beside)) {
                return beside;
            }
        }
        throw new DataException(name + ": the labels are not beside it. Expected a file called " + labels + ".");
    }

    private static Optional<Path> find(Path folder, String start) {
        String kind = start.endsWith("images") ? "idx3" : "idx1";
        for (String name : List.of(start + "-" + kind + "-ubyte", start + "." + kind + "-ubyte")) {
            for (String end : List.of("", ".gz")) {
                Path file = folder.resolve(name + end);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static DataException absent(Path folder, Path images) {
        return new DataException(folder.getFileName() + " holds " + images.getFileName() + " but not its labels. Expected "
                + images.getFileName().toString().replace("images", "labels").replace("idx3", "idx1") + " beside it.");
    }
}
