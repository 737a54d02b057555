package dev.gradus.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The characters of one record, cell after cell, used again for every record: no string is made of a cell that nobody asks for. */
final class RecordText {

    /** Longer cells and records are a wrong delimiter, or no table at all. */
    static final int MOST_CHARACTERS = 10_000_000;
    static final int MOST_CELLS = 1_000_000;
    private static final double NEARLY_ALL = 0.9;

    private char[] text = new char[1 << 10];
    private int length;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private int cellStart;
    private List<String> cells;

    /** Begins a record. */
    void clear() {
        length = 0;
        count = 0;
        cellStart = 0;
        cells = null;
    }

    void beginCell() {
        cellStart = length;
    }

    void append(int c) {
        if (c != 0) {
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
            text[length++] = (char) c;
        }
    }

    void append(char[] from, int start, int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
        }
        System.arraycopy(from, start, text, length, count);
        length += count;
    }

    /** True when the cell in hand holds nothing, blanks included. */
    boolean nothing() {
        return length == cellStart;
    }

    boolean overlong() {
        return length > MOST_CHARACTERS;
    }

    /** Ends the cell in hand, without the blanks around it; false when a record cannot have so many. */
    boolean endCell() {
        if (count == starts.length) {
            if (count >= MOST_CELLS) {
                return false;
            }
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        int start = cellStart;
        int end = length;
        while (start < end && isBlank(text[start])) {
            start++;
        }
        while (end > start && isBlank(text[end - 1])) {
            end--;
        }
        starts[count] = start;
        ends[count++] = end;
        return true;
    }

    int count() {
        return count;
    }

    /** What {@link #start} and {@link #end} are places in. */
    char[] characters() {
        return text;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    boolean holds(int cell) {
        return starts[cell] < ends[cell];
    }

    /** Cells up to the last that holds anything. */
    int extent() {
        int extent = count;
        while (extent > 0 && !holds(extent - 1)) {
            extent--;
        }
        return extent;
    }

    /** True for a line that begins with #: a remark if it does not fit the table; else it may be a row, or names. */
    boolean remark() {
        return holds(0) && text[starts[0]] == '#';
    }

    /** The same record, to be kept while others are read. */
    RecordText copy() {
        RecordText copy = new RecordText();
        copy.text = Arrays.copyOf(text, length);
        copy.length = length;
        copy.starts = Arrays.copyOf(starts, count);
        copy.ends = Arrays.copyOf(ends, count);
        copy.count = count;
        return copy;
    }

    boolean is(int cell, String word) {
        int size = ends[cell] - starts[cell];
        if (size != word.length()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (text[starts[cell] + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String cell(int index) {
        return new String(text, starts[index], ends[index] - starts[index]);
    }

    List<String> cells() {
        if (cells == null) {
            cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(cell(i));
            }
        }
        return cells;
    }

    /** Nearly all cells of a column that are not missing are numbers, and there are so many at least. */
    static boolean numbers(List<RecordText> rows, int column, int few) {
        int present = 0;
        int numbers = 0;
        for (RecordText row : rows) {
            String cell = column < row.count() ? row.cell(column) : "";
            if (!MissingWords.amongNumbers().contains(cell)) {
                present++;
                numbers += NumberText.evidence(cell) != NumberText.Evidence.NO_NUMBER ? 1 : 0;
            }
        }
        return present >= few && numbers >= NEARLY_ALL * present;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c > 127 && Character.isWhitespace(c);
    }
}
