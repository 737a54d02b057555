package dev.gradus.nn;

import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import java.util.List;

/**
 * The primitive operations every layer is made of. A layer writes its inference for ONE example with them
 * ({@link Layer#lower}); exporters and portable predictors are written over these operations, never over layers.
 *
 * <p>Every value has a shape; numbers lie in row-major order. Operations on two values broadcast as NumPy does: shapes
 * are aligned at their last axis and an axis of size 1 is repeated. Axes count from 0.
 */
public interface Ops {

    /** What an operation gives. */
    interface Value {
        Shape shape();
    }

    /** Input i of the layer. */
    Value input(int i);

    /** A parameter or kept state, in the shape it has in files. */
    Value parameter(Parameter parameter);

    /** @param values as many as the shape holds, in row-major order */
    Value constant(Shape shape, double... values);

    /** One number, shape {@code [1]}. */
    default Value constant(double value) {
        return constant(Shape.of(1), value);
    }

    Value add(Value a, Value b);

    Value subtract(Value a, Value b);

    Value multiply(Value a, Value b);

    Value divide(Value a, Value b);

    /** The larger of two, element by element. */
    Value maximum(Value a, Value b);

    /** The smaller of two, element by element. */
    Value minimum(Value a, Value b);

    /** 1 where x &gt; 0, else 0. */
    Value positive(Value x);

    Value exp(Value x);

    /** The natural logarithm. */
    Value log(Value x);

    Value sqrt(Value x);

    Value tanh(Value x);

    /** The error function. */
    Value erf(Value x);

    /**
     * Products over the last two axes: {@code [..., m, k]} times {@code [..., k, n]} gives {@code [..., m, n]}; leading
     * axes broadcast. Both have at least two axes.
     */
    Value matrixProduct(Value a, Value b);

    /** Sum along an axis, which stays with size 1. */
    Value sum(Value x, int axis);

    /** The largest along an axis, which stays with size 1. */
    Value largest(Value x, int axis);

    /** The same numbers in the same order. */
    Value reshape(Value x, Shape shape);

    /** Axis i of the result is axis {@code order[i]} of x. */
    Value transpose(Value x, int... order);

    Value concat(int axis, List<Value> parts);

    /** Places {@code from} (inclusive) to {@code to} (exclusive) of an axis. */
    Value slice(Value x, int axis, int from, int to);

    /** A constant around an axis. */
    Value pad(Value x, int axis, int before, int after, double with);

    /** Every place of an axis {@code count} times in a row: a b becomes a a b b. */
    Value repeat(Value x, int axis, int count);

    /** Rows of {@code [rows, n]} chosen by whole numbers of shape {@code [k]}: gives {@code [k, n]}. */
    Value gather(Value table, Value indices);

    /**
     * Cross-correlation without bias, as PyTorch's Conv2d.
     *
     * @param x      {@code [in, h, w]}, padded with zeros as the window says
     * @param weight {@code [out, in / groups, kernelHeight, kernelWidth]}
     */
    Value convolve(Value x, Value weight, Window window, int groups);

    /**
     * The transpose of {@link #convolve} as a map of x, as PyTorch's ConvTranspose2d: {@code (h - 1) stride -
     * padTop - padBottom + dilation (kernel - 1) + 1 + outputPadding} rows.
     *
     * @param x      {@code [in, h, w]}
     * @param weight {@code [in, out / groups, kernelHeight, kernelWidth]}
     */
    Value convolveTransposed(Value x, Value weight, Window window, int groups, int outputPaddingHeight,
            int outputPaddingWidth);

    /** The largest number under the window in each channel of {@code [c, h, w]}; padding never wins. */
    Value maxPool(Value x, Window window);

    /**
     * The mean under the window in each channel of {@code [c, h, w]}.
     *
     * @param countPadding whether zeros of the padding count as numbers
     */
    Value averagePool(Value x, Window window, boolean countPadding);
}
