package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Encoded rows of a table, with the table behind them. */
record TableExamples(DenseExamples encoded, Table table, int[] rows, List<RowCell> read) implements SourcedExamples {

    @Override
    public int count() {
        return encoded.count();
    }

    @Override
    public int inputSize() {
        return encoded.inputSize();
    }

    @Override
    public int targetSize() {
        return encoded.targetSize();
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        encoded.copyInput(example, batch, column);
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        encoded.copyTarget(example, batch, column);
    }

    /** The number in a cell; NaN where it is missing. */
    double number(int example, int cell) {
        Column column = table.column(table.indexOf(read.get(cell).column()));
        return column.missing(rows[example]) ? Double.NaN : column.number(rows[example]);
    }

    @Override
    public List<String> cells(int example) {
        int row = rows[example];
        List<String> cells = new ArrayList<>();
        for (RowCell cell : read) {
            Column column = table.column(table.indexOf(cell.column()));
            cells.add(column.missing(row) ? ""
                    : cell instanceof RowCell.Number ? NumberText.shortest(column.number(row)) : column.text(row));
        }
        return cells;
    }
}
