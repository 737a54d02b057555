package dev.gradus.data;

import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.row.Frame;
import dev.gradus.data.row.Strip;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of some rows of a table, column by column. */
final class TableRows {

    private TableRows() {
    }

    /** @throws DataException for a cell of a column of numbers that is neither a number nor missing */
    static Frame of(Table table, List<RowCell> cells, int[] rows, int from, int to) throws DataException {
        List<Strip> strips = new ArrayList<>();
        for (RowCell cell : cells) {
            int column = table.indexOf(cell.column());
            strips.add(cell instanceof RowCell.Number ? numbers(table, column, rows, from, to)
                    : words(table.column(column), rows, from, to));
        }
        return new Frame(to - from, strips);
    }

    static Strip.Numbers numbers(Table table, int column, int[] rows, int from, int to) throws DataException {
        Column cells = table.column(column);
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            double value = cells.number(rows[i]);
            // A few rows may not show that their column holds numbers, so a dash is asked for once more.
            if (Double.isNaN(value) && !cells.missing(rows[i]) && !MissingWords.amongNumbers().contains(cells.text(rows[i]))) {
                throw new UnreadableCell(table, rows[i], column);
            }
            values[i - from] = cells.missing(rows[i]) ? Double.NaN : value;
        }
        return new Strip.Numbers(cells.name(), values, false, false);
    }

    private static Strip.Words words(Column cells, int[] rows, int from, int to) {
        return Strip.Words.of(cells.name(), () -> java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> cells.missing(rows[i]) ? null : cells.text(rows[i])).iterator(), to - from);
    }
}
