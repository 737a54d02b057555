package dev.gradus.nn.layer;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;

/**
 * What follows a product, A = f(Z + b), in blocks of columns: each stays in cache from the bias to the activation, and
 * threads share them. Blocks follow from the shapes alone, and columns do not depend on each other. One batch size; keep
 * it through {@link dev.gradus.nn.Pass#kept}.
 */
final class BentColumns {

    private static final int BLOCK = 4_096;
    /** Operations for each number, between a ReLU's and a GELU's. */
    private static final int COST = 4;

    private final Activation activation;
    private final Matrix bias;
    private final Matrix[] sum;
    private final Matrix[] output;
    private final Matrix[] gradOutput;
    private final Matrix[] gradSum;
    private final int cost;
    private final RangeTask forward = this::forward;
    private final RangeTask backward = this::backward;

    /**
     * @param bias       rows x 1, or null
     * @param sum        Z, the same window as {@code output} where the derivative follows from the output
     * @param gradOutput null in a pass that never goes back
     */
    BentColumns(Activation activation, Matrix bias, Matrix sum, Matrix output, Matrix gradOutput, Matrix gradSum) {
        this.activation = activation;
        this.bias = bias;
        int columns = Math.max(1, BLOCK / sum.rows);
        this.sum = blocks(sum, columns);
        this.output = sum == output ? this.sum : blocks(output, columns);
        this.gradOutput = gradOutput == null ? null : blocks(gradOutput, columns);
        this.gradSum = blocks(gradSum, columns);
        this.cost = COST * columns * sum.rows;
    }

    private static Matrix[] blocks(Matrix matrix, int columns) {
        Matrix[] blocks = new Matrix[(matrix.columns + columns - 1) / columns];
        for (int i = 0; i < blocks.length; i++) {
            int first = i * columns;
            blocks[i] = new Matrix(matrix.data, matrix.offset + first * matrix.stride, matrix.rows,
                    Math.min(columns, matrix.columns - first), matrix.stride);
        }
        return blocks;
    }

    /** Adds the bias to Z and writes A. */
    void forward(Kernel kernel) {
        if (sum.length == 1) {
            forward(0, 1);
        } else {
            kernel.parallel(sum.length, 1, cost, forward);
        }
    }

    /** Writes dL/dZ. */
    void backward(Kernel kernel) {
        if (sum.length == 1) {
            backward(0, 1);
        } else {
            kernel.parallel(sum.length, 1, cost, backward);
        }
    }

    private void forward(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bias != null) {
                Columns.addVector(sum[i], bias);
            }
            activation.forward(sum[i], output[i]);
        }
    }

    private void backward(int from, int to) {
        for (int i = from; i < to; i++) {
            activation.backward(sum[i], output[i], gradOutput[i], gradSum[i]);
        }
    }
}
