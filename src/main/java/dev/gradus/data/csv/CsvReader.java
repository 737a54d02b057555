package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Cuts text into records of cells. LF, CR, CRLF and CR CR LF end a record; a quoted cell may hold delimiters, line
 * ends and doubled quotes; blanks around cells are dropped, also before an opening quote; NUL characters are dropped.
 *
 * <p>A record with text behind a closing quote is marked as damaged, with the cell at fault, and reading goes on with
 * the next line. A quote that is never closed swallows the rest of the file, so it is marked too.
 */
final class CsvReader {

    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final char quote;
    private final char escape;
    private final char comment;
    private final boolean runs;
    private final char[] buffer = new char[1 << 16];
    private final RecordText record = new RecordText();
    private int position;
    private int limit;
    private long line = 1;
    private long recordLine;
    private long quoteLine;
    private long damagedLine;
    private String damage;
    private int damagedCell;
    private boolean unclosed;
    private boolean quotedHere;
    private long quotedCells;
    private long remarks;
    private long nuls;
    private long nulLine;

    CsvReader(Reader in, CsvFormat format) {
        this.in = in;
        this.delimiter = format.delimiter();
        this.quote = format.quote();
        this.escape = format.escape();
        this.comment = format.comment();
        this.runs = delimiter == ' ';
    }

    /** The last record; valid until the next call of {@link #next}. */
    RecordText record() {
        return record;
    }

    /** The cells of the last record. */
    List<String> cells() {
        return record.cells();
    }

    /** True for a blank line. Delimiters alone, and empty quotes, make a row whose values are missing. */
    boolean blank() {
        return record.count() == 1 && !record.holds(0) && !quotedHere;
    }

    /** Lines passed over so far because they begin with the format's comment character. */
    long remarks() {
        return remarks;
    }

    /** A line that begins with # is a remark if it does not fit the table; else it may be a row, or names. */
    static boolean isRemark(List<String> record) {
        return record.get(0).startsWith("#");
    }

    /** The line the last record begins on, from 1. */
    long line() {
        return recordLine;
    }

    /** What is wrong with the last record, or null. */
    String damage() {
        return damage;
    }

    /** The cell at fault, from 1. */
    int damagedCell() {
        return damagedCell;
    }

    /** The line on which the cell at fault begins. */
    long damagedLine() {
        return damagedLine;
    }

    /** True when the damage goes beyond one line: what follows cannot be trusted. */
    boolean quotesBroken() {
        return unclosed;
    }

    /** Cells so far that were in quotes from end to end. */
    long quotedCells() {
        return quotedCells;
    }

    /** NUL characters so far, which are in no cell. */
    long nuls() {
        return nuls;
    }

    /** The line of the first of them. */
    long nulLine() {
        return nulLine;
    }

    /** Skips whole lines, whatever they hold. */
    void skipLines(int count) throws IOException {
        // Counted by line numbers: one run of CR ends several lines.
        while (line <= count && skipLine()) {
            continue;
        }
    }

    private boolean skipLine() throws IOException {
        int c = read();
        while (c != END && c != '\n' && c != '\r') {
            c = read();
        }
        if (c == END) {
            return false;
        }
        endLine(c);
        return true;
    }

    /** Reads one record; false at the end of the text. */
    boolean next() throws IOException {
        damage = null;
        damagedCell = 0;
        quotedHere = false;
        record.clear();
        while (comment != CsvFormat.NONE && peek() == comment) {
            remarks++;
            skipLine();
        }
        recordLine = line;
        if (peek() == END) {
            return false;
        }
        while (true) {
            record.beginCell();
            int end = cell();
            boolean tail = runs && end != delimiter && record.nothing() && record.count() > 0;
            if (!tail && !record.endCell()) {
                throw new OverlongRecord(recordLine);
            }
            if (end != delimiter) {
                if (end != END) {
                    endLine(end);
                }
                return true;
            }
        }
    }

