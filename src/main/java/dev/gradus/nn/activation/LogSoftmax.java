package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** The logarithms of the softmax's shares. The maximum is subtracted first, so nothing overflows. */
final class LogSoftmax implements Activation {

    private static final Doc DOC = new Doc("The logarithm of each share that softmax would give.",
            "a_i = z_i - \\ln \\sum_j e^{z_j}", "Bridle 1990");

    @Override
    public void forward(Matrix z, Matrix a) {
        for (int column = 0; column < z.columns; column++) {
            int in = z.offset + column * z.stride;
            int out = a.offset + column * a.stride;
            double largest = LogSumExp.largest(z, column);
            double logSum = LogSumExp.above(largest, z, column);
            for (int i = 0; i < z.rows; i++) {
                a.data[out + i] = z.data[in + i] - largest - logSum;
            }
        }
    }

    /** dL/dz_i = dL/da_i - e^(a_i) sum_j dL/da_j. */
    @Override
    public void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ) {
        for (int column = 0; column < a.columns; column++) {
            int at = a.offset + column * a.stride;
            int gradAt = gradA.offset + column * gradA.stride;
            int outAt = gradZ.offset + column * gradZ.stride;
            double sum = 0;
            for (int i = 0; i < a.rows; i++) {
                sum += gradA.data[gradAt + i];
            }
            for (int i = 0; i < a.rows; i++) {
                gradZ.data[outAt + i] = gradA.data[gradAt + i] - Elementary.exp(a.data[at + i]) * sum;
            }
        }
    }

    @Override
    public String id() {
        return "log_softmax";
    }

    @Override
    public String label() {
        return "log-softmax";
    }

    @Override
    public Doc doc() {
        return DOC;
    }

    @Override
    public boolean derivativeFromOutput() {
        return true;
    }

    @Override
    public Initializer suits() {
        return Initializer.GLOROT_UNIFORM;
    }

    @Override
    public Value lower(Ops ops, Value z) {
        int axis = z.shape().rank() - 1;
        Value shifted = ops.subtract(z, ops.largest(z, axis));
        return ops.subtract(shifted, ops.log(ops.sum(ops.exp(shifted), axis)));
    }
}
