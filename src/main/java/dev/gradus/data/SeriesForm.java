package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in the order of time as [T, F], features fastest: {@code (x - shift) / scale} for each feature.
 *
 * @param horizon how many steps after the last one the answer is for; 0 where it is for the whole sequence
 */
public record SeriesForm(int steps, List<Feature> features, int horizon) implements InputForm {

    /** @param scale not 0 */
    public record Feature(String name, double shift, double scale) {
        public Feature {
            if (scale == 0) {
                throw new IllegalArgumentException("The scale of " + name + " is 0; expected any other number.");
            }
        }

        public double encode(double value) {
            return (value - shift) / scale;
        }
    }

    public SeriesForm {
        features = List.copyOf(features);
        if (steps < 1 || features.isEmpty() || horizon < 0) {
            throw new IllegalArgumentException("A sequence has at least one step and one feature, and no horizon before its end.");
        }
    }

    @Override
    public Shape shape() {
        return Shape.of(steps, features.size());
    }

    /** {@code Passengers 1} is the earliest step. */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(size());
        for (int step = 1; step <= steps; step++) {
            for (Feature feature : features) {
                names.add(feature.name() + " " + step);
            }
        }
        return names;
    }

    @Override
    public List<String> cellNames() {
        return names();
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        CellText.expect(cells, cellNames(), "sequence");
        for (int i = 0; i < cells.size(); i++) {
            into[offset + i] = encode(i, CellText.number(cells.get(i), "step " + (i / features.size() + 1)));
        }
    }

    @Override
    public double decode(int index, double encoded) {
        Feature feature = features.get(index % features.size());
        return encoded * feature.scale() + feature.shift();
    }

    @Override
    public double encode(int index, double value) {
        return features.get(index % features.size()).encode(value);
    }
}
