package dev.gradus.data.grid;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.csv.TableStart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cells of a sheet as they come, row by row. Rows without any are not kept, so that a cell far away costs nothing; the
 * table is found in it as in a text file: below titles, with or without names.
 */
public final class Grid {

    public static final int MOST_COLUMNS = 16_384;
    private static final int ROWS_LOOKED_AT = 1000;
    private static final int CELLS_BETWEEN_LOOKS = 1 << 20;
    private static final int BYTES_OF_A_CELL = 12;

    private final String name;
    private final List<CellColumn.Builder> columns = new ArrayList<>();
    private long[] lines = new long[64];
    private int rows;
    private long cells;

    /** @param name in messages */
    public Grid(String name) {
        this.name = name;
    }

    /** @param line of the sheet, from 1, above that of the row before */
    public void number(long line, int column, double value) throws DataException {
        at(line, column).number(rows - 1, value);
    }

    public void word(long line, int column, String text) throws DataException {
        if (!text.isBlank()) {
            at(line, column).word(rows - 1, text);
        }
    }

    private CellColumn.Builder at(long line, int column) throws DataException {
        if (column >= MOST_COLUMNS) {
            throw new DataException(name + " has a cell in column " + (column + 1) + "; expected at most "
                    + MOST_COLUMNS + " columns. Choose another sheet.");
        }
        if (++cells % CELLS_BETWEEN_LOOKS == 0) {
            FreeMemory.check(name, String.format(Locale.ROOT, "%,d cells and more", cells), CELLS_BETWEEN_LOOKS * (long) BYTES_OF_A_CELL,
                    "Use fewer rows or columns");
        }
        if (rows == 0 || lines[rows - 1] != line) {
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, Math.addExact(rows, rows / 2));
            }
            lines[rows++] = line;
        }
        while (columns.size() <= column) {
            columns.add(new CellColumn.Builder());
        }
        return columns.get(column);
    }

    public int rows() {
        return rows;
    }

    /** A merged area: every cell of it below the names gets the value of the first. */
    public record Area(long firstLine, long lastLine, int firstColumn, int lastColumn) {
    }

    /**
     * The table in it.
     *
     * @param skipped rows above it that are passed over
     * @param names   whether its first row holds names; empty to find out, and where it begins
     */
    public Table table(String sha256, int skipped, Optional<Boolean> names, List<Area> merged) throws DataException {
        int start = firstOf(skipped + 1L);
        int left = 0;
        while (left < columns.size() - 1 && blank(left, start)) {
            left++;
        }
        boolean header = names.orElse(false);
        if (names.isEmpty()) {
            List<List<String>> top = top(start, left);
            if (!top.isEmpty()) {
                TableStart found = TableStart.of(top);
                start += found.row();
                header = found.header();
            }
        }
        int body = header ? start + 1 : start;
        if (rows - body < 1) {
            throw new DataException(name + (rows == 0 ? " holds no cells." : " holds names but no rows below them.")
                    + " Expected a table with at least two rows.");
        }
        for (Area area : merged) {
            fill(area, body);
        }
        List<String> heads = new ArrayList<>();
        int width = columns.size();
        while (width > left + 1 && blank(width - 1, start)) {
            width--;
        }
        for (int i = left; i < width; i++) {
            heads.add(header ? columns.get(i).text(start) : "");
        }
        List<String> unique = CsvTable.uniqueNames(heads);
        List<Column> made = new ArrayList<>();
        for (int i = left; i < width; i++) {
            if (!blank(i, start)) {
                made.add(columns.get(i).build(unique.get(i - left), body, rows - body));
            }
            columns.set(i, null);
        }
        return new Table(name, sha256, made, rows - body, List.of(), Arrays.copyOfRange(lines, body, rows));
    }

    private int firstOf(long line) {
        int place = Arrays.binarySearch(lines, 0, rows, line);
        return place >= 0 ? place : -place - 1;
    }

    private boolean blank(int column, int from) {
        CellColumn.Builder cellsOfIt = columns.get(column);
        for (int row = from; row < rows; row++) {
            if (cellsOfIt.present(row)) {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> top(int start, int left) {
        List<List<String>> top = new ArrayList<>();
        for (int row = start; row < Math.min(rows, start + ROWS_LOOKED_AT); row++) {
            List<String> texts = new ArrayList<>();
            for (int i = left; i < columns.size(); i++) {
                texts.add(columns.get(i).text(row));
            }
            top.add(texts);
        }
        return top;
    }

    private void fill(Area area, int body) throws DataException {
        int first = firstOf(area.firstLine());
        int end = firstOf(area.lastLine() + 1);
        if (first < body || first >= rows || lines[first] != area.firstLine() || area.firstColumn() >= columns.size()) {
            return;
        }
        int last = Math.min(area.lastColumn(), columns.size() - 1);
        for (int column = area.firstColumn(); column <= last; column++) {
            for (int row = first; row < end; row++) {
                if (!columns.get(column).present(row)) {
                    columns.get(column).copy(columns.get(area.firstColumn()), first, row);
                }
            }
        }
    }
}
