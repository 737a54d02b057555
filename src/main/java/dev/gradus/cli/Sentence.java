package dev.gradus.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** What a failure says to the user: one line, never a stack trace. */
record Sentence(String text) {

    Sentence {
        text = text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /**
     * Our own exceptions and those about wrong values and files carry a sentence for the user; anything else is a fault
     * in Gradus, for which the log is the place to look.
     */
    static Sentence of(Throwable failure, Path log) {
        if (failure instanceof OutOfMemoryError) {
            return new Sentence("This needs more memory than Java may use ("
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB). Use a smaller batch or less data, or set "
                    + "JDK_JAVA_OPTIONS=-Xmx8g to allow 8 GB.");
        }
        boolean onlyWraps = failure instanceof UncheckedIOException || failure instanceof ExecutionException;
        if (onlyWraps && failure.getCause() != null) {
            return of(failure.getCause(), log);
        }
        if (failure instanceof FileSystemException file) {
            return new Sentence(aboutFile(file));
        }
        boolean meantForTheUser = failure.getMessage() != null && !failure.getMessage().isBlank()
                && (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                        || failure instanceof java.io.IOException
                        || failure.getClass().getName().startsWith("dev.gradus."));
        return new Sentence(meantForTheUser ? failure.getMessage()
                : "Something went wrong inside Gradus (" + failure.getClass().getSimpleName() + "). The details are in "
                        + log + ".");
    }

    /** The messages of these exceptions are bare paths. */
    private static String aboutFile(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + file + ".";
        }
        if (failure instanceof AccessDeniedException) {
            return "Reading or writing " + file + " is not allowed. Check its permissions.";
        }
        if (failure instanceof NotDirectoryException) {
            return file + " is not a folder.";
        }
        return file + ": " + (failure.getReason() == null ? "cannot be used." : failure.getReason() + ".");
    }
}
