package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Pass;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.function.Function;

/**
 * What pools of a sliding window share: every example holds {@code planes} planes of {@code height x width} cells of
 * {@code depth} numbers. An image [C, H, W] has C planes and depth 1, a sequence [T, F] is one plane of T x 1 cells of
 * depth F. Planes are independent, so threads share them.
 */
abstract class SlidingPool implements Layer {

    final Window window;
    private final Shape input;
    final int planes;
    final int height;
    final int width;
    final int depth;
    final int outHeight;
    final int outWidth;
    private final Function<Pass, Tasks> tasks = Tasks::new;

    /** @param input an image [C, H, W], or a sequence [T, F] whose steps are the rows of the window */
    SlidingPool(Window window, Shape input) {
        boolean image = input.rank() == 3;
        this.window = window;
        this.input = input;
        planes = image ? input.dim(0) : 1;
        height = image ? input.dim(1) : input.dim(0);
        width = image ? input.dim(2) : 1;
        depth = image ? 1 : input.dim(1);
        this.outHeight = window.outHeight(height);
        this.outWidth = window.outWidth(width);
    }

    /** Writes the output of one plane, which begins at {@code to}, from the input that begins at {@code at}. */
    abstract void forward(double[] in, int at, double[] out, int to);

    /**
     * Writes the gradient of one plane of the input.
     *
     * @param in   the plane that was pooled, from {@code at}
     * @param grad dL/d(output) of the plane, from {@code from}
     */
    abstract void backward(double[] in, int at, double[] grad, int from, double[] gradIn, int to);

    /** The pool of {@code [planes, height, width]} in primitive operations. */
    abstract Ops.Value pool(Ops ops, Ops.Value image);

    /** Of a sequence every feature is a plane of its own. */
    @Override
    public final Ops.Value lower(Ops ops) {
        if (depth == 1) {
            return pool(ops, ops.reshape(ops.input(0), Shape.of(planes, height, width)));
        }
        Ops.Value features = ops.transpose(ops.reshape(ops.input(0), Shape.of(height, depth)), 1, 0);
        Ops.Value pooled = pool(ops, ops.reshape(features, Shape.of(depth, height, 1)));
        return ops.transpose(ops.reshape(pooled, Shape.of(depth, outHeight)), 1, 0);
    }

    @Override
    public final void forward(Pass pass) {
        pass.kernel().parallel(pass.columns() * planes, 1, cost(), pass.kept(tasks).forward);
    }

    @Override
    public final void backward(Pass pass) {
        if (pass.gradInput(0) != null) {
            pass.kernel().parallel(pass.columns() * planes, 1, cost(), pass.kept(tasks).backward);
        }
    }

    /** How numbers of this pool came to be. */
    abstract PoolExplanation explanation(PassNumbers at, ConvolutionWiring wiring);

    @Override
    public final Explanation explain(Pass pass, Spot of) {
        boolean image = input.rank() == 3;
        PassNumbers at = new PassNumbers(pass, List.of(input),
                image ? Shape.of(planes, outHeight, outWidth) : Shape.of(outHeight, depth));
        return explanation(at, new ConvolutionWiring(image
                ? new Convolution(planes, height, width, planes, planes, window, false)
                : new Convolution(depth, 1, height, depth, depth, acrossSteps(), true))).of(of);
    }

    /** The window with the steps along its width, where convolutions have them. */
    private Window acrossSteps() {
        return new Window(1, window.kernelHeight(), 1, window.strideHeight(), 1, window.dilationHeight(), 0, 0,
                window.padTop(), window.padBottom());
    }

    private int cost() {
        return (int) Math.min(Integer.MAX_VALUE, (long) outHeight * outWidth * depth * window.area());
    }

    int firstRow(int row) {
        return first(row * window.strideHeight() - window.padTop(), window.dilationHeight());
    }

    int endRow(int row) {
        return end(row * window.strideHeight() - window.padTop(), window.dilationHeight(), window.kernelHeight(), height);
    }

    int firstColumn(int column) {
        return first(column * window.strideWidth() - window.padLeft(), window.dilationWidth());
    }

    int endColumn(int column) {
        return end(column * window.strideWidth() - window.padLeft(), window.dilationWidth(), window.kernelWidth(), width);
    }

    /** The first place inside the plane that a window beginning at {@code start} touches. */
    private static int first(int start, int dilation) {
        return start >= 0 ? start : start + (-start + dilation - 1) / dilation * dilation;
    }

    private static int end(int start, int dilation, int kernel, int size) {
        return Math.min(size, start + dilation * (kernel - 1) + 1);
    }

    /**
     * The window on an image of this size.
     *
     * @throws ShapeException if it does not fit, or if a place of it would see nothing but padding
     */
    static Shape outputShape(Sliding sliding, Shape image) {
        Sliding.requireImage(image);
        Shape output = sliding.outputShape(image, image.dim(0));
        Window window = sliding.window(image.dim(1), image.dim(2));
        if (misses(output.dim(1), window.strideHeight(), window.padTop(), window.dilationHeight(),
                window.kernelHeight(), image.dim(1))
                || misses(output.dim(2), window.strideWidth(), window.padLeft(), window.dilationWidth(),
                        window.kernelWidth(), image.dim(2))) {
            throw seesPaddingOnly(image);
        }
        return output;
    }

    /** The same for a window along the steps of a sequence [T, F]. */
    static Shape outputShape(SlidingSteps sliding, Shape sequence) {
        int steps = sliding.outputSteps(sequence);
        Window window = sliding.window(sequence.dim(0));
        if (misses(steps, window.strideHeight(), window.padTop(), window.dilationHeight(), window.kernelHeight(),
                sequence.dim(0))) {
            throw seesPaddingOnly(sequence);
        }
        return Shape.of(steps, sequence.dim(1));
    }

    private static ShapeException seesPaddingOnly(Shape received) {
        return new ShapeException("at least one number under every place of the window", received.toString(),
                "Make the padding smaller than the window.", ShapeException.Remedy.NONE);
    }

    private static boolean misses(int places, int stride, int pad, int dilation, int kernel, int size) {
        for (int place = 0; place < places; place++) {
            int start = place * stride - pad;
            if (first(start, dilation) >= end(start, dilation, kernel, size)) {
                return true;
            }
        }
        return false;
    }

    /** The loops over the planes of a batch; kept, so that a step allocates nothing. */
    private final class Tasks {

        final RangeTask forward;
        final RangeTask backward;

        Tasks(Pass pass) {
            int inPlane = height * width * depth;
            int outPlane = outHeight * outWidth * depth;
            forward = (from, to) -> {
                Matrix input = pass.input(0);
                Matrix output = pass.output();
                for (int i = from; i < to; i++) {
                    SlidingPool.this.forward(input.data, place(input, i, inPlane), output.data, place(output, i, outPlane));
                }
            };
            backward = (from, to) -> {
                Matrix input = pass.input(0);
                Matrix gradOutput = pass.gradOutput();
                Matrix gradInput = pass.gradInput(0);
                for (int i = from; i < to; i++) {
                    SlidingPool.this.backward(input.data, place(input, i, inPlane), gradOutput.data,
                            place(gradOutput, i, outPlane), gradInput.data, place(gradInput, i, inPlane));
                }
            };
        }

        private int place(Matrix matrix, int plane, int size) {
            return matrix.offset + plane / planes * matrix.stride + plane % planes * size;
        }
    }
}
