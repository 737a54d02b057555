package dev.gradus.data;

import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in the order of time as [T, F], features fastest: {@code (z - shift) / scale} for each feature, where z is the
 * number, its logarithm, or what it changed by.
 *
 * @param horizon    how many steps after the last one the answer is for; 0 where it is for the whole sequence
 * @param log        z begins as the natural logarithm of the number
 * @param difference steps back to the z that is taken from each; so many steps more must be typed. 0 for none
 */
public record SeriesForm(int steps, List<Feature> features, int horizon, boolean log, int difference) implements InputForm {

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
        if (steps < 1 || features.isEmpty() || horizon < 0 || difference < 0) {
            throw new IllegalArgumentException("A sequence has at least one step and one feature, and no horizon before its end.");
        }
    }

    /** Of the numbers as they are. */
    public SeriesForm(int steps, List<Feature> features, int horizon) {
        this(steps, features, horizon, false, 0);
    }

    @Override
    public Shape shape() {
        return Shape.of(steps, features.size());
    }

    /** {@code Passengers 1} is the earliest step. */
    @Override
    public List<String> names() {
        return names(steps);
    }

    /** With the steps that the first differences reach back to. */
    @Override
    public List<String> cellNames() {
        return names(steps + difference);
    }

    private List<String> names(int count) {
        List<String> names = new ArrayList<>(count * features.size());
        for (int step = 1; step <= count; step++) {
            for (Feature feature : features) {
                names.add(feature.name() + " " + step);
            }
        }
        return names;
    }

    @Override
    public void encode(List<String> cells, double[] into, int offset) throws DataException {
        CellText.expect(cells, cellNames(), "sequence");
        double[] levels = levels(cells);
        for (int i = 0; i < size(); i++) {
            int back = difference * features.size();
            double change = difference == 0 ? levels[i] : levels[i + back] - levels[i];
            into[offset + i] = features.get(i % features.size()).encode(change);
        }
    }

    /** The numbers of cells, or their logarithms. */
    private double[] levels(List<String> cells) throws DataException {
        double[] levels = new double[cells.size()];
        for (int i = 0; i < levels.length; i++) {
            double number = CellText.number(cells.get(i), "step " + (i / features.size() + 1));
            if (log && !(number > 0)) {
                throw new DataException("Step " + (i / features.size() + 1) + " is " + cells.get(i)
                        + "; expected a number above 0, because its logarithm is taken.");
            }
            levels[i] = level(number);
        }
        return levels;
    }

    /** A number, or its logarithm. */
    public double level(double number) {
        return log ? Math.log(number) : number;
    }

    /**
     * Where, counted from the first step typed, the known step lies that the change of the answer is counted from: a whole
     * number of differences before it, the last that is known.
     */
    public int baseStep() {
        int differences = (horizon + difference - 1) / difference;
        return steps + difference - 1 + horizon - differences * difference;
    }

    /** What the change that is predicted of a column is added to; 0 without differences. */
    double base(List<String> cells, String column) throws DataException {
        if (difference == 0) {
            return 0;
        }
        for (int feature = 0; feature < features.size(); feature++) {
            if (features.get(feature).name().equals(column)) {
                return levels(cells)[baseStep() * features.size() + feature];
            }
        }
        throw new DataException("The change of " + column + " is predicted, but " + column + " is not among what is seen.");
    }

    /** In the units of the column; a change, where differences are taken, of its logarithm where that is. */
    @Override
    public double decode(int index, double encoded) {
        Feature feature = features.get(index % features.size());
        double value = encoded * feature.scale() + feature.shift();
        return log && difference == 0 ? Math.exp(value) : value;
    }

    @Override
    public double encode(int index, double value) {
        return features.get(index % features.size()).encode(difference == 0 ? level(value) : value);
    }
}
