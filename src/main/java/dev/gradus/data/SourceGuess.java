package dev.gradus.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Finds out by its content what a file or a folder is. */
public final class SourceGuess {

    private static final String KNOWN = "Expected IDX files such as train-images-idx3-ubyte, CIFAR batches such as "
            + "data_batch_1.bin, or a subfolder of pictures for each class.";

    private SourceGuess() {
    }

    /** @throws DataException when it is nothing that Gradus can learn from, saying what is expected */
    public static DataSource of(Path place) throws DataException {
        Path path = place.toAbsolutePath().normalize();
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException unreadable) {
            throw FileProblems.of(path, unreadable);
        }
        if (file.isOther()) { // a pipe or a device may never end, and never begin
            throw new DataException(path.getFileName() + " is a pipe or a device, not a file. Save what comes from it in a file, and "
                    + "choose that.");
        }
        for (SourceType<?> type : SourceCatalog.all()) {
            Optional<? extends DataSource> found = type.recognise(path);
            if (found.isPresent()) {
                return found.get();
            }
        }
        // Any file may be a table; what nothing knows is a folder.
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            throw new DataException(path.getFileName() + (files.iterator().hasNext() ? " holds no data that Gradus knows. "
                    : " is empty. ") + KNOWN);
        } catch (IOException unreadable) {
            throw new DataException(path.getFileName() + " could not be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }
}
