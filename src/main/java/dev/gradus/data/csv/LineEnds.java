package dev.gradus.data.csv;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** How often lines of a file end in each of the three ways. */
public record LineEnds(long crlf, long lf, long cr) {

    public static LineEnds of(Path file, Charset charset) throws DataException {
        try (Reader in = CsvFile.open(file, charset)) {
            char[] text = new char[1 << 16];
            long[] counts = new long[3];
            boolean returned = false;
            for (int read = in.read(text); read > 0; read = in.read(text)) {
                for (int i = 0; i < read; i++) {
                    if (text[i] == '\n') {
                        counts[returned ? 0 : 1]++;
                        counts[2] -= returned ? 1 : 0;
                    }
                    returned = text[i] == '\r';
                    counts[2] += returned ? 1 : 0;
                }
            }
            return new LineEnds(counts[0], counts[1], counts[2]);
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    /** As in {@code CRLF}, or {@code LF and CR}; empty for a single line. */
    public String words() {
        StringBuilder words = new StringBuilder();
        add(words, crlf, "CRLF");
        add(words, lf, "LF");
        add(words, cr, "CR");
        return words.toString();
    }

    private static void add(StringBuilder words, long count, String name) {
        if (count > 0) {
            words.append(words.length() > 0 ? " and " : "").append(name);
        }
    }
}
