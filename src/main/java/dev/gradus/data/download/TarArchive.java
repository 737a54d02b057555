package dev.gradus.data.download;

import dev.gradus.data.DataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A tar archive (POSIX.1-1988 "ustar") packed by gzip, of which only files that were asked for are taken, by their last name
 * and into one folder: whatever paths, links or lengths it claims, nothing is written elsewhere or beyond what was allowed.
 */
final class TarArchive {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    /** Entries of an archive of ours: far below it. */
    private static final int MOST_ENTRIES = 10_000;

    private final Path archive;
    private final String name;

    TarArchive(Path archive) {
        this.archive = archive;
        this.name = String.valueOf(archive.getFileName());
    }

    /**
     * @param wanted  the members by their last names, each with the most bytes it may have
     * @param stopped asked between blocks
     * @throws DataException when the archive is damaged, lacks a member or has one that is too large
     */
    void unpack(Path folder, Map<String, Long> wanted, BooleanSupplier stopped) throws DataException, IOException {
        Set<String> missing = new TreeSet<>(wanted.keySet());
        long budget = wanted.values().stream().mapToLong(Long::longValue).sum() + (16L << 20);
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16)) {
            byte[] head = new byte[BLOCK];
            for (int entry = 0; !missing.isEmpty(); entry++) {
                int read = in.readNBytes(head, 0, BLOCK);
                if (read < BLOCK || head[0] == 0) {
                    throw new DataException(name + " holds no " + String.join(", ", missing) + ". Download it again.");
                }
                long size = checkedSize(head);
                budget -= size;
                if (entry >= MOST_ENTRIES || budget < 0) {
                    throw new DataException(name + " unpacks to more than it may. It was not unpacked; download it again.");
                }
                String member = lastName(head);
                boolean file = head[TYPE_AT] == '0' || head[TYPE_AT] == 0;
                if (file && missing.remove(member)) {
                    if (size > wanted.get(member)) {
                        throw new DataException(name + " holds " + size + " bytes of " + member + "; expected at most "
                                + wanted.get(member) + ". Download it again.");
                    }
                    try (OutputStream out = Files.newOutputStream(folder.resolve(member))) {
                        copy(in, out, size, stopped);
                    }
                } else {
                    copy(in, OutputStream.nullOutputStream(), size, stopped);
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        } catch (EOFException | ZipException damaged) {
            throw new DataException(name + " is damaged: it cannot be unpacked. Download it again.", damaged);
        }
    }

    private static void copy(InputStream in, OutputStream out, long size, BooleanSupplier stopped) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException("The download was stopped.");
            }
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** What follows the last slash or backslash of the name: never a path. */
    private static String lastName(byte[] head) {
        int end = 0;
        while (end < NAME && head[end] != 0) {
            end++;
        }
        String path = new String(head, 0, end, StandardCharsets.ISO_8859_1);
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The sum of the heading's bytes with blanks where the sum stands must be what it says. */
    private long checkedSize(byte[] head) throws DataException {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? ' ' : head[i] & 0xff;
        }
        if (sum != octal(head, SUM_AT, SUM_LENGTH)) {
            throw new DataException(name + " is damaged: an entry's heading does not add up. Download it again.");
        }
        return octal(head, SIZE_AT, SIZE_LENGTH);
    }

    private long octal(byte[] head, int from, int length) throws DataException {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = head[i];
            if (digit >= '0' && digit <= '7') {
                value = value * 8 + digit - '0';
            } else if (digit != 0 && digit != ' ') {
                throw new DataException(name + " is damaged: a number in an entry's heading is none. Download it again.");
            }
        }
        return value;
    }
}
