package dev.gradus.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** What the disk said, in words for people. */
final class DiskSpace {

    private DiskSpace() {}

    static String readable(long bytes) {
        return bytes >= 1_000_000_000L ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : bytes >= 100_000L || bytes == 0 ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }

    /** True when the disk, or what the user may have of it, is used up. */
    static boolean isFull(IOException problem, long needed, long free) {
        String words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return free < needed || words.contains("no space") || words.contains("not enough space")
                || words.contains("quota");
    }

    static boolean isForbidden(Exception problem) {
        String words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return problem instanceof AccessDeniedException || problem instanceof ReadOnlyFileSystemException
                || words.contains("read-only") || words.contains("permission denied");
    }

    /** The reason alone: file exceptions put the path before it. */
    static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "it does not exist";
        }
        String reason = problem instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : String.valueOf(problem.getMessage());
        return reason.isEmpty() ? "the disk gave no reason" : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
