package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how a table is written: the encoding from all bytes, delimiter, quote and escape from the reading that
 * gives the most regular table (a simpler relative of G. van den Burg, A. Nazábal, C. Sutton: <i>Wrangling messy CSV
 * files by detecting row and type patterns</i>, 2019), the first line of the table and whether it holds names from
 * that table, and the decimal sign from every number of the file.
 */
public final class CsvGuess {

    /** Characters the delimiter is guessed from; everything else is guessed from the whole file. */
    private static final int SAMPLE = 1 << 19;
    private static final char[] DELIMITERS = {',', ';', '\t', '|', ' ', ':', '~', '^'};
    private static final double TIE = 1e-9;
    /** Excel's own way to say it: a first line "sep=;". */
    private static final Pattern ANNOUNCED = Pattern.compile("\"?sep=([^\\s\"]|\t)\"?\\s*(\\R|$)", Pattern.CASE_INSENSITIVE);

    private CsvGuess() {
    }

    public static CsvFormat of(Path file) throws DataException {
        Charset charset = Encoding.of(file);
        try {
            CsvFormat format = of(String.valueOf(file.getFileName()), CsvFile.beginning(file, charset, SAMPLE), charset);
            return NotationGuess.of(file, format);
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    /** From a text that is all there is, as it was pasted. */
    public static CsvFormat ofText(String name, String text) throws DataException {
        CsvFormat format = of(name, text.substring(0, Math.min(text.length(), SAMPLE)), StandardCharsets.UTF_8);
        try {
            return NotationGuess.of(new CsvReader(new StringReader(text), format), format);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
    }

    /**
     * What follows from a way of cutting that a person chose: where the table begins, whether it has names, the decimal sign
     * and the order of dates.
     */
    public static CsvFormat following(Path file, CsvFormat chosen) throws DataException {
        try {
            String sample = CsvFile.beginning(file, chosen.charset(), SAMPLE);
            return NotationGuess.of(file, TableStart.find(sample, chosen.withSkippedLines(0)));
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    /** All but the decimal sign and the order of dates. */
    static CsvFormat of(String name, String sample, Charset charset) throws DataException {
        if (sample.isBlank()) {
            throw new DataException(name + " holds nothing but blank lines. Expected a table with at least two rows.");
        }
        try {
            CsvFormat format = CsvFormat.standard().withCharset(charset);
            Matcher announced = ANNOUNCED.matcher(sample);
            if (announced.lookingAt()) {
                return TableStart.find(sample, format.withDelimiter(announced.group(1).charAt(0)).withSkippedLines(1));
            }
            format = format.withComment(comment(sample));
            return TableStart.find(sample, dialect(sample, format, sample.length() < SAMPLE / 2));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
    }

    /** %, ! or // where the first lines begin with it and no other does; what begins with # is judged line by line. */
    private static char comment(String sample) {
        char first = sample.charAt(0);
        if (first != '%' && first != '!' && !sample.startsWith("//")) {
            return CsvFormat.NONE;
        }
        if (sample.length() > 1 && ",;\t|".indexOf(sample.charAt(1)) >= 0) {
            // A column called %.
            return CsvFormat.NONE;
        }
        List<String> lines = sample.lines().dropWhile(line -> line.indexOf(first) == 0).toList();
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.indexOf(first) == 0) ? CsvFormat.NONE : first;
    }

    /** Tries every combination the text could be written in and keeps the one with the best score; ties go to the earlier. */
    private static CsvFormat dialect(String sample, CsvFormat start, boolean complete) throws IOException {
        CsvFormat single = start.withDelimiter(unused(sample));
        CsvFormat best = single;
        double bestScore = DialectScore.of(sample, single, complete).value();
        char[] escapes = sample.indexOf('\\') >= 0 ? new char[] {CsvFormat.NONE, '\\'} : new char[] {CsvFormat.NONE};
        for (char delimiter : DELIMITERS) {
            if (sample.indexOf(delimiter) < 0) {
                continue;
            }
            for (char escape : escapes) {
                CsvFormat usual = start.withDelimiter(delimiter).withEscape(escape);
                DialectScore score = DialectScore.of(sample, usual, complete);
                boolean protects = escape != CsvFormat.NONE && best.delimiter() == delimiter && protect(sample, delimiter);
                if (score.value() > bestScore + TIE || protects && score.value() > bestScore - TIE) {
                    bestScore = score.value();
                    best = usual;
                }
                if (sample.indexOf('\'') >= 0 && score.quotedCells() == 0) {
                    CsvFormat apostrophes = usual.withQuote('\'');
                    DialectScore other = DialectScore.of(sample, apostrophes, complete);
                    if (other.quotedCells() > 1 && !other.broken() && other.value() > bestScore + TIE) {
                        bestScore = other.value();
                        best = apostrophes;
                    }
                }
                // A quote that is opened and never closed is an error to be told, not a reason to take quotes for text.
                if (sample.indexOf('"') >= 0 && score.quotedCells() == 0 && !score.broken()) {
                    CsvFormat unquoted = usual.withQuote(CsvFormat.NONE);
                    double other = DialectScore.of(sample, unquoted, complete).value();
                    if (other > bestScore + TIE) {
                        bestScore = other;
                        best = unquoted;
                    }
                }
            }
        }
        return best == single ? untilBroken(sample, single, bestScore) : best;
    }

    /** A quote that is never closed does not make one column of several: what comes before it says how cells are divided. */
    private static CsvFormat untilBroken(String sample, CsvFormat single, double singleScore) throws IOException {
        CsvFormat best = single;
        double bestScore = singleScore;
        for (char delimiter : DELIMITERS) {
            CsvFormat usual = single.withDelimiter(delimiter);
            if (sample.indexOf(delimiter) >= 0 && DialectScore.of(sample, usual, true).broken()) {
                double score = DialectScore.of(sample, usual, false).value();
                if (score > bestScore + TIE) {
                    bestScore = score;
                    best = usual;
                }
            }
        }
        return best;
    }

    /**
     * True where every backslash stands before a character that has to be protected, which is no chance: a path has letters
     * behind its backslashes, and two of them at most at its beginning.
     */
    private static boolean protect(String sample, char delimiter) {
        int protecting = 0;
        for (int i = sample.indexOf('\\'); i >= 0 && i + 1 < sample.length(); i = sample.indexOf('\\', i + 2)) {
            char next = sample.charAt(i + 1);
            boolean begins = i == 0 || "\"'\n\r".indexOf(sample.charAt(i - 1)) >= 0 || sample.charAt(i - 1) == delimiter;
            if (next == '\\' && !begins || next == delimiter || "\"'\n\r".indexOf(next) >= 0) {
                protecting++;
            } else if (next != '\\' && "nrtN".indexOf(next) < 0) {
                return false;
            }
        }
        return protecting > 0;
    }

    /** For a table of one column: a delimiter that does not cut any of its cells. */
    private static char unused(String sample) {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            if (sample.indexOf(delimiter) < 0) {
                return delimiter;
            }
        }
        return '\u001f';
    }
}
