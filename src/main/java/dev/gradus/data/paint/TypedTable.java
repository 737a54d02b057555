package dev.gradus.data.paint;

import dev.gradus.data.DataSource;
import dev.gradus.data.SourceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * A table that was typed or pasted. Cells are text; what a column means is said by the plan, as for a file.
 *
 * @param name    what it is called
 * @param columns names, all different
 * @param rows    each with a cell for every column
 */
public record TypedTable(String name, List<String> columns, List<List<String>> rows) implements DataSource {

    public static final int MOST_CELLS = 100_000;
    public static final int MOST_COLUMNS = 200;
    public static final int LONGEST_CELL = 2_000;

    public TypedTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS || new HashSet<>(columns).size() < columns.size()
                || columns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Columns " + columns + "; expected 1 to " + MOST_COLUMNS + " different names.");
        }
        if ((long) columns.size() * rows.size() > MOST_CELLS) {
            throw new IllegalArgumentException(columns.size() * rows.size() + " typed cells; expected at most " + MOST_CELLS
                    + ". Keep large tables in a file.");
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size() || row.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                throw new IllegalArgumentException("A typed row has " + row.size() + " cells; expected " + columns.size()
                        + " of at most " + LONGEST_CELL + " characters.");
            }
        }
    }

    /** Three columns and a few rows to begin with. */
    public static TypedTable blank() {
        return new TypedTable("Typed table", List.of("a", "b", "target"), Collections.nCopies(3, List.of("", "", "")));
    }

    public TypedTable withCell(int row, int column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        changed.set(row, cells);
        return new TypedTable(name, columns, changed);
    }

    public TypedTable withRow() {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(Collections.nCopies(columns.size(), ""));
        return new TypedTable(name, columns, more);
    }

    public TypedTable withoutRow(int row) {
        List<List<String>> fewer = new ArrayList<>(rows);
        fewer.remove(row);
        return new TypedTable(name, columns, fewer);
    }

    public TypedTable withColumn(String column) {
        List<String> names = new ArrayList<>(columns);
        names.add(column);
        return new TypedTable(name, names, rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(row);
            cells.add("");
            return cells;
        }).map(List::copyOf).toList());
    }

    public TypedTable withoutColumn(int column) {
        List<String> names = new ArrayList<>(columns);
        names.remove(column);
        return new TypedTable(name, names, rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(row);
            cells.remove(column);
            return cells;
        }).map(List::copyOf).toList());
    }

    public TypedTable renamed(int column, String to) {
        List<String> names = new ArrayList<>(columns);
        names.set(column, to);
        return new TypedTable(name, names, rows);
    }

    /** Cells over those from a place on; rows and columns are added where they are needed. */
    public TypedTable pasted(int fromRow, int fromColumn, List<List<String>> block) {
        TypedTable now = this;
        int wide = block.stream().mapToInt(List::size).max().orElse(0);
        while (now.columns.size() < fromColumn + wide && now.columns.size() < MOST_COLUMNS) {
            now = now.withColumn(now.freshName());
        }
        List<List<String>> changed = new ArrayList<>(now.rows);
        for (int i = 0; i < block.size(); i++) {
            while (changed.size() <= fromRow + i) {
                changed.add(Collections.nCopies(now.columns.size(), ""));
            }
            List<String> cells = new ArrayList<>(changed.get(fromRow + i));
            for (int j = 0; j < Math.min(block.get(i).size(), cells.size() - fromColumn); j++) {
                cells.set(fromColumn + j, block.get(i).get(j));
            }
            changed.set(fromRow + i, cells);
        }
        return new TypedTable(now.name, now.columns, changed);
    }

    /** A name that no column has. */
    public String freshName() {
        int number = columns.size() + 1;
        while (columns.contains("column " + number)) {
            number++;
        }
        return "column " + number;
    }

    @Override
    public SourceType<?> type() {
        return TypedType.TYPE;
    }

    @Override
    public String origin() {
        return name;
    }
}
