package dev.gradus.data;

import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Shape;
import java.util.List;

/**
 * A row of cells: the features' numbers one after the other. A {@link FeatureCode.Number} gives one, a
 * {@link FeatureCode.Category} one per category.
 */
public record RowForm(List<FeatureCode> features) implements InputForm {

    public RowForm {
        features = List.copyOf(features);
    }

    @Override
    public Shape shape() {
        return Shape.of(size());
    }

    @Override
    public int size() {
        return features.stream().mapToInt(FeatureCode::width).sum();
    }

    @Override
    public List<String> names() {
        return features.stream().flatMap(feature -> feature.names().stream()).toList();
    }

    @Override
    public List<String> cellNames() {
        return features.stream().map(FeatureCode::column).toList();
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        CellText.expect(cells, cellNames(), "row");
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

    @Override
    public double decode(int index, double encoded) {
        return feature(index) instanceof FeatureCode.Number number ? number.decode(encoded) : encoded;
    }

    @Override
    public double encode(int index, double value) {
        return feature(index) instanceof FeatureCode.Number number ? number.encode(value) : value;
    }

    private FeatureCode feature(int index) {
        int place = index;
        for (FeatureCode feature : features) {
            if (place < feature.width()) {
                return feature;
            }
            place -= feature.width();
        }
        throw new IndexOutOfBoundsException("Input " + index + " of " + size());
    }
}
