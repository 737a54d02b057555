package dev.gradus.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file as a whole or not at all: into a temporary file of the same folder, down to the disk, then into place.
 * Whoever reads, or pulls the plug, finds the earlier file or the new one, never a part.
 */
final class AtomicFile {

    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFile() {}

    /** A last look at what was written, before it takes its place. */
    interface Check {
        void of(Path written) throws FileProblem;
    }

    static void write(Path target, byte[] content) throws FileProblem {
        write(target, content, written -> { });
    }

    static void write(Path target, byte[] content, Check check) throws FileProblem {
        String name = FileKind.nameOf(target);
        boolean existed = Files.exists(target);
        Path folder = null;
        Path temporary = null;
        try {
            Path place = existed ? target.toRealPath() : target.toAbsolutePath(); // a link stays a link
            folder = place.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new FileProblem(name + " cannot be written: there is no folder " + folder
                        + ". Choose another place.");
            }
            if (Files.isDirectory(place)) {
                throw new FileProblem(name + " cannot be written: a folder has this name. Choose another name.");
            }
            if (existed && !Files.isWritable(place)) {
                throw new FileProblem(forbidden(name, true));
            }
            temporary = folder.resolve("." + FileKind.nameOf(place) + "." + ProcessHandle.current().pid() + "-"
                    + COUNTER.incrementAndGet() + ".tmp");
            try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            check.of(temporary);
            if (existed) {
                keepPermissions(place, temporary);
            }
            move(temporary, place);
            flush(folder);
        } catch (IOException | RuntimeException problem) {
            remove(temporary);
            throw problem(problem, name, folder, content.length, existed);
        } catch (FileProblem refused) {
            remove(temporary);
            throw refused;
        }
    }

    private static FileProblem problem(Exception problem, String name, Path folder, long needed, boolean existed) {
        if (DiskSpace.isForbidden(problem)) {
            return new FileProblem(forbidden(name, existed), problem);
        }
        if (problem instanceof IOException io) {
            long free = free(folder);
            return new FileProblem(DiskSpace.isFull(io, needed, free) ? full(name, needed, free, existed)
                    : name + " could not be written: " + DiskSpace.reason(io) + "." + unharmed(existed), io);
        }
        return new FileProblem(name + " could not be written: " + problem.getMessage() + "." + unharmed(existed), problem);
    }

    static String full(String name, long needed, long free, boolean existed) {
        return "The disk is full: " + name + " needs " + DiskSpace.readable(needed) + ", "
                + DiskSpace.readable(Math.min(free, needed)) + " are free." + unharmed(existed);
    }

    static String forbidden(String name, boolean existed) {
        return name + " cannot be written: the place is read-only. Save under another name or in another folder."
                + unharmed(existed);
    }

    private static String unharmed(boolean existed) {
        return existed ? " Your earlier file is unharmed." : " Nothing was written.";
    }

    private static long free(Path folder) {
        try {
            return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView earlier = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (earlier != null && now != null) {
            now.setPermissions(earlier.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusual) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The folder's own entry, where the system lets one flush it; Windows does so by itself. */
    private static void flush(Path folder) {
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException notHere) {
            // the file itself is on the disk already
        }
    }

    private static void remove(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException stays) {
            // the problem at hand is told; a leftover harms nobody
        }
    }
}
