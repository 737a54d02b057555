package dev.gradus.nn.layer;

import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The computation of {@link BatchNorm}. An example is {@code outer} times all channels, each with {@code inner} numbers.
 * Channels are independent of each other, so threads share them.
 */
final class BatchNormLayer implements Layer {

    /** Channels whose numbers are single: fewer of them in a row are not worth the walk through the batch. */
    private static final int FEWEST_SINGLES = 64;

    private final BatchNorm spec;
    private final Channels place;
    private final int channels;
    private final int inner;
    private final int outer;
    private final int size;
    private final Parameter scale;
    private final Parameter shift;
    private final Parameter runningMean;
    private final Parameter runningVariance;
    private final List<Parameter> parameters;
    private final Function<Pass, Tasks> tasks = Tasks::new;
    private int normalised;
    private int means;
    private int variances;
    private int inverseDeviations;
    private int gradSums;
    private int productSums;

    BatchNormLayer(BatchNorm spec, Channels place, List<Parameter> parameters) {
        this.spec = spec;
        this.place = place;
        this.channels = place.count();
        this.inner = place.inner();
        this.size = place.shape().size();
        this.outer = size / (channels * inner);
        this.scale = parameters.get(0);
        this.shift = parameters.get(1);
        this.runningMean = parameters.get(2);
        this.runningVariance = parameters.get(3);
        this.parameters = parameters;
    }

    @Override
    public void plan(Plan plan) {
        normalised = plan.perExample(size);
        means = plan.fixed(channels);
        variances = plan.fixed(channels);
        inverseDeviations = plan.fixed(channels);
        gradSums = plan.fixed(channels);
        productSums = plan.fixed(channels);
    }

    /** Work on channels from..to; kept, so that a step allocates nothing. */
    private final class Tasks {

        private final RangeTask forward;
        private final RangeTask backward;

        Tasks(Pass pass) {
            forward = (from, to) -> forward(pass, from, to);
            backward = (from, to) -> backward(pass, from, to);
        }
    }

    @Override
    public void forward(Pass pass) {
        share(pass, pass.kept(tasks).forward);
    }

    @Override
    public void backward(Pass pass) {
        share(pass, pass.kept(tasks).backward);
    }

    private void share(Pass pass, RangeTask task) {
        int cost = (int) Math.min(Integer.MAX_VALUE, 6L * pass.columns() * outer * inner);
        pass.kernel().parallel(channels, inner == 1 ? FEWEST_SINGLES : 1, cost, task);
    }

    private void forward(Pass pass, int from, int to) {
        Matrix input = pass.input(0);
        Matrix mean = pass.buffer(means);
        Matrix variance = pass.buffer(variances);
        if (usesBatch(pass)) {
            batchStatistics(input, mean, variance, from, to);
        } else {
            copy(runningMean.values(), mean, from, to);
            copy(runningVariance.values(), variance, from, to);
        }
        Matrix inverse = pass.buffer(inverseDeviations);
        for (int c = from; c < to; c++) {
            inverse.data[inverse.offset + c] = 1 / Math.sqrt(variance.data[variance.offset + c] + spec.epsilon());
        }
        Matrix output = pass.output();
        Matrix normal = pass.buffer(normalised);
        Matrix gamma = scale.values();
        Matrix beta = shift.values();
        for (int block = 0; block < outer * input.columns; block++) {
            int in = begin(input, block);
            int out = begin(output, block);
            int at = begin(normal, block);
            for (int c = from; c < to; c++) {
                double m = mean.data[mean.offset + c];
                double s = inverse.data[inverse.offset + c];
                double g = gamma.data[gamma.offset + c];
                double b = beta.data[beta.offset + c];
                for (int i = c * inner; i < (c + 1) * inner; i++) {
                    double x = (input.data[in + i] - m) * s;
                    normal.data[at + i] = x;
                    output.data[out + i] = g * x + b;
                }
            }
        }
    }

    /** Where block b of a batch begins: all channels once. */
    private int begin(Matrix matrix, int block) {
        return matrix.offset + block / outer * matrix.stride + block % outer * channels * inner;
    }

    private static void copy(Matrix source, Matrix target, int from, int to) {
        System.arraycopy(source.data, source.offset + from, target.data, target.offset + from, to - from);
    }

    /**
     * With batch statistics, for one channel with m values and g = dL/dy:
     * dL/dx = gamma / (m sigma) (m g - sum g - x_hat sum(g x_hat)); with fixed statistics dL/dx = gamma g / sigma.
     */
    private void backward(Pass pass, int from, int to) {
        Matrix gradOutput = pass.gradOutput();
        Matrix normal = pass.buffer(normalised);
        Matrix sums = pass.buffer(gradSums);
        Matrix products = pass.buffer(productSums);
        Arrays.fill(sums.data, sums.offset + from, sums.offset + to, 0);
        Arrays.fill(products.data, products.offset + from, products.offset + to, 0);
        for (int block = 0; block < outer * gradOutput.columns; block++) {
            int grad = begin(gradOutput, block);
            int at = begin(normal, block);
            for (int c = from; c < to; c++) {
                int run = c * inner;
                sums.data[sums.offset + c] += RunSums.of(gradOutput.data, grad + run, inner);
                products.data[products.offset + c] +=
                        RunSums.ofProducts(gradOutput.data, grad + run, normal.data, at + run, inner);
            }
        }
        if (pass.gradient(scale) != null) {
            copy(products, pass.gradient(scale), from, to);
            copy(sums, pass.gradient(shift), from, to);
        }
        if (pass.gradInput(0) != null) {
            writeGradInput(pass, from, to);
        }
    }

