package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.Matrix;
import java.util.Arrays;

/**
 * One head of self-attention on one example. Matrices are d x T with a column for each step; {@code p} is T x T and dense,
 * column t holding the weights that step t gives to all steps.
 *
 * @param gradScores T x T, used by the heads of an example one after the other
 * @param kept       null where nothing is explained
 */
record AttentionHead(boolean causal, Matrix q, Matrix k, Matrix v, Matrix p, Matrix mixed, Matrix gradQ, Matrix gradK,
        Matrix gradV, Matrix gradScores, Matrix gradMixed, Kept kept) {

    /** The scores before they become weights, and the gradients of both: T x T and dense, kept to be explained. */
    record Kept(Matrix scores, Matrix gradWeights, Matrix gradScores) {}

    /** 1/√d keeps the scores from growing with the number of features. */
    static double scale(int features) {
        return 1 / Math.sqrt(features);
    }

    /** P = softmax(K^T Q / √d) column by column, Y = V P. */
    void forward(Kernel kernel) {
        kernel.multiply(k, Transpose.YES, q, Transpose.NO, p, Write.REPLACE);
        int steps = p.rows;
        double scale = scale(q.rows);
        if (kept != null) {
            kept.scores.copyFrom(p);
        }
        for (int t = 0; t < steps; t++) {
            shift(p.data, p.offset + t * steps, steps, causal ? t + 1 : steps, scale);
        }
        Elementary.exp(p.data, p.offset, p.data, p.offset, steps * steps);
        for (int t = 0; t < steps; t++) {
            normalise(p.data, p.offset + t * steps, steps, causal ? t + 1 : steps);
        }
        kernel.multiply(v, Transpose.NO, p, Transpose.NO, mixed, Write.REPLACE);
    }

    /** Scores times scale minus the largest of those that are seen; what is not seen becomes 0 here and in normalise. */
    private static void shift(double[] x, int at, int steps, int seen, double scale) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = at; s < at + seen; s++) {
            largest = Math.max(largest, x[s]);
        }
        for (int s = at; s < at + seen; s++) {
            x[s] = (x[s] - largest) * scale;
        }
        Arrays.fill(x, at + seen, at + steps, 0);
    }

    private static void normalise(double[] x, int at, int steps, int seen) {
        double factor = 1 / RunSums.of(x, at, seen);
        for (int s = at; s < at + seen; s++) {
            x[s] *= factor;
        }
        Arrays.fill(x, at + seen, at + steps, 0);
    }

    /** dV = dY P^T; dP = V^T dY; dS = P (dP - sum over s of P dP) / √d; dQ = K dS; dK = Q dS^T. */
    void backward(Kernel kernel) {
        kernel.multiply(gradMixed, Transpose.NO, p, Transpose.YES, gradV, Write.REPLACE);
        kernel.multiply(v, Transpose.YES, gradMixed, Transpose.NO, gradScores, Write.REPLACE);
        int steps = p.rows;
        double scale = scale(q.rows);
        if (kept != null) {
            kept.gradWeights.copyFrom(gradScores);
        }
        for (int t = 0; t < steps; t++) {
            slope(p.data, p.offset + t * steps, gradScores.data, gradScores.offset + t * steps, steps, scale);
        }
        if (kept != null) {
            kept.gradScores.copyFrom(gradScores);
        }
        kernel.multiply(k, Transpose.NO, gradScores, Transpose.NO, gradQ, Write.REPLACE);
        kernel.multiply(q, Transpose.NO, gradScores, Transpose.YES, gradK, Write.REPLACE);
    }

    private static void slope(double[] p, int pAt, double[] d, int dAt, int steps, double scale) {
        double mean = RunSums.ofProducts(p, pAt, d, dAt, steps);
        for (int s = 0; s < steps; s++) {
            d[dAt + s] = p[pAt + s] * (d[dAt + s] - mean) * scale;
        }
    }
}
