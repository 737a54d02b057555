package dev.gradus.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Files in a subfolder for each class; where the folder holds {@code train} and {@code test} instead, those do. Nothing
 * deeper is looked at, so links that lead back do no harm, and no more names are kept than memory and {@link #MOST_FILES}
 * allow.
 *
 * @param training the first file of the test part; the number of files where there is none
 */
public record ClassFolders(List<Entry> entries, List<String> classes, int training) {

    public static final int MOST_FILES = 2_000_000;
    /** A file at rest costs some hundred bytes of names alone. */
    private static final int BYTES_OF_A_NAME = 400;
    private static final int BETWEEN_LOOKS = 100_000;

    public record Entry(Path file, int label) {
    }

    /** True when a class folder, or one below train, holds such a file. */
    public static boolean in(Path folder, Predicate<Path> wanted) throws DataException {
        for (Path each : folders(trainingOf(folder))) {
            if (!files(each, 1, wanted).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Of the training part only. */
    public static ClassFolders training(Path folder, Predicate<Path> wanted) throws DataException {
        List<Entry> entries = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        add(folder, trainingOf(folder), true, wanted, entries, classes);
        return new ClassFolders(entries, classes, entries.size());
    }

    /** @throws DataException where there are no two classes, or the test part has others */
    public static ClassFolders of(Path folder, Predicate<Path> wanted, String noun) throws DataException {
        ClassFolders found = training(folder, wanted);
        if (found.classes.size() < 2) {
            throw new DataException(folder.getFileName() + (found.classes.isEmpty() ? " holds no " + noun + "s."
                    : " has " + noun + "s of one class only: " + found.classes.get(0) + ".")
                    + " Expected a subfolder for each of at least 2 classes.");
        }
        List<Entry> entries = new ArrayList<>(found.entries);
        Path test = folder.resolve("test");
        if (!trainingOf(folder).equals(folder) && Files.isDirectory(test)) {
            add(folder, test, false, wanted, entries, found.classes);
        }
        return new ClassFolders(entries, found.classes, found.training);
    }

    private static Path trainingOf(Path folder) {
        Path train = folder.resolve("train");
        return Files.isDirectory(train) ? train : folder;
    }

    private static void add(Path folder, Path place, boolean naming, Predicate<Path> wanted, List<Entry> entries, List<String> classes)
            throws DataException {
        for (Path each : folders(place)) {
            List<Path> files = files(each, MOST_FILES - entries.size(), wanted);
            String label = String.valueOf(each.getFileName());
            if (files.isEmpty()) {
                continue;
            }
            if (naming) {
                classes.add(label);
            } else if (!classes.contains(label)) {
                throw new DataException(folder.relativize(each).toString().replace('\\', '/') + " is a class that train lacks. "
                        + "Expected one of " + String.join(", ", classes) + ".");
            }
            files.forEach(file -> entries.add(new Entry(file, classes.indexOf(label))));
        }
    }

    private static List<Path> folders(Path place) throws DataException {
        return list(place, Integer.MAX_VALUE, file -> Files.isDirectory(file) && !String.valueOf(file.getFileName()).startsWith("."));
    }

    private static List<Path> files(Path place, int most, Predicate<Path> wanted) throws DataException {
        return list(place, most, file -> wanted.test(file) && Files.isRegularFile(file));
    }

    /** Names in natural order, "2" before "10". With {@code most} 1 it stops at the first. */
    public static List<Path> list(Path place, int most, DirectoryStream.Filter<Path> filter) throws DataException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, filter)) {
            for (Path file : files) {
                if (found.size() == most) {
                    if (most == 1) {
                        break;
                    }
                    throw new DataException(String.format(Locale.ROOT, "%s holds more than %,d files. Use fewer files.",
                            place.getFileName(), MOST_FILES));
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new DataException("Reading " + place.getFileName() + " was stopped.");
                }
                found.add(file);
                if (found.size() % BETWEEN_LOOKS == 0) {
                    FreeMemory.check(String.valueOf(place.getFileName()), String.format(Locale.ROOT, "the names of %,d files", found.size()),
                            (long) BYTES_OF_A_NAME * found.size(), "Use fewer files");
                }
            }
        } catch (IOException unreadable) {
            throw FileProblems.of(place, unreadable);
        } catch (DirectoryIteratorException unreadable) {
            throw FileProblems.of(place, unreadable.getCause());
        }
        found.sort(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()), NaturalOrder.WORDS));
        return found;
    }
}
