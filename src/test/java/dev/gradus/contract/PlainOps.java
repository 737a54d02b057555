package dev.gradus.contract;

import dev.gradus.math.Elementary;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Computes primitive operations at once, with plain loops over row-major arrays: what a portable predictor does. It is
 * written for the tests, apart from the engine, so that agreement means something.
 */
public final class PlainOps implements Ops {

    /** A shape and its numbers in row-major order. */
    public record Plain(Shape shape, double[] data) implements Value {

        public Plain {
            if (data.length != shape.size()) {
                throw new IllegalArgumentException(data.length + " numbers for the shape " + shape + ".");
            }
        }

        int stride(int axis) {
            int stride = 1;
            for (int a = axis + 1; a < shape.rank(); a++) {
                stride *= shape.dim(a);
            }
            return stride;
        }
    }

    private final List<Plain> inputs;

    public PlainOps(List<Plain> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    public PlainOps(Plain... inputs) {
        this(List.of(inputs));
    }

    @Override
    public Plain input(int i) {
        return inputs.get(i);
    }

    @Override
    public Plain parameter(Parameter parameter) {
        return new Plain(parameter.shape(), parameter.values().toArray());
    }

    @Override
    public Plain constant(Shape shape, double... values) {
        return new Plain(shape, values.clone());
    }

    @Override
    public Value add(Value a, Value b) {
        return both(a, b, (x, y) -> x + y);
    }

    @Override
    public Value subtract(Value a, Value b) {
        return both(a, b, (x, y) -> x - y);
    }

    @Override
    public Value multiply(Value a, Value b) {
        return both(a, b, (x, y) -> x * y);
    }

    @Override
    public Value divide(Value a, Value b) {
        return both(a, b, (x, y) -> x / y);
    }

    @Override
    public Value maximum(Value a, Value b) {
        return both(a, b, Math::max);
    }

    @Override
    public Value minimum(Value a, Value b) {
        return both(a, b, Math::min);
    }

    @Override
    public Value positive(Value x) {
        return each(x, v -> v > 0 ? 1 : 0);
    }

    @Override
    public Value exp(Value x) {
        return each(x, Math::exp);
    }

    @Override
    public Value log(Value x) {
        return each(x, Math::log);
    }

    @Override
    public Value sqrt(Value x) {
        return each(x, Math::sqrt);
    }

    @Override
    public Value tanh(Value x) {
        return each(x, Math::tanh);
    }

    @Override
    public Value erf(Value x) {
        return each(x, Elementary::erf);
    }

    @Override
    public Value matrixProduct(Value a, Value b) {
        Plain left = (Plain) a;
        Plain right = (Plain) b;
        int rank = Math.max(a.shape().rank(), b.shape().rank());
        int m = fromEnd(left.shape, 2);
        int k = fromEnd(left.shape, 1);
        int n = fromEnd(right.shape, 1);
        require(k == fromEnd(right.shape, 2) && left.shape.rank() > 1 && right.shape.rank() > 1,
                "product of " + left.shape + " and " + right.shape);
        List<Integer> leading = broadcast(left.shape.dims().subList(0, left.shape.rank() - 2),
                right.shape.dims().subList(0, right.shape.rank() - 2));
        List<Integer> dims = new ArrayList<>(leading);
        dims.add(m);
        dims.add(n);
        double[] out = new double[new Shape(dims).size()];
        int[] index = new int[rank];
        for (int o = 0; o < out.length; o++) {
            unravel(o, dims, index);
            int row = index[rank - 2];
            int column = index[rank - 1];
            for (int i = 0; i < k; i++) {
                index[rank - 1] = i;
                double x = left.data[place(left, index)];
                index[rank - 2] = i;
                index[rank - 1] = column;
                out[o] += x * right.data[place(right, index)];
                index[rank - 2] = row;
            }
        }
        return new Plain(new Shape(dims), out);
    }

    @Override
    public Value sum(Value x, int axis) {
        return along(x, axis, 0, Double::sum);
    }

    @Override
    public Value largest(Value x, int axis) {
        return along(x, axis, Double.NEGATIVE_INFINITY, Math::max);
    }

    @Override
    public Value reshape(Value x, Shape shape) {
        return new Plain(shape, ((Plain) x).data);
    }

    @Override
    public Value transpose(Value x, int... order) {
        Plain plain = (Plain) x;
        List<Integer> dims = Arrays.stream(order).mapToObj(plain.shape::dim).toList();
        double[] out = new double[plain.data.length];
        int[] index = new int[order.length];
        for (int o = 0; o < out.length; o++) {
            unravel(o, dims, index);
            int from = 0;
            for (int i = 0; i < order.length; i++) {
                from += index[i] * plain.stride(order[i]);
            }
            out[o] = plain.data[from];
        }
        return new Plain(new Shape(dims), out);
    }

    @Override
    public Value concat(int axis, List<Value> parts) {
        Value whole = parts.get(0);
        for (Value part : parts.subList(1, parts.size())) {
            int before = whole.shape().dim(axis);
            Plain first = (Plain) whole;
            Plain second = (Plain) part;
            whole = rearrange(first, axis, before + part.shape().dim(axis), i -> i < before ? i : -1, 0);
            Plain late = (Plain) rearrange(second, axis, whole.shape().dim(axis), i -> i - before, 0);
            whole = add(whole, late);
        }
        return whole;
    }

    @Override
    public Value slice(Value x, int axis, int from, int to) {
        require(from >= 0 && from < to && to <= x.shape().dim(axis), "slice " + from + " to " + to + " of " + x.shape());
        return rearrange((Plain) x, axis, to - from, i -> from + i, 0);
    }

    @Override
    public Value pad(Value x, int axis, int before, int after, double with) {
        int size = x.shape().dim(axis);
        return rearrange((Plain) x, axis, before + size + after, i -> i - before < size ? i - before : -1, with);
    }

    @Override
    public Value repeat(Value x, int axis, int count) {
        return rearrange((Plain) x, axis, x.shape().dim(axis) * count, i -> i / count, 0);
    }

    @Override
    public Value gather(Value table, Value indices) {
        int[] rows = Arrays.stream(((Plain) indices).data).mapToInt(i -> (int) i).toArray();
        return rearrange((Plain) table, 0, rows.length, i -> rows[i], 0);
    }

    @Override
    public Value convolve(Value x, Value weight, Window window, int groups) {
        Plain in = (Plain) x;
        Plain w = (Plain) weight;
        int channels = w.shape.dim(1);
        int out = w.shape.dim(0);
        require(in.shape.dim(0) == channels * groups, "convolution of " + in.shape + " with " + w.shape);
        Plain result = zeros(out, window.outHeight(in.shape.dim(1)), window.outWidth(in.shape.dim(2)));
        taps(in, window, result.shape.dim(1), result.shape.dim(2), (row, column, u, v, r, c) -> {
            for (int o = 0; o < out; o++) {
                for (int i = 0; i < channels; i++) {
                    int from = o / (out / groups) * channels + i;
                    result.data[place(result, o, row, column)] += w.data[place(w, o, i, u, v)] * in.data[place(in, from, r, c)];
                }
            }
        });
        return result;
    }

    @Override
    public Value convolveTransposed(Value x, Value weight, Window window, int groups, int outputPaddingHeight,
            int outputPaddingWidth) {
        Plain in = (Plain) x;
        Plain w = (Plain) weight;
        int channels = w.shape.dim(0);
        int out = w.shape.dim(1);
        int height = (in.shape.dim(1) - 1) * window.strideHeight() - window.padTop() - window.padBottom()
                + window.dilationHeight() * (window.kernelHeight() - 1) + 1 + outputPaddingHeight;
        int width = (in.shape.dim(2) - 1) * window.strideWidth() - window.padLeft() - window.padRight()
                + window.dilationWidth() * (window.kernelWidth() - 1) + 1 + outputPaddingWidth;
        Plain result = zeros(out * groups, height, width);
        taps(result, window, in.shape.dim(1), in.shape.dim(2), (row, column, u, v, r, c) -> {
            for (int i = 0; i < channels; i++) {
                for (int o = 0; o < out; o++) {
                    int to = i / (channels / groups) * out + o;
                    result.data[place(result, to, r, c)] += w.data[place(w, i, o, u, v)] * in.data[place(in, i, row, column)];
                }
            }
        });
        return result;
    }

    @Override
    public Value maxPool(Value x, Window window) {
        Plain in = (Plain) x;
        Plain result = zeros(in.shape.dim(0), window.outHeight(in.shape.dim(1)), window.outWidth(in.shape.dim(2)));
        Arrays.fill(result.data, Double.NEGATIVE_INFINITY);
        taps(in, window, result.shape.dim(1), result.shape.dim(2), (row, column, u, v, r, c) -> {
            for (int channel = 0; channel < in.shape.dim(0); channel++) {
                int to = place(result, channel, row, column);
                result.data[to] = Math.max(result.data[to], in.data[place(in, channel, r, c)]);
            }
        });
        return result;
    }

    @Override
    public Value averagePool(Value x, Window window, boolean countPadding) {
        Plain in = (Plain) x;
        Plain result = zeros(in.shape.dim(0), window.outHeight(in.shape.dim(1)), window.outWidth(in.shape.dim(2)));
        Plain counts = zeros(1, result.shape.dim(1), result.shape.dim(2));
        taps(in, window, result.shape.dim(1), result.shape.dim(2), (row, column, u, v, r, c) -> {
            counts.data[place(counts, 0, row, column)]++;
            for (int channel = 0; channel < in.shape.dim(0); channel++) {
                result.data[place(result, channel, row, column)] += in.data[place(in, channel, r, c)];
            }
        });
        return divide(result, countPadding ? constant(window.area()) : counts);
    }

    private interface Tap {
        /** Tap (u, v) of the window at place (row, column) touches (r, c) of the plane. */
        void at(int row, int column, int u, int v, int r, int c);
    }

    /** Every tap of every place of the window that lies inside the plane. */
    private static void taps(Plain image, Window window, int rows, int columns, Tap tap) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int u = 0; u < window.kernelHeight(); u++) {
                    for (int v = 0; v < window.kernelWidth(); v++) {
                        int r = row * window.strideHeight() + u * window.dilationHeight() - window.padTop();
                        int c = column * window.strideWidth() + v * window.dilationWidth() - window.padLeft();
                        if (r >= 0 && r < image.shape.dim(1) && c >= 0 && c < image.shape.dim(2)) {
                            tap.at(row, column, u, v, r, c);
                        }
                    }
                }
            }
        }
    }

    private static Plain zeros(int... dims) {
        return new Plain(Shape.of(dims), new double[Shape.of(dims).size()]);
    }

    private static Plain each(Value x, DoubleUnaryOperator f) {
        return new Plain(x.shape(), Arrays.stream(((Plain) x).data).map(f).toArray());
    }

    private static Plain both(Value a, Value b, DoubleBinaryOperator f) {
        List<Integer> dims = broadcast(a.shape().dims(), b.shape().dims());
        double[] out = new double[new Shape(dims).size()];
        int[] index = new int[dims.size()];
        for (int o = 0; o < out.length; o++) {
            unravel(o, dims, index);
            out[o] = f.applyAsDouble(((Plain) a).data[place((Plain) a, index)], ((Plain) b).data[place((Plain) b, index)]);
        }
        return new Plain(new Shape(dims), out);
    }

    private static Plain along(Value x, int axis, double start, DoubleBinaryOperator f) {
        Plain plain = (Plain) x;
        List<Integer> dims = new ArrayList<>(plain.shape.dims());
        dims.set(axis, 1);
        double[] out = new double[plain.data.length / plain.shape.dim(axis)];
        Arrays.fill(out, start);
        Plain result = new Plain(new Shape(dims), out);
        int[] index = new int[dims.size()];
        for (int i = 0; i < plain.data.length; i++) {
            unravel(i, plain.shape.dims(), index);
            int to = place(result, index);
            out[to] = f.applyAsDouble(out[to], plain.data[i]);
        }
        return result;
    }

    /** Another size of one axis: place i comes from place {@code from(i)}, a negative one is filled. */
    private static Plain rearrange(Plain x, int axis, int size, IntUnaryOperator from, double fill) {
        List<Integer> dims = new ArrayList<>(x.shape.dims());
        dims.set(axis, size);
        double[] out = new double[new Shape(dims).size()];
        int[] index = new int[dims.size()];
        for (int o = 0; o < out.length; o++) {
            unravel(o, dims, index);
            index[axis] = from.applyAsInt(index[axis]);
            int at = 0;
            for (int i = 0; i < index.length; i++) {
                at += index[i] * x.stride(i);
            }
            out[o] = index[axis] < 0 ? fill : x.data[at];
        }
        return new Plain(new Shape(dims), out);
    }

    /** NumPy's rule. */
    private static List<Integer> broadcast(List<Integer> a, List<Integer> b) {
        List<Integer> dims = new ArrayList<>();
        for (int i = 1; i <= Math.max(a.size(), b.size()); i++) {
            int left = i <= a.size() ? a.get(a.size() - i) : 1;
            int right = i <= b.size() ? b.get(b.size() - i) : 1;
            require(left == right || left == 1 || right == 1, "broadcast of " + a + " and " + b);
            dims.add(Math.max(left, right));
        }
        Collections.reverse(dims);
        return dims;
    }

    private static void unravel(int place, List<Integer> dims, int[] index) {
        for (int i = dims.size() - 1; i >= 0; i--) {
            index[i] = place % dims.get(i);
            place /= dims.get(i);
        }
    }

    /** Where an index lies, aligned at the last axis; an axis of size 1 is repeated. */
    private static int place(Plain x, int... index) {
        int at = 0;
        int shift = index.length - x.shape.rank();
        for (int i = 0; i < x.shape.rank(); i++) {
            at += (x.shape.dim(i) == 1 ? 0 : index[i + shift]) * x.stride(i);
        }
        return at;
    }

    private static int fromEnd(Shape shape, int axis) {
        return shape.dim(shape.rank() - axis);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("No " + what + ".");
        }
    }
}
