package dev.gradus.data.grid;

import dev.gradus.data.DataException;
import dev.gradus.data.FileProblems;
import dev.gradus.data.csv.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines of a text file, none of them longer than a line of data can be, and no more than there were at the beginning. */
public final class TextLines implements AutoCloseable {

    private static final int LONGEST = 1 << 24;
    private static final int START = 1 << 16;

    private final Path file;
    private final BufferedReader in;
    private long line;

    private TextLines(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    /** In the encoding that its bytes show. */
    public static TextLines open(Path file) throws DataException {
        Charset charset = PlainText.charset(file);
        try {
            return new TextLines(file, new BufferedReader(new InputStreamReader(new Bounded(Files.newInputStream(file), Files.size(file)),
                    charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    START));
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
    }

    /** The first characters of a file, a byte order mark left out; empty for a folder. Bytes are taken for Latin ones. */
    public static String start(Path file) throws DataException {
        if (Files.isDirectory(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), java.nio.charset.StandardCharsets.ISO_8859_1).replace("\0", "")
                    .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
    }

    /** The number of the last line that was read, from 1. */
    public long line() {
        return line;
    }

    /** The next line without its end; null at the end of the file. */
    public String next() throws DataException {
        try {
            StringBuilder text = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (text.length() == LONGEST) {
                    throw new DataException(file.getFileName() + ", line " + (line + 1) + " is longer than " + LONGEST
                            + " characters. Expected a line for each row.");
                }
                if (c != '\r' && (c != '\ufeff' || line > 0)) {
                    text.append((char) c);
                }
            }
            line++;
            return text.toString();
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
    }

    @Override
    public void close() throws DataException {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw FileProblems.of(file, unreadable);
        }
    }
}
