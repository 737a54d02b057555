package dev.gradus.data;

import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Encoded rows of a table, with the table behind them. */
record TableExamples(DenseExamples encoded, Table table, int[] rows, List<FeatureCode> features) implements SourcedExamples {

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

    @Override
    public List<String> cells(int example) {
        int row = rows[example];
        List<String> cells = new ArrayList<>();
        for (FeatureCode feature : features) {
            Column column = table.column(table.indexOf(feature.column()));
            cells.add(column.missing(row) ? ""
                    : feature instanceof FeatureCode.Number ? NumberText.shortest(column.number(row)) : column.text(row));
        }
        return cells;
    }
}
