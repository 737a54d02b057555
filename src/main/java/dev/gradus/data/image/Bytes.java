package dev.gradus.data.image;

import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked where gzip packed them; the file itself is hashed as it is read. */
final class Bytes implements AutoCloseable {

    private static final int GZIP = 0x1f8b;

    private static final long MOST_PACKED = 1_032;

    private final String name;
    private final DigestInputStream raw;
    private final long fileSize;
    private final InputStream in;
    private final MessageDigest digest = FileHash.digest();

    /** @param name in messages */
    Bytes(Path file, String name) throws IOException {
        this.name = name;
        this.fileSize = Files.size(file);
        this.raw = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest);
        try {
            this.in = packed(file) ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        } catch (IOException damaged) {
            raw.close();
            throw damaged;
        }
    }

    static boolean packed(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return (start.read() << 8 | start.read()) == GZIP;
        }
    }

    /** More bytes than these cannot be in the file: gzip packs at most some 1,032 into one. */
    long mostBytes() {
        return in == raw ? fileSize : MOST_PACKED * fileSize;
    }

    /** As many as are at hand, at least one; -1 at the end, also where packed bytes end too early. */
    int readSome(byte[] into, int from, int count) throws IOException {
        try {
            return in.read(into, from, count);
        } catch (EOFException truncated) {
            return -1;
        }
    }

    /** False when the end comes too early. */
    boolean fill(byte[] into, int from, int count) throws IOException {
        return in.readNBytes(into, from, count) == count;
    }

    int readInt() throws IOException {
        byte[] four = in.readNBytes(4);
        if (four.length < 4) {
            throw new EOFException();
        }
        return (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | four[3] & 0xff;
    }

    boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    /** After everything was read. */
    FileHash hash() throws IOException {
        raw.transferTo(java.io.OutputStream.nullOutputStream());
        return FileHash.of(name, digest);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static DataException unreadable(String name, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new DataException(name + " was not found. Choose it again.", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataException(name + " may not be read. Allow reading it, or copy it elsewhere.", cause);
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return new DataException(name + " is damaged: it cannot be unpacked. Get the file again.", cause);
        }
        return new DataException(name + " could not be read: " + cause.getMessage() + ".", cause);
    }
}
