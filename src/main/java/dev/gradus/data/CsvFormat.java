package dev.gradus.data;

import dev.gradus.data.csv.CsvGuess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How a text file is cut into cells.
 *
 * @param delimiter between cells; a blank stands for any run of blanks
 * @param quote around cells that hold a delimiter or a line end, or {@link #NONE}
 * @param escape before a character that is to be taken literally, or {@link #NONE}
 * @param header whether the first line after the skipped ones holds the column names
 * @param skippedLines lines before the table: titles, notes, blank lines
 * @param missingWords words that mean "no value" beside the usual ones (empty, NA, N/A, NaN, null, ?)
 * @param dates what comes first in 03/04/2021
 * @param comment lines that begin with it are passed over; with {@link #NONE} only such as begin with # and do not fit the table
 */
public record CsvFormat(Charset charset, char delimiter, char quote, char escape, Decimal decimal, boolean header,
                        int skippedLines, List<String> missingWords, DateOrder dates, char comment) {

    /** No such character. */
    public static final char NONE = '\0';

    public CsvFormat {
        Objects.requireNonNull(charset);
        Objects.requireNonNull(decimal);
        Objects.requireNonNull(dates);
        missingWords = List.copyOf(missingWords);
        if (delimiter == NONE || delimiter == '\n' || delimiter == '\r' || delimiter == quote || delimiter == escape) {
            throw new IllegalArgumentException("The delimiter must be a character of its own, but is '" + delimiter + "'.");
        }
        if (comment != NONE && (comment == delimiter || comment == quote || comment == '\n' || comment == '\r')) {
            throw new IllegalArgumentException("The comment must begin with a character of its own, but does with '" + comment + "'.");
        }
        if (skippedLines < 0) {
            throw new IllegalArgumentException("The number of skipped lines is at least 0, but got " + skippedLines + ".");
        }
    }

    public CsvFormat(Charset charset, char delimiter, char quote, char escape, Decimal decimal, boolean header, int skippedLines,
            List<String> missingWords) {
        this(charset, delimiter, quote, escape, decimal, header, skippedLines, missingWords, DateOrder.UNCLEAR, NONE);
    }

    /** Comma, double quotes, UTF-8, decimal point, names in the first line. */
    public static CsvFormat standard() {
        return new CsvFormat(StandardCharsets.UTF_8, ',', '"', NONE, Decimal.POINT, true, 0, List.of(), DateOrder.UNCLEAR, NONE);
    }

    /** Reads the whole file and says how it is most likely written. */
    public static CsvFormat guess(Path file) throws DataException {
        return CsvGuess.of(file);
    }

    public CsvFormat withCharset(Charset value) {
        return new CsvFormat(value, delimiter, quote, escape, decimal, header, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withDelimiter(char value) {
        return new CsvFormat(charset, value, quote, escape, decimal, header, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withQuote(char value) {
        return new CsvFormat(charset, delimiter, value, escape, decimal, header, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withEscape(char value) {
        return new CsvFormat(charset, delimiter, quote, value, decimal, header, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withDecimal(Decimal value) {
        return new CsvFormat(charset, delimiter, quote, escape, value, header, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withHeader(boolean value) {
        return new CsvFormat(charset, delimiter, quote, escape, decimal, value, skippedLines, missingWords, dates, comment);
    }

    public CsvFormat withSkippedLines(int value) {
        return new CsvFormat(charset, delimiter, quote, escape, decimal, header, value, missingWords, dates, comment);
    }

    public CsvFormat withMissingWords(List<String> value) {
        return new CsvFormat(charset, delimiter, quote, escape, decimal, header, skippedLines, value, dates, comment);
    }

    public CsvFormat withDates(DateOrder value) {
        return new CsvFormat(charset, delimiter, quote, escape, decimal, header, skippedLines, missingWords, value, comment);
    }

    public CsvFormat withComment(char value) {
        return new CsvFormat(charset, delimiter, quote, escape, decimal, header, skippedLines, missingWords, dates, value);
    }

    /** True when a file read by either has the same rows under the same numbers. */
    public boolean sameRows(CsvFormat other) {
        return delimiter == other.delimiter && quote == other.quote && escape == other.escape && header == other.header
                && skippedLines == other.skippedLines && comment == other.comment;
    }
}
