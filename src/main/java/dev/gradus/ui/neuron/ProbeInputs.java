package dev.gradus.ui.neuron;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.math.Matrix;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.ValidationSample;
import java.util.Optional;

/**
 * The examples that neurons are asked about.
 *
 * @param inputs prepared, one example per column; on a plane row after row from the top
 * @param plane  in the units of the table, where there is one
 * @param labels class of each column, for rows of a classification; else empty
 */
public record ProbeInputs(Kind kind, int size, Matrix inputs, Optional<Plane> plane, int[] labels) {

    /** What the columns are. */
    public enum Kind {
        /** A square grid over the plane of the two numbers of a row: {@code size} times {@code size}. */
        PLANE,
        /** {@code size} points along the only number of a row. */
        LINE,
        /** {@code size} rows of the validation part. */
        ROWS
    }

    /** Rows are fewer where a network is large: so many multiply-adds and no more. */
    private static final double MULTIPLY_ADDS = 2e7;
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 200;

    public static Kind kind(PreparedData data) {
        int axes = data.preparation().ofRows() ? data.axes().size() : 0;
        return axes == 2 ? Kind.PLANE : axes == 1 ? Kind.LINE : Kind.ROWS;
    }

    /** @param size cells on each side, where the inputs are drawn */
    public static ProbeInputs of(Network network, PreparedData data, int size) {
        Kind kind = kind(data);
        return kind == Kind.ROWS ? rows(network, data) : over(kind, data, size);
    }

    private static ProbeInputs over(Kind kind, PreparedData data, int size) {
        Plane plane = Plane.of(data, 0, kind == Kind.PLANE ? 1 : 0);
        double[] x = new double[kind == Kind.PLANE ? size * size : size];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plane.atX((i % size + 0.5) / size);
            y[i] = kind == Kind.PLANE ? plane.atY((i / size + 0.5) / size) : x[i];
        }
        Matrix inputs = plane.encode(data, x, y);
        return new ProbeInputs(kind, size, inputs, Optional.of(plane), new int[0]);
    }

    /** Evenly spread over the validation part, or over the training part where there is no other; never test rows. */
    private static ProbeInputs rows(Network network, PreparedData data) {
        Examples from = data.examples(Part.VALIDATION).count() > 0 ? data.validation() : data.training();
        int affordable = (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, MULTIPLY_ADDS / ValidationSample.cost(network)));
        int count = Math.min(affordable, from.count());
        Matrix inputs = Matrix.zeros(from.inputSize(), count);
        Matrix target = Matrix.zeros(from.targetSize(), 1);
        boolean classes = data.task() == dev.gradus.data.Task.CLASSIFICATION;
        int[] labels = new int[classes ? count : 0];
        for (int i = 0; i < count; i++) {
            int example = (int) ((long) i * from.count() / count);
            from.copyInput(example, inputs, i);
            if (classes) {
                from.copyTarget(example, target, 0);
                labels[i] = (int) target.data[0];
            }
        }
        return new ProbeInputs(Kind.ROWS, count, inputs, Optional.empty(), labels);
    }
}
