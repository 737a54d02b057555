package dev.gradus.nn.layer;

import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.function.Function;

/**
 * Normalises runs of numbers within each example: the computation of {@link LayerNorm} and {@link GroupNorm}. An example
 * of {@code size} numbers falls into runs of {@code run}; number i of it has scale and shift (i / inner) % count. Threads
 * share the examples; the gradients of scale and shift, sums over the examples, stay on one.
 */
final class ExampleNormLayer implements Layer {

    private final Shape input;
    private final int size;
    private final int run;
    private final double epsilon;
    private final Parameter scale;
    private final Parameter shift;
    private final int count;
    private final int inner;
    private final Shape spread;
    private final Function<Pass, Tasks> tasks = Tasks::new;
    private int normalised;
    private int inverses;
    private int statistics;

    /** @param spread the shape in which scale and shift meet an example number by number */
    ExampleNormLayer(Shape input, int run, double epsilon, Parameter scale, Parameter shift, int inner, Shape spread) {
        this.input = input;
        this.size = input.size();
        this.run = run;
        this.epsilon = epsilon;
        this.scale = scale;
        this.shift = shift;
        this.count = scale.size();
        this.inner = inner;
        this.spread = spread;
    }

    @Override
    public void plan(Plan plan) {
        normalised = plan.perExample(size);
        inverses = plan.perExample(size / run);
        statistics = plan.explained(ExampleNormExplanation.STATISTICS * size / run);
    }

    @Override
    public void forward(Pass pass) {
        pass.kernel().parallel(pass.columns(), 1, 4 * size, pass.kept(tasks).forward);
    }

    @Override
    public void backward(Pass pass) {
        if (pass.gradient(scale) != null) {
            parameterGradients(pass, pass.gradient(scale), pass.gradient(shift));
        }
        if (pass.gradInput(0) != null) {
            pass.kernel().parallel(pass.columns(), 1, 6 * size, pass.kept(tasks).backward);
        }
    }

    private final class Tasks {

        private final RangeTask forward;
        private final RangeTask backward;

        Tasks(Pass pass) {
            forward = (from, to) -> {
                for (int column = from; column < to; column++) {
                    forward(pass, column);
                }
            };
            backward = (from, to) -> {
                for (int column = from; column < to; column++) {
                    backward(pass, column);
                }
            };
        }
    }

    private void forward(Pass pass, int column) {
        Matrix source = pass.input(0);
        Matrix normal = pass.buffer(normalised);
        Matrix output = pass.output();
        double[] gamma = scale.values().data;
        double[] beta = shift.values().data;
        for (int start = 0; start < size; start += run) {
            int in = source.offset + column * source.stride + start;
            int at = normal.offset + column * normal.stride + start;
            int out = output.offset + column * output.stride + start;
            double mean = RunSums.of(source.data, in, run) / run;
            double squares = RunSums.ofSquares(source.data, in, run, mean);
            double inverse = 1 / Math.sqrt(squares / run + epsilon);
            pass.buffer(inverses).set(start / run, column, inverse);
            keep(pass, 0, start / run, column, mean, squares / run);
            if (inner == 1) {
                scaled(source.data, in, mean, inverse, gamma, scale.values().offset + start % count, beta,
                        shift.values().offset + start % count, normal.data, at, output.data, out, run);
                continue;
            }
            for (int from = 0, p = start / inner % count; from < run; from += inner, p++) {
                for (int i = from; i < from + inner; i++) {
                    double x = (source.data[in + i] - mean) * inverse;
                    normal.data[at + i] = x;
                    output.data[out + i] = gamma[scale.values().offset + p] * x + beta[shift.values().offset + p];
                }
            }
        }
    }

    /** Two numbers of a run for {@link ExampleNormExplanation}, where somebody wants to see them. */
    private void keep(Pass pass, int first, int place, int column, double one, double other) {
        Matrix kept = pass.buffer(statistics);
        if (kept != null) {
            kept.set(first * (size / run) + place, column, one);
            kept.set((first + 1) * (size / run) + place, column, other);
        }
    }

    /** The same where each number of a run has a scale and a shift of its own. */
    private static void scaled(double[] x, int xAt, double mean, double inverse, double[] gamma, int gammaAt, double[] beta,
            int betaAt, double[] normal, int normalAt, double[] y, int yAt, int count) {
        for (int i = 0; i < count; i++) {
            normal[normalAt + i] = (x[xAt + i] - mean) * inverse;
        }
        for (int i = 0; i < count; i++) {
            y[yAt + i] = gamma[gammaAt + i] * normal[normalAt + i] + beta[betaAt + i];
        }
    }

