package dev.gradus.data.download;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** What a disk refuses, and how much it holds, in words. */
final class DiskWords {

    private DiskWords() {
    }

    static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "writing there is not allowed";
        }
        String words = String.valueOf(failure instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : failure.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota") ? "the disk is full" : words;
    }

    static String size(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
