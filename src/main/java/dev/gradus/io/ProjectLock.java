package dev.gradus.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says that a project file is open in this Gradus. The system's own lock on a small file in {@link GradusHome}: it ends
 * with the process, however that ends, so nothing stale can stay behind, and the project's folder stays clean.
 */
public final class ProjectLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ProjectLock.class.getName());

    private final FileChannel channel;
    private final FileLock lock;

    private ProjectLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws FileProblem when another window or process has it */
    public static ProjectLock acquire(GradusHome home, Path project) throws FileProblem {
        FileChannel channel = null;
        try {
            Path file = place(home, project);
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
                return new ProjectLock(channel, lock);
            }
        } catch (OverlappingFileLockException alreadyOurs) {
            LOG.log(Level.FINE, "Open in this process already.", alreadyOurs);
        } catch (IOException noLock) {
            close(channel);
            // A home that cannot be written, or a system without locks, must not keep people from their work.
            LOG.log(Level.WARNING, "No lock for " + project + ".", noLock);
            return new ProjectLock(null, null);
        }
        close(channel);
        throw new FileProblem(FileKind.nameOf(project) + " is open in another Gradus. Close it there first, or open a copy.");
    }

    /** One place for all names of a file: links, relative paths, big and small letters where the system ignores them. */
    private static Path place(GradusHome home, Path project) throws IOException {
        Path real = Files.exists(project) ? project.toRealPath() : project.toAbsolutePath().normalize();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(real.toString().getBytes(StandardCharsets.UTF_8));
            return home.folder().resolve("locks").resolve(HexFormat.of().formatHex(digest, 0, 16) + ".lock");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException harmless) {
            LOG.log(Level.FINE, "A lock file did not close.", harmless);
        }
    }

    /** Gives the project free. The small file stays: deleting it would race with one who is about to lock it. */
    @Override
    public void close() {
        try {
            if (lock != null && lock.isValid()) {
                lock.release();
            }
        } catch (IOException harmless) {
            LOG.log(Level.FINE, "A lock was not released.", harmless);
        }
        close(channel);
    }
}
