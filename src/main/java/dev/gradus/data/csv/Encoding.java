package dev.gradus.data.csv;

import dev.gradus.data.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, from its byte order mark or, without one, from all of its bytes: valid UTF-8 is UTF-8
 * (random bytes hardly ever are), zero bytes on one side of the pairs mean UTF-16, anything else is Latin-1, or
 * Windows-1252 when it uses the characters Latin-1 does not have.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** So many good sequences for each bad one mean a damaged file rather than another encoding. */
    private static final int MOSTLY = 10;

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

    private Encoding() {
    }

    static Charset of(Path file) throws DataException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
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
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                encoding.take(buffer, read);
            }
            return encoding.decide(name);
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
        for (int i = 0; i < count; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros++;
                oddZeros += length + i & 1;
            } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                control++;
            } else if (b >= 0x80 && b < 0xA0) {
                windows++;
            }
            utf8(b);
            lines += b == '\n' ? 1 : 0;
        }
        length += count;
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

    private Charset decide(String name) throws DataException {
        boolean pairs = length >= 4 && length % 2 == 0 && zeros * 4 >= length;
        if (pairs && oddZeros * 10 >= zeros * 9) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs && oddZeros * 10 <= zeros) {
            return StandardCharsets.UTF_16BE;
        }
        if (continuation > 0) {
            malformed();
        }
        boolean isUtf8 = malformed == 0;
        long strange = control + zeros;
        if (strange * 10 > length * 3 || !isUtf8 && strange * 50 > length) {
            throw new DataException(name + " is a binary file (" + strange + " of its " + length
                    + " bytes are no text). Expected a table as text, such as CSV.");
        }
        if (!isUtf8 && wellFormed >= MOSTLY * malformed) {
            throw new DataException(name + ", line " + malformedLine + ": bytes that are no UTF-8, as the rest of the file is. "
                    + "Mend the line, or save the file anew.");
        }
        return isUtf8 ? StandardCharsets.UTF_8 : windows > 0 ? WINDOWS_1252 : StandardCharsets.ISO_8859_1;
    }
}
