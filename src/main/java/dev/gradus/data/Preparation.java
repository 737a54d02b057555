package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that turns raw content into the numbers a network takes, and its answer back into the content's units: pure
 * values, fitted on training examples only, kept with the model.
 */
public record Preparation(Task task, InputForm input, List<TargetCode> targets) {

    public Preparation {
        Objects.requireNonNull(task);
        Objects.requireNonNull(input);
        targets = List.copyOf(targets);
    }

    /** How a row of a table becomes an example; empty for images and sequences. */
    public Optional<RowForm> row() {
        return input instanceof RowForm row ? Optional.of(row) : Optional.empty();
    }

    /** True where examples are the rows of a table. */
    public boolean ofRows() {
        return input instanceof RowForm;
    }

    public Shape inputShape() {
        return input.shape();
    }

    public int inputSize() {
        return input.size();
    }

    /** Rows of the target matrix: 1 for classes, else one per target column. */
    public int targetSize() {
        return targets.size();
    }

    /** One name per input number: {@code Age}, {@code Sex=male}. */
    public List<String> featureNames() {
        return input.names();
    }

    public List<String> targetNames() {
        return targets.stream().map(TargetCode::column).toList();
    }

    /** The classes, or the names of the labels; empty for regression. */
    public List<String> classNames() {
        return task == Task.CLASSIFICATION ? ((TargetCode.Classes) targets.get(0)).classes()
                : task == Task.MULTI_LABEL ? targetNames() : List.of();
    }

    /** What an example must bring, in this order: the columns of a row, the pixels of an image. */
    public List<String> featureColumns() {
        return input.cellNames();
    }

    /**
     * Encodes one example of cells in the order of {@link #featureColumns}, numbers written with a decimal point.
     *
     * @param into receives {@link #inputSize} numbers from {@code offset}
     */
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        input.encode(cells, into, offset);
    }

    /**
     * Ready to encode the rows of this table; its columns are found by name.
     *
     * @throws DataException when columns are missing, or the examples are not rows of a table
     */
    public RowEncoder encoder(Table table) throws DataException {
        if (!(input instanceof RowForm form)) {
            throw new DataException(table.name() + " is a table, but the network takes inputs of " + inputShape()
                    + ". Give it data of the kind it was trained on.");
        }
        return new RowEncoder(this, form, table);
    }

    /** An input number in the units of its column; one-hot numbers as they are. */
    public double decodeInput(int index, double encoded) {
        return input.decode(index, encoded);
    }

    /** A value of one input in the units of its column, as the network takes it. */
    public double encodeInput(int index, double value) {
        return input.encode(index, value);
    }

    /** A regression target's prediction in the units of its column. @param base of the example, {@link Examples#base} */
    public double decodeTarget(int target, double predicted, double base) {
        return targets.get(target) instanceof TargetCode.Number number ? number.decode(predicted, base) : predicted;
    }

    /** What a predicted change is added to, taken from the cells of an example; 0 where none is predicted. */
    public double base(List<String> cells) throws DataException {
        return input instanceof SeriesForm series ? series.base(cells, targets.get(0).column()) : 0;
    }

    /** A regression target's prediction in the units of its column; other targets as they are. */
    public double decodeTarget(int target, double predicted) {
        return targets.get(target) instanceof TargetCode.Number number ? number.decode(predicted) : predicted;
    }
}
