package dev.gradus.data;

import dev.gradus.data.row.Frame;
import dev.gradus.data.row.RowOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Encodes rows of one table by a fitted {@link Preparation}. */
public final class RowEncoder {

    /** Rows that are encoded at once, so that what lies between is small. */
    private static final int BLOCK = 4096;

    private final Preparation preparation;
    private final RowForm form;
    private final Table table;
    private final int[] targets;

    RowEncoder(Preparation preparation, RowForm form, Table table) throws DataException {
        this.preparation = preparation;
        this.form = form;
        this.table = table;
        List<String> absent = form.cellNames().stream().filter(name -> table.indexOf(name) < 0).toList();
        if (!absent.isEmpty()) {
            throw new DataException(table.name() + " lacks " + (absent.size() == 1 ? "the column " : "the columns ")
                    + String.join(", ", absent) + ", which the network was trained on.");
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

    /** The rows, ascending, that no step leaves out and whose targets are there. */
    public int[] completeRows() throws DataException {
        int[] answered = IntStream.range(0, table.rows()).filter(row -> Arrays.stream(targets)
                .allMatch(target -> target < 0 || !table.column(target).missing(row))).toArray();
        return accepted(answered);
    }

    /** Those of the rows that no step leaves out, in their order. */
    int[] accepted(int[] rows) throws DataException {
        if (form.operations().stream().noneMatch(RowOperation.RefuseMissing.class::isInstance)) {
            return rows;
        }
        IntStream.Builder accepted = IntStream.builder();
        for (int from = 0; from < rows.length; from += BLOCK) {
            int start = from;
            Arrays.stream(encoded(rows, from).accepted()).forEach(place -> accepted.add(rows[start + place]));
        }
        return accepted.build().toArray();
    }

    /** Why a row is left out, in a few words: "Age is missing"; empty where it is not. */
    public Optional<String> refusal(int row) throws DataException {
        return Optional.ofNullable(encoded(new int[] {row}, 0).refusal(0));
    }

    /** Inputs and targets of these rows, in this order; the table must have the targets. */
    public SourcedExamples examples(int[] rows) throws DataException {
        int width = preparation.inputSize();
        int targetSize = preparation.targetSize();
        double[] inputs = encode(rows);
        double[] answers = new double[Math.multiplyExact(rows.length, targetSize)];
        for (int i = 0; i < rows.length; i++) {
            encodeTarget(rows[i], answers, i * targetSize);
        }
        return new TableExamples(new DenseExamples(inputs, width, answers, targetSize), table, rows.clone(), form.cells());
    }

    /** The rows, ascending, that no step leaves out, whether their targets are there or not. */
    public int[] acceptedRows() throws DataException {
        return accepted(IntStream.range(0, table.rows()).toArray());
    }

    /** Inputs of these rows, without targets. */
    public Examples inputs(int[] rows) throws DataException {
        return Examples.of(encode(rows), preparation.inputSize(),
                new double[Math.multiplyExact(rows.length, preparation.targetSize())], preparation.targetSize());
    }

    /** Writes {@link Preparation#inputSize} numbers. */
    public void encode(int row, double[] into, int offset) throws DataException {
        form.write(accepted(encoded(new int[] {row}, 0), row, 0), into, offset, who(row));
    }

    private double[] encode(int[] rows) throws DataException {
        int width = preparation.inputSize();
        double[] inputs = new double[Math.multiplyExact(rows.length, width)];
        for (int from = 0; from < rows.length; from += BLOCK) {
            Frame frame = encoded(rows, from);
            for (int i = 0; i < frame.rows(); i++) {
                accepted(frame, rows[from + i], i);
            }
            form.write(frame, inputs, from * width, table.name());
        }
        return inputs;
    }

    private Frame accepted(Frame frame, int row, int place) throws DataException {
        if (frame.refusal(place) != null) {
            throw new DataException(who(row) + ": this row would be left out: " + frame.refusal(place) + ".");
        }
        return frame;
    }

    private String who(int row) {
        return table.name() + ", line " + table.line(row);
    }

    private Frame encoded(int[] rows, int from) throws DataException {
        return form.encoded(TableRows.of(table, form.cells(), rows, from, Math.min(rows.length, from + BLOCK)));
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
