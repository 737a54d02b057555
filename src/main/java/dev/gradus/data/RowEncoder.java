package dev.gradus.data;

import dev.gradus.data.csv.MissingWords;
import java.util.List;
import java.util.stream.IntStream;

/** Encodes rows of one table by a fitted {@link Preparation}. */
public final class RowEncoder {

    private final Preparation preparation;
    private final Table table;
    private final int[] features;
    private final int[] targets;

    RowEncoder(Preparation preparation, Table table) throws DataException {
        this.preparation = preparation;
        this.table = table;
        this.features = new int[preparation.features().size()];
        List<String> absent = preparation.featureColumns().stream().filter(name -> table.indexOf(name) < 0).toList();
        if (!absent.isEmpty()) {
            throw new DataException(table.name() + " lacks " + (absent.size() == 1 ? "the column " : "the columns ")
                    + String.join(", ", absent) + ", which the network was trained on.");
        }
        for (int i = 0; i < features.length; i++) {
            features[i] = table.indexOf(preparation.features().get(i).column());
        }
        this.targets = preparation.targets().stream().mapToInt(target -> table.indexOf(target.column())).toArray();
    }

    /** True when the table also has every target column, so that answers can be checked. */
    public boolean hasTargets() {
        for (int target : targets) {
            if (target < 0) {
                return false;
            }
        }
        return true;
    }

    /** False when a cell is missing whose plan was to leave out such rows, or a target is. */
    public boolean complete(int row) {
        for (int i = 0; i < features.length; i++) {
            FeatureCode feature = preparation.features().get(i);
            Column column = table.column(features[i]);
            if (feature.missing() == ColumnPlan.Missing.DROP_ROW
                    && (feature instanceof FeatureCode.Number ? missingNumber(column, row) : column.missing(row))) {
                return false;
            }
        }
        for (int target : targets) {
            if (target >= 0 && table.column(target).missing(row)) {
                return false;
            }
        }
        return true;
    }

    /** The rows that {@link #complete} accepts, ascending. */
    public int[] completeRows() {
        return IntStream.range(0, table.rows()).filter(this::complete).toArray();
    }

    /** Inputs and targets of these rows, in this order; the table must have the targets. */
    public SourcedExamples examples(int[] rows) throws DataException {
        int width = preparation.inputSize();
        int targetSize = preparation.targetSize();
        double[] inputs = new double[Math.multiplyExact(rows.length, width)];
        double[] answers = new double[Math.multiplyExact(rows.length, targetSize)];
        for (int i = 0; i < rows.length; i++) {
            encode(rows[i], inputs, i * width);
            encodeTarget(rows[i], answers, i * targetSize);
        }
        return new TableExamples(new DenseExamples(inputs, width, answers, targetSize), table, rows.clone(),
                preparation.features());
    }

    /** Inputs of all rows, without targets. */
    public Examples inputs() throws DataException {
        int width = preparation.inputSize();
        double[] inputs = new double[Math.multiplyExact(table.rows(), width)];
        for (int row = 0; row < table.rows(); row++) {
            encode(row, inputs, row * width);
        }
        return Examples.of(inputs, width, new double[Math.multiplyExact(table.rows(), preparation.targetSize())],
                preparation.targetSize());
    }

    /** Writes {@link Preparation#inputSize} numbers. */
    public void encode(int row, double[] into, int offset) throws DataException {
        int place = offset;
        for (int i = 0; i < features.length; i++) {
            FeatureCode feature = preparation.features().get(i);
            Column column = table.column(features[i]);
            if (feature instanceof FeatureCode.Number number) {
                into[place] = number.encode(missingNumber(column, row) ? Double.NaN : number(row, features[i]));
            } else if (feature instanceof FeatureCode.Category category) {
                category.encode(column.missing(row) ? null : column.text(row), into, place);
            }
            place += feature.width();
        }
    }

    /** Writes {@link Preparation#targetSize} numbers. */
    public void encodeTarget(int row, double[] into, int offset) throws DataException {
        for (int i = 0; i < targets.length; i++) {
            TargetCode target = preparation.targets().get(i);
            if (targets[i] < 0) {
                throw new DataException(table.name() + " lacks the target column " + target.column() + ".");
            }
            Column column = table.column(targets[i]);
            if (column.missing(row)) {
                throw new DataException(table.name() + ", line " + table.line(row) + ": " + target.column() + " is missing.");
            }
            if (target instanceof TargetCode.Number number) {
                into[offset + i] = number.encode(number(row, targets[i]));
            } else if (target instanceof TargetCode.Classes classes) {
                into[offset + i] = index(classes.classes(), row, targets[i]);
            } else if (target instanceof TargetCode.Label label) {
                into[offset + i] = index(List.of(label.zero(), label.one()), row, targets[i]);
            }
        }
    }

    /** A few rows may not show that their column holds numbers, so a dash is asked for once more. */
    private static boolean missingNumber(Column column, int row) {
        return column.missing(row) || Double.isNaN(column.number(row)) && MissingWords.amongNumbers().contains(column.text(row));
    }

    private int index(List<String> words, int row, int column) throws DataException {
        int index = words.indexOf(table.column(column).text(row));
        if (index < 0) {
            throw new DataException(table.name() + ", line " + table.line(row) + ", column " + (column + 1) + ": “"
                    + table.column(column).text(row) + "” is not one of the " + words.size()
                    + " classes the network was trained on.");
        }
        return index;
    }

    private double number(int row, int column) throws DataException {
        double value = table.column(column).number(row);
        if (Double.isNaN(value)) {
            throw new UnreadableCell(table, row, column);
        }
        return value;
    }
}
