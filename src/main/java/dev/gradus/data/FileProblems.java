package dev.gradus.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The ways in which reading a file fails, in words. */
public final class FileProblems {

    private FileProblems() {
    }

    public static DataException of(Path file, IOException cause) {
        String name = String.valueOf(file.getFileName());
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            return new DataException(name + " was not found in " + folder + ". Choose it again.", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataException(name + " may not be read. Allow reading it, or copy it elsewhere.", cause);
        }
        if (cause instanceof FileSystemLoopException || reason(cause).startsWith("Too many levels of symbolic links")) {
            return new DataException(name + " is a link that leads back to itself. Choose the file itself.", cause);
        }
        if (Files.isDirectory(file)) {
            return new DataException(name + " is a folder. Expected a file.", cause);
        }
        return new DataException(name + " could not be read: " + reason(cause) + ".", cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof java.nio.file.FileSystemException failed && failed.getReason() != null ? failed.getReason()
                : cause.getMessage() == null ? "the disk does not answer" : cause.getMessage();
    }
}