    /** Reads one cell and returns the character that ended it. */
    private int cell() throws IOException {
        int c = peek();
        while (c == ' ' || c == '\t' && delimiter != '\t' || c == 0) {
            position++;
            if (c == delimiter && !runs) {
                return c;
            }
            dropped(c);
            c = peek();
        }
        if (quote != CsvFormat.NONE && c == quote) {
            position++;
            return quoted();
        }
        while (true) {
            int at = position;
            while (at < limit) {
                char next = buffer[at];
                // No escape is written as NUL, which is dropped.
                if (next == delimiter || next == '\n' || next == '\r' || next == escape || next == 0) {
                    break;
                }
                at++;
            }
            appendFromBuffer(at);
            if (record.overlong()) {
                throw new OverlongRecord(recordLine);
            }
            c = read();
            if (c == 0) {
                dropped(c);
                continue;
            }
            if (escape != CsvFormat.NONE && c == escape) {
                appendEscaped(read());
            } else {
                // After a buffer that ended the cell may go on with any character.
                if (c == END || c == delimiter || c == '\n' || c == '\r') {
                    return c;
                }
                record.append(c);
            }
        }
    }

    private int quoted() throws IOException {
        quoteLine = line;
        quotedHere = true;
        long lines = 0;
        while (true) {
            int at = position;
            while (at < limit) {
                char next = buffer[at];
                if (next == quote || next == '\n' || next == '\r' || next == escape || next == 0) {
                    break;
                }
                at++;
            }
            appendFromBuffer(at);
            int c = read();
            if (c == END || record.overlong()) {
                damage("the quote that opens here is never closed");
                unclosed = true;
                return END;
            }
            if (escape != CsvFormat.NONE && c == escape) {
                appendEscaped(read());
            } else if (c == quote) {
                if (peek() != quote) {
                    return afterQuote(lines > 0);
                }
                record.append(read());
            } else {
                dropped(c);
                record.append(c);
                if (c == '\n' || c == '\r' && peek() != '\n' && peek() != '\r') {
                    lines++;
                    line++;
                }
            }
        }
    }

    /** Behind the closing quote only blanks may come before the cell ends. */
    private int afterQuote(boolean severalLines) throws IOException {
        int c = read();
        while (c != END && c != delimiter && c != '\n' && c != '\r') {
            if (c != ' ' && c != '\t' && c != 0) {
                damage(severalLines
                        ? "the quoted cell that begins here is closed in line " + line + ", but “" + (char) c + "” follows"
                        : "“" + (char) c + "” follows the closing quote, where the cell should end");
                unclosed |= severalLines;
            }
            dropped(c);
            c = read();
        }
        quotedCells += damage == null ? 1 : 0;
        return c;
    }

    private void dropped(int c) {
        if (c == 0 && nuls++ == 0) {
            nulLine = line;
        }
    }

    /** The first fault of a record is the one to be told: the others follow from it. */
    private void damage(String what) {
        if (damage == null) {
            damage = what;
            damagedCell = record.count() + 1;
            damagedLine = quoteLine;
        }
    }

    private void appendFromBuffer(int end) {
        record.append(buffer, position, end - position);
        position = end;
    }

    /** What databases write: \n and \t are a line end and a tab, \N is no value; anything else stands for itself. */
    private void appendEscaped(int c) throws IOException {
        dropped(c);
        if (c == 'N') {
            record.append('\\');
            record.append('N');
        } else if (c == '\n' || c == '\r') {
            // CRLF is one line end.
            record.append(c);
            if (c == '\r' && peek() == '\n') {
                record.append(read());
            }
            line++;
        } else if (c != END) {
            record.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
        }
    }

    private void endLine(int c) throws IOException {
        if (c == '\n') {
            line++;
            return;
        }
        // One CR is a line end; several before one LF are one line end too; else each of them is one.
        int returns = 1;
        while (peek() == '\r') {
            read();
            returns++;
        }
        if (peek() == '\n') {
            read();
            line++;
        } else {
            line += returns;
        }
    }

    private int peek() throws IOException {
        if (position == limit) {
            limit = in.read(buffer, 0, buffer.length);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[position];
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }
}
