package dev.gradus.data.csv;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a text file, from its byte order mark or, without one, from all of its bytes: valid UTF-8 is UTF-8
 * (random bytes hardly ever are), zero bytes on one side of the pairs mean UTF-16, anything else is told by
 * {@link LegacyEncoding}, or is Latin-1, or Windows-1252 when it uses the characters Latin-1 does not have.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int EARLY = 1 << 20;
    private static final int LOOKED_AT = 1 << 18;

    /** So many good sequences for each bad one mean a damaged file rather than another encoding. */
    private static final int MOSTLY = 4;

    private long length;
    private long control;
    private long zeros;
    private long oddZeros;
    private long windows;
    private long lines = 1;
    private long wellFormed;
    private long malformed;
    private long malformedLine;
    private int continuation;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /** Where the first byte above 127 is. */
    private long firstHigh = -1;
    private byte last;
    private long feeds;
    private long feedsLow;
    private long feedsHigh;

    private Encoding() {
    }

    static Charset of(Path file) throws DataException {
        return of(file, Long.MAX_VALUE);
    }

    /** By the first bytes alone, which may end in the middle of a character. */
    static Charset of(Path file, long most) throws DataException {
        CsvFile.expectFile(file);
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            if (head.length == 0) {
                throw new DataException(name + " is empty. Expected a table with at least two rows.");
            }
            refuseKnownBinary(name, head);
            Charset marked = marked(head);
            if (marked != null) {
                return marked;
            }
            Encoding encoding = new Encoding();
            encoding.take(head, head.length);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && encoding.length < most; read = in.read(buffer)) {
                encoding.take(buffer, read);
                if (encoding.length > EARLY) {
                    // Gigabytes of zeros need not be read to the end.
                    encoding.refuseEarly(name);
                }
            }
            return encoding.decide(name, file, encoding.length >= most);
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    private static Charset marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseKnownBinary(String name, byte[] head) throws DataException {
        String kind = startsWith(head, 'P', 'K', 3, 4) ? "an Excel workbook or another ZIP archive"
                : startsWith(head, 0xD0, 0xCF, 0x11, 0xE0) ? "an old Excel workbook"
                : startsWith(head, 0x1F, 0x8B) ? "compressed (gzip)"
                : startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF) ? "a picture"
                : startsWith(head, '%', 'P', 'D', 'F') ? "a PDF document"
                : startsWith(head, 'P', 'A', 'R', '1') ? "a Parquet file"
                : startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e') ? "a database" : null;
        if (kind != null) {
            throw new DataException(name + " is " + kind + ", not a text table. Save it as CSV and open that.");
        }
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(byte[] bytes, int count) {
        int i = 0;
        while (i < count) {
            // Nearly all bytes of nearly all files: eight at once.
            while (continuation == 0 && i + 8 <= count && plain((long) LONGS.get(bytes, i))) {
                i += 8;
            }
            int end = Math.min(count, i + 8);
            for (; i < end; i++) {
                one(bytes[i] & 0xFF, i == 0 ? last : bytes[i - 1], length + i);
            }
        }
        length += count;
        last = count > 0 ? bytes[count - 1] : last;
    }

    /** No byte is below the blank or above 127. */
    private static boolean plain(long word) {
        return ((word | word - 0x2020202020202020L & ~word) & 0x8080808080808080L) == 0;
    }

    private void one(int b, byte before, long place) {
        if (b == 0) {
            zeros++;
            oddZeros += place & 1;
            // A line feed of two bytes.
            feedsLow += before == '\n' && (place & 1) == 1 ? 1 : 0;
        } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
            control++;
        } else if (b >= 0x80) {
            windows += b < 0xA0 ? 1 : 0;
            firstHigh = firstHigh < 0 ? place : firstHigh;
        }
        utf8(b);
        if (b == '\n') {
            lines++;
            feeds++;
            feedsHigh += before == 0 && (place & 1) == 1 ? 1 : 0;
        }
    }

    /** One step of the automaton of the Unicode standard, table 3-7; a byte that does not fit begins anew. */
    private void utf8(int b) {
        if (continuation > 0) {
            boolean fits = b >= lowest && b <= highest;
            lowest = 0x80;
            highest = 0xBF;
            if (fits) {
                continuation--;
                wellFormed += continuation == 0 ? 1 : 0;
                return;
            }
            continuation = 0;
            malformed();
        }
        if (b >= 0xC2 && b <= 0xF4) {
            continuation = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        } else if (b >= 0x80) {
            malformed();
        }
    }

    private void malformed() {
        if (malformed++ == 0) {
            malformedLine = lines;
        }
    }

    private Charset decide(String name, Path file, boolean cut) throws DataException, IOException {
        if (length >= 4 && (length % 2 == 0 || cut) && zeros > 1) {
            boolean many = zeros * 4 >= length;
            // Plain letters with a NUL in every line are no other letters.
            boolean some = zeros * 50 >= length && feeds > 0 && (firstHigh >= 0 || control > 0);
            if (many && oddZeros * 10 >= zeros * 9 || some && feedsLow * 2 >= feeds && oddZeros * 10 >= zeros * 8) {
                return StandardCharsets.UTF_16LE;
            }
            if (many && oddZeros * 10 <= zeros || some && feedsHigh * 2 >= feeds && oddZeros * 10 <= zeros * 2) {
                return StandardCharsets.UTF_16BE;
            }
        }
        if (continuation > 0 && !cut) {
            malformed();
        }
        boolean isUtf8 = malformed == 0;
        Optional<Charset> legacy = isUtf8 ? Optional.empty() : new LegacyEncoding(fromFirstHigh(file)).find();
        if (legacy.isEmpty()) {
            refuseBinary(name, isUtf8);
        }
        if (!isUtf8 && wellFormed >= MOSTLY * malformed) {
            throw new DataException(name + ", line " + malformedLine + ": bytes that are no UTF-8, as the rest of the file is. "
                    + "Mend the line, or save the file anew.");
        }
        return isUtf8 ? StandardCharsets.UTF_8 : legacy.orElse(windows > 0 ? WINDOWS_1252 : StandardCharsets.ISO_8859_1);
    }

    /** With half a file seen, what may yet be text of two bytes a character is let pass. */
    private void refuseEarly(String name) throws DataException {
        if (zeros * 10 > length * 6 || control * 10 > length * 3) {
            refuseBinary(name, true);
        }
    }

    private void refuseBinary(String name, boolean isUtf8) throws DataException {
        long strange = control + zeros;
        if (strange * 10 > length * 3 || !isUtf8 && strange * 50 > length) {
            throw new DataException(name + " is a binary file (" + strange + " of its " + length
                    + " bytes are no text). Expected a table as text, such as CSV.");
        }
    }

    private byte[] fromFirstHigh(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(firstHigh);
            return in.readNBytes(LOOKED_AT);
        }
    }
}