    private void writeGradInput(Pass pass, int from, int to) {
        Matrix gradOutput = pass.gradOutput();
        Matrix gradInput = pass.gradInput(0);
        Matrix normal = pass.buffer(normalised);
        Matrix inverse = pass.buffer(inverseDeviations);
        Matrix sums = pass.buffer(gradSums);
        Matrix products = pass.buffer(productSums);
        Matrix gamma = scale.values();
        double count = valuesPerChannel(gradOutput.columns);
        boolean batch = usesBatch(pass);
        for (int block = 0; block < outer * gradOutput.columns; block++) {
            int grad = begin(gradOutput, block);
            int at = begin(normal, block);
            int target = begin(gradInput, block);
            for (int c = from; c < to; c++) {
                double factor = gamma.data[gamma.offset + c] * inverse.data[inverse.offset + c];
                double meanGrad = batch ? sums.data[sums.offset + c] / count : 0;
                double meanProduct = batch ? products.data[products.offset + c] / count : 0;
                for (int i = c * inner; i < (c + 1) * inner; i++) {
                    gradInput.data[target + i] =
                            factor * (gradOutput.data[grad + i] - meanGrad - normal.data[at + i] * meanProduct);
                }
            }
        }
    }

    @Override
    public void updateState(Pass pass) {
        if (!usesBatch(pass)) {
            return;
        }
        double count = valuesPerChannel(pass.columns());
        double unbiased = count / Math.max(1, count - 1);
        move(runningMean.values(), pass.buffer(means), 1);
        move(runningVariance.values(), pass.buffer(variances), unbiased);
    }

    /** y = gamma (x - runningMean) / sqrt(runningVariance + eps) + beta. */
    @Override
    public Ops.Value lower(Ops ops) {
        Ops.Value inverse = ops.divide(ops.constant(1),
                ops.sqrt(ops.add(ops.parameter(runningVariance), ops.constant(spec.epsilon()))));
        Ops.Value centred = ops.subtract(ops.input(0), place.spread(ops, ops.parameter(runningMean)));
        Ops.Value factor = ops.multiply(ops.parameter(scale), inverse);
        return ops.add(ops.multiply(centred, place.spread(ops, factor)), place.spread(ops, ops.parameter(shift)));
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        PassNumbers at = new PassNumbers(pass, List.of(place.shape()), place.shape());
        return new BatchNormExplanation(at, place, spec.epsilon(), parameters, usesBatch(pass), pass.buffer(normalised),
                pass.buffer(means), pass.buffer(variances), pass.buffer(gradSums), pass.buffer(productSums)).explain(of);
    }

    @Override
    public Optional<Sentence> withoutShares() {
        return Optional.of(BatchNormExplanation.WITHOUT_SHARES);
    }

    private void move(Matrix running, Matrix batch, double factor) {
        for (int c = 0; c < channels; c++) {
            running.data[running.offset + c] = (1 - spec.momentum()) * running.data[running.offset + c]
                    + spec.momentum() * factor * batch.data[batch.offset + c];
        }
    }

    private void batchStatistics(Matrix input, Matrix mean, Matrix variance, int from, int to) {
        double count = valuesPerChannel(input.columns);
        Arrays.fill(mean.data, mean.offset + from, mean.offset + to, 0);
        Arrays.fill(variance.data, variance.offset + from, variance.offset + to, 0);
        for (int block = 0; block < outer * input.columns; block++) {
            int in = begin(input, block);
            for (int c = from; c < to; c++) {
                mean.data[mean.offset + c] += RunSums.of(input.data, in + c * inner, inner);
            }
        }
        for (int c = from; c < to; c++) {
            mean.data[mean.offset + c] /= count;
        }
        for (int block = 0; block < outer * input.columns; block++) {
            int in = begin(input, block);
            for (int c = from; c < to; c++) {
                variance.data[variance.offset + c] +=
                        RunSums.ofSquares(input.data, in + c * inner, inner, mean.data[mean.offset + c]);
            }
        }
        for (int c = from; c < to; c++) {
            variance.data[variance.offset + c] /= count;
        }
    }

    private double valuesPerChannel(int columns) {
        return (double) columns * outer * inner;
    }

    private static boolean usesBatch(Pass pass) {
        return pass.mode() == Mode.TRAINING && !pass.frozen();
    }
}
