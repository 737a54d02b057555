package dev.gradus.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What a file was like when it was looked at, to see whether it changed since. Of folders nothing is compared. */
record FileState(long size, FileTime changed) {

    private static final FileState NONE = new FileState(0, FileTime.fromMillis(0));

    static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? new FileState(attributes.size(), attributes.lastModifiedTime()) : NONE;
        } catch (IOException unreadable) {
            // Reading it says why.
            return NONE;
        }
    }
}
