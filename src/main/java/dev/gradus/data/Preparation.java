package dev.gradus.data;

import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Shape;
import java.util.List;

/**
 * Everything that turns a row of cells into the numbers a network takes, and its answer back into the table's units:
 * pure values, fitted on training rows only, kept with the model.
 *
 * <p>The input of a row is the features' numbers one after the other: a {@link FeatureCode.Number} gives one, a
 * {@link FeatureCode.Category} one per category.
 */
public record Preparation(Task task, List<FeatureCode> features, List<TargetCode> targets) {

    public Preparation {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
    }

    public Shape inputShape() {
        return Shape.of(inputSize());
    }

    public int inputSize() {
        return features.stream().mapToInt(FeatureCode::width).sum();
    }

    /** Rows of the target matrix: 1 for classes, else one per target column. */
    public int targetSize() {
        return targets.size();
    }

    /** One name per input number: {@code Age}, {@code Sex=male}. */
    public List<String> featureNames() {
        return features.stream().flatMap(feature -> feature.names().stream()).toList();
    }

    public List<String> targetNames() {
        return targets.stream().map(TargetCode::column).toList();
    }

    /** The classes, or the names of the labels; empty for regression. */
    public List<String> classNames() {
        return task == Task.CLASSIFICATION ? ((TargetCode.Classes) targets.get(0)).classes()
                : task == Task.MULTI_LABEL ? targetNames() : List.of();
    }

    /** The columns a row must bring, in this order. */
    public List<String> featureColumns() {
        return features.stream().map(FeatureCode::column).toList();
    }

    /**
     * Encodes one row of cells in the order of {@link #featureColumns}, numbers written with a decimal point.
     *
     * @param into receives {@link #inputSize} numbers from {@code offset}
     */
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        if (cells.size() != features.size()) {
            throw new DataException("The row has " + cells.size() + " cells; expected " + features.size() + ": "
                    + String.join(", ", featureColumns()) + ".");
        }
        int place = offset;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (features.get(i) instanceof FeatureCode.Number number) {
                boolean missing = MissingWords.amongNumbers().contains(cell);
                double value = missing ? Double.NaN : NumberText.parse(cell, Decimal.POINT);
                if (!missing && Double.isNaN(value)) {
                    throw new DataException(number.column() + ": expected a number, found “" + cell + "”.");
                }
                into[place] = number.encode(value);
            } else if (features.get(i) instanceof FeatureCode.Category category) {
                category.encode(MissingWords.standard().contains(cell) ? null : cell, into, place);
            }
            place += features.get(i).width();
        }
    }

    /** Ready to encode the rows of this table; its columns are found by name. */
    public RowEncoder encoder(Table table) throws DataException {
        return new RowEncoder(this, table);
    }

    /** An input number in the units of its column; one-hot numbers as they are. */
    public double decodeInput(int index, double encoded) {
        int place = index;
        for (FeatureCode feature : features) {
            if (place < feature.width()) {
                return feature instanceof FeatureCode.Number number ? number.decode(encoded) : encoded;
            }
            place -= feature.width();
        }
        throw new IndexOutOfBoundsException("Input " + index + " of " + inputSize());
    }

    /** A value of one input in the units of its column, as the network takes it. */
    public double encodeInput(int index, double value) {
        int place = index;
        for (FeatureCode feature : features) {
            if (place < feature.width()) {
                return feature instanceof FeatureCode.Number number ? number.encode(value) : value;
            }
            place -= feature.width();
        }
        throw new IndexOutOfBoundsException("Input " + index + " of " + inputSize());
    }

    /** A regression target's prediction in the units of its column; other targets as they are. */
    public double decodeTarget(int target, double predicted) {
        return targets.get(target) instanceof TargetCode.Number number ? number.decode(predicted) : predicted;
    }
}
