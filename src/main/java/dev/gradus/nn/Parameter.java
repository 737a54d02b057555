package dev.gradus.nn;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;

/**
 * The numbers of one parameter of one layer: a range of the network's flat array. Read as a column-major matrix the
 * last dimension runs down the rows: a Dense weight {@code [out, in]} is {@code in x out}.
 */
public final class Parameter {

    private final ParameterSpec spec;
    private final int index;
    private final int offset;
    private final Matrix values;

    /**
     * @param index  its place among the parameters of its layer
     * @param data   the flat array of the network, for {@link ParameterSpec.Kind#STATE} another one
     * @param offset where its numbers begin
     */
    public Parameter(ParameterSpec spec, int index, double[] data, int offset) {
        this.spec = spec;
        this.index = index;
        this.offset = offset;
        this.values = view(data);
    }

    public String name() {
        return spec.name();
    }

    public Shape shape() {
        return spec.shape();
    }

    public ParameterSpec spec() {
        return spec;
    }

    public int index() {
        return index;
    }

    /** Where its numbers begin in the flat array, and in every array laid out like it (gradients, moments). */
    public int offset() {
        return offset;
    }

    public int size() {
        return values.size();
    }

    public boolean learned() {
        return spec.kind() == ParameterSpec.Kind.LEARNED;
    }

    public Matrix values() {
        return values;
    }

    /** The same window on another array of the same layout, such as the gradients. */
    public Matrix view(double[] data) {
        int rows = shape().rank() == 1 ? shape().size() : shape().dim(shape().rank() - 1);
        return new Matrix(data, offset, rows, shape().size() / rows, rows);
    }
}
