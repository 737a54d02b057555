package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import java.util.Arrays;
import java.util.List;

/** The computation of {@link BatchNorm}: element i of an example belongs to channel (i / inner) % channels. */
final class BatchNormLayer implements Layer {

    private final BatchNorm spec;
    private final Channels place;
    private final int channels;
    private final int inner;
    private final int size;
    private final Parameter scale;
    private final Parameter shift;
    private final Parameter runningMean;
    private final Parameter runningVariance;
    private int normalised;
    private int means;
    private int variances;
    private int inverseDeviations;
    private int sums;

    BatchNormLayer(BatchNorm spec, Channels place, List<Parameter> parameters) {
        this.spec = spec;
        this.place = place;
        this.channels = place.count();
        this.inner = place.inner();
        this.size = place.shape().size();
        this.scale = parameters.get(0);
        this.shift = parameters.get(1);
        this.runningMean = parameters.get(2);
        this.runningVariance = parameters.get(3);
    }

    @Override
    public void plan(Plan plan) {
        normalised = plan.perExample(size);
        means = plan.fixed(channels);
        variances = plan.fixed(channels);
        inverseDeviations = plan.fixed(channels);
        sums = plan.fixed(2 * channels);
    }

    @Override
    public void forward(Pass pass) {
        Matrix input = pass.input(0);
        double[] mean = pass.buffer(means).data;
        int meanAt = pass.buffer(means).offset;
        double[] variance = pass.buffer(variances).data;
        int varianceAt = pass.buffer(variances).offset;
        if (usesBatch(pass)) {
            batchStatistics(input, mean, meanAt, variance, varianceAt);
        } else {
            System.arraycopy(runningMean.values().data, runningMean.values().offset, mean, meanAt, channels);
            System.arraycopy(runningVariance.values().data, runningVariance.values().offset, variance, varianceAt, channels);
        }
        Matrix inverse = pass.buffer(inverseDeviations);
        for (int c = 0; c < channels; c++) {
            inverse.data[inverse.offset + c] = 1 / Math.sqrt(variance[varianceAt + c] + spec.epsilon());
        }
        Matrix output = pass.output();
        Matrix normal = pass.buffer(normalised);
        Matrix gamma = scale.values();
        Matrix beta = shift.values();
        for (int column = 0; column < input.columns; column++) {
            int in = input.offset + column * input.stride;
            int out = output.offset + column * output.stride;
            int at = normal.offset + column * normal.stride;
            for (int from = 0, c = 0; from < size; from += inner, c = place.next(c)) {
                double m = mean[meanAt + c];
                double s = inverse.data[inverse.offset + c];
                double g = gamma.data[gamma.offset + c];
                double b = beta.data[beta.offset + c];
                for (int i = from; i < from + inner; i++) {
                    double x = (input.data[in + i] - m) * s;
                    normal.data[at + i] = x;
                    output.data[out + i] = g * x + b;
                }
            }
        }
    }

    /**
     * With batch statistics, for one channel with m values and g = dL/dy:
     * dL/dx = gamma / (m sigma) (m g - sum g - x_hat sum(g x_hat)); with fixed statistics dL/dx = gamma g / sigma.
     */
    @Override
    public void backward(Pass pass) {
        Matrix gradOutput = pass.gradOutput();
        Matrix normal = pass.buffer(normalised);
        Matrix sum = pass.buffer(sums);
        double[] total = sum.data;
        int gradAt = sum.offset;
        int productAt = sum.offset + channels;
        Arrays.fill(total, gradAt, gradAt + 2 * channels, 0);
        for (int column = 0; column < gradOutput.columns; column++) {
            int from = gradOutput.offset + column * gradOutput.stride;
            int at = normal.offset + column * normal.stride;
            for (int start = 0, c = 0; start < size; start += inner, c = place.next(c)) {
                double gradSum = 0;
                double productSum = 0;
                for (int i = start; i < start + inner; i++) {
                    gradSum += gradOutput.data[from + i];
                    productSum += gradOutput.data[from + i] * normal.data[at + i];
                }
                total[gradAt + c] += gradSum;
                total[productAt + c] += productSum;
            }
        }
        Matrix gradScale = pass.gradient(scale);
        if (gradScale != null) {
            System.arraycopy(total, productAt, gradScale.data, gradScale.offset, channels);
            Matrix gradShift = pass.gradient(shift);
            System.arraycopy(total, gradAt, gradShift.data, gradShift.offset, channels);
        }
        Matrix gradInput = pass.gradInput(0);
        if (gradInput != null) {
            writeGradInput(pass, gradOutput, normal, total, gradAt, productAt, gradInput);
        }
    }

    private void writeGradInput(Pass pass, Matrix gradOutput, Matrix normal, double[] total, int gradAt, int productAt,
            Matrix gradInput) {
        Matrix inverse = pass.buffer(inverseDeviations);
        Matrix gamma = scale.values();
        double count = valuesPerChannel(gradOutput.columns);
        boolean batch = usesBatch(pass);
        for (int column = 0; column < gradOutput.columns; column++) {
            int from = gradOutput.offset + column * gradOutput.stride;
            int at = normal.offset + column * normal.stride;
            int to = gradInput.offset + column * gradInput.stride;
            for (int start = 0, c = 0; start < size; start += inner, c = place.next(c)) {
                double factor = gamma.data[gamma.offset + c] * inverse.data[inverse.offset + c];
                double meanGrad = batch ? total[gradAt + c] / count : 0;
                double meanProduct = batch ? total[productAt + c] / count : 0;
                for (int i = start; i < start + inner; i++) {
                    gradInput.data[to + i] =
                            factor * (gradOutput.data[from + i] - meanGrad - normal.data[at + i] * meanProduct);
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

    private void move(Matrix running, Matrix batch, double factor) {
        for (int c = 0; c < channels; c++) {
            running.data[running.offset + c] = (1 - spec.momentum()) * running.data[running.offset + c]
                    + spec.momentum() * factor * batch.data[batch.offset + c];
        }
    }

    private void batchStatistics(Matrix input, double[] mean, int meanAt, double[] variance, int varianceAt) {
        double count = valuesPerChannel(input.columns);
        Arrays.fill(mean, meanAt, meanAt + channels, 0);
        Arrays.fill(variance, varianceAt, varianceAt + channels, 0);
        for (int column = 0; column < input.columns; column++) {
            int in = input.offset + column * input.stride;
            for (int start = 0, c = 0; start < size; start += inner, c = place.next(c)) {
                double sum = 0;
                for (int i = start; i < start + inner; i++) {
                    sum += input.data[in + i];
                }
                mean[meanAt + c] += sum;
            }
        }
        for (int c = 0; c < channels; c++) {
            mean[meanAt + c] /= count;
        }
        for (int column = 0; column < input.columns; column++) {
            int in = input.offset + column * input.stride;
            for (int start = 0, c = 0; start < size; start += inner, c = place.next(c)) {
                double m = mean[meanAt + c];
                double sum = 0;
                for (int i = start; i < start + inner; i++) {
                    double d = input.data[in + i] - m;
                    sum += d * d;
                }
                variance[varianceAt + c] += sum;
            }
        }
        for (int c = 0; c < channels; c++) {
            variance[varianceAt + c] /= count;
        }
    }

    private double valuesPerChannel(int columns) {
        return (double) columns * size / channels;
    }

    private static boolean usesBatch(Pass pass) {
        return pass.mode() == Mode.TRAINING && !pass.frozen();
    }
}