    /** With h = gamma dL/dy and m numbers in a run: dL/dx = inverse (h - sum h / m - x_hat sum(h x_hat) / m). */
    private void backward(Pass pass, int column) {
        Matrix grad = pass.gradOutput();
        Matrix normal = pass.buffer(normalised);
        Matrix gradInput = pass.gradInput(0);
        double[] gamma = scale.values().data;
        int gammaAt = scale.values().offset;
        for (int start = 0; start < size; start += run) {
            int g = grad.offset + column * grad.stride + start;
            int at = normal.offset + column * normal.stride + start;
            int to = gradInput.offset + column * gradInput.stride + start;
            if (inner == 1) {
                multiply(gamma, gammaAt + start % count, grad.data, g, gradInput.data, to, run);
            } else {
                for (int from = 0, p = start / inner % count; from < run; from += inner, p++) {
                    double factor = gamma[gammaAt + p];
                    for (int i = from; i < from + inner; i++) {
                        gradInput.data[to + i] = factor * grad.data[g + i];
                    }
                }
            }
            double inverse = pass.buffer(inverses).get(start / run, column);
            double meanSum = RunSums.of(gradInput.data, to, run) / run;
            double meanProduct = RunSums.ofProducts(gradInput.data, to, normal.data, at, run) / run;
            keep(pass, 2, start / run, column, meanSum, meanProduct);
            for (int i = 0; i < run; i++) {
                gradInput.data[to + i] = inverse * (gradInput.data[to + i] - meanSum - normal.data[at + i] * meanProduct);
            }
        }
    }

    private static void multiply(double[] a, int aAt, double[] b, int bAt, double[] y, int yAt, int count) {
        for (int i = 0; i < count; i++) {
            y[yAt + i] = a[aAt + i] * b[bAt + i];
        }
    }

    private void parameterGradients(Pass pass, Matrix gradScale, Matrix gradShift) {
        Matrix grad = pass.gradOutput();
        Matrix normal = pass.buffer(normalised);
        gradScale.fill(0);
        gradShift.fill(0);
        if (inner == 1) {
            for (int column = 0; column < grad.columns; column++) {
                for (int start = 0; start < size; start += count) {
                    addProducts(grad.data, grad.offset + column * grad.stride + start, normal.data,
                            normal.offset + column * normal.stride + start, gradScale.data, gradScale.offset,
                            gradShift.data, gradShift.offset, count);
                }
            }
            return;
        }
        for (int column = 0; column < grad.columns; column++) {
            int g = grad.offset + column * grad.stride;
            int at = normal.offset + column * normal.stride;
            for (int from = 0, p = 0; from < size; from += inner, p = p + 1 == count ? 0 : p + 1) {
                double sum = 0;
                double product = 0;
                for (int i = from; i < from + inner; i++) {
                    sum += grad.data[g + i];
                    product += grad.data[g + i] * normal.data[at + i];
                }
                gradShift.data[gradShift.offset + p] += sum;
                gradScale.data[gradScale.offset + p] += product;
            }
        }
    }

    private static void addProducts(double[] grad, int gradAt, double[] normal, int normalAt, double[] products,
            int productsAt, double[] sums, int sumsAt, int count) {
        for (int i = 0; i < count; i++) {
            products[productsAt + i] += grad[gradAt + i] * normal[normalAt + i];
        }
        for (int i = 0; i < count; i++) {
            sums[sumsAt + i] += grad[gradAt + i];
        }
    }

    @Override
    public Ops.Value lower(Ops ops) {
        Ops.Value length = ops.constant(run);
        Ops.Value runs = ops.reshape(ops.input(0), Shape.of(size / run, run));
        Ops.Value centred = ops.subtract(runs, ops.divide(ops.sum(runs, 1), length));
        Ops.Value variance = ops.divide(ops.sum(ops.multiply(centred, centred), 1), length);
        Ops.Value normal = ops.divide(centred, ops.sqrt(ops.add(variance, ops.constant(epsilon))));
        Ops.Value scaled =
                ops.multiply(ops.reshape(normal, input), ops.reshape(ops.parameter(scale), spread));
        return ops.add(scaled, ops.reshape(ops.parameter(shift), spread));
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        return new ExampleNormExplanation(new PassNumbers(pass, List.of(input), input), run, epsilon, scale, shift, inner,
                pass.buffer(normalised), pass.buffer(statistics)).explain(of);
    }
}
