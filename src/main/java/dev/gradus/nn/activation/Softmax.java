package dev.gradus.nn.activation;

import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** Turns the numbers of one example into shares of 1. The maximum is subtracted first, so nothing overflows. */
final class Softmax implements Activation {

    private static final Doc DOC = new Doc("Turns the numbers of one example into shares that add up to 1.",
            "a_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}", "Bridle 1990");

    @Override
    public void forward(Matrix z, Matrix a) {
        for (int column = 0; column < z.columns; column++) {
            LogSumExp.softmax(LogSumExp.largest(z, column), z, column, a);
        }
    }

    /** dL/dz_i = a_i (dL/da_i - sum_j a_j dL/da_j). */
    @Override
    public void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ) {
        for (int column = 0; column < a.columns; column++) {
            int at = a.offset + column * a.stride;
            int gradAt = gradA.offset + column * gradA.stride;
            int outAt = gradZ.offset + column * gradZ.stride;
            double dot = 0;
            for (int i = 0; i < a.rows; i++) {
                dot += a.data[at + i] * gradA.data[gradAt + i];
            }
            for (int i = 0; i < a.rows; i++) {
                gradZ.data[outAt + i] = a.data[at + i] * (gradA.data[gradAt + i] - dot);
            }
        }
    }

    @Override
    public String id() {
        return "softmax";
    }

    @Override
    public String label() {
        return "softmax";
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
        Value shares = ops.exp(ops.subtract(z, ops.largest(z, axis)));
        return ops.divide(shares, ops.sum(shares, axis));
    }
}
