package dev.gradus.nn.layer;

import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;

/**
 * One time step of one walk of one pass: where its numbers lie. A column belongs to an example; a <em>plane</em> holds
 * units x examples without gaps. Made once for each batch size.
 */
final class RecurrentStep {

    final RecurrentCell cell;
    final int units;
    /** Gates x units. */
    final int rows;
    /** Numbers of a plane. */
    final int plane;

    /** W x, rows x examples; while going backward its gradient. */
    final Matrix sums;
    /** U h, rows x examples; shared by all steps. */
    final Matrix recurrent;
    /** Gradient of U h; the same as {@link #sums} where the cell only adds the two. */
    final Matrix gradRecurrent;
    /** Both biases added up, and each by itself. */
    final Matrix bias;
    final Matrix inputBias;
    final Matrix hiddenBias;
    /** Units x examples: the hidden state this step starts from and the one it makes. */
    final Matrix before;
    final Matrix after;
    /** What the cell keeps, plane after plane. */
    final double[] planes;
    final int planesAt;
    /** Those of the step walked before this one; -1 for the first. */
    final int planesBefore;
    /** Units x examples, shared by all steps: gradient of the hidden state. */
    final Matrix gradHidden;
    /** Planes that the cell hands from step to step backwards. */
    final double[] carried;
    final int carriedAt;

    /** The part of the output that is this step's hidden state, with gaps; null where it does not leave the layer. */
    private final Matrix output;
    private final Matrix gradOutput;

    final int step;
    /** Null where nothing is explained. */
    final RecurrentKept kept;

    final RangeTask forward = this::forward;
    final RangeTask backward = this::backward;

    RecurrentStep(RecurrentWalk walk, int step, Matrix output, Matrix gradOutput) {
        this.cell = walk.cell;
        this.units = walk.units;
        this.rows = walk.rows;
        this.plane = walk.units * walk.examples;
        this.sums = walk.sums(step);
        this.recurrent = walk.recurrent;
        this.gradRecurrent = walk.gradRecurrent(step);
        this.bias = walk.bias;
        this.inputBias = walk.inputBias;
        this.hiddenBias = walk.hiddenBias;
        this.before = walk.before(step);
        this.after = walk.after(step);
        this.planes = walk.planes.data;
        this.planesAt = walk.planesAt(step);
        this.planesBefore = walk.isFirst(step) ? -1 : walk.planesAt(walk.stepBefore(step));
        this.gradHidden = walk.gradHidden;
        this.carried = walk.carried.data;
        this.carriedAt = walk.carried.offset;
        this.step = step;
        this.kept = walk.kept();
        this.output = output;
        this.gradOutput = gradOutput;
    }

    int sumsAt(int example) {
        return sums.offset + example * rows;
    }

    int planeAt(int index, int example) {
        return planesAt + index * plane + example * units;
    }

    private void forward(int from, int to) {
        cell.forward(this, from, to);
        if (output != null) {
            for (int n = from; n < to; n++) {
                System.arraycopy(after.data, after.offset + n * units, output.data, output.offset + n * output.stride, units);
            }
        }
    }

    private void backward(int from, int to) {
        if (gradOutput != null) {
            for (int n = from; n < to; n++) {
                int at = gradHidden.offset + n * units;
                int add = gradOutput.offset + n * gradOutput.stride;
                for (int k = 0; k < units; k++) {
                    gradHidden.data[at + k] += gradOutput.data[add + k];
                }
            }
        }
        for (int n = from; kept != null && n < to; n++) {
            kept.gradHidden(step, n, gradHidden.data, gradHidden.offset + n * units);
        }
        cell.backward(this, from, to);
    }

    /** target = W x + U h + both biases for one gate of one example. */
    void sum(int gate, int example, double[] target, int targetAt) {
        int row = gate * units;
        add(sums.data, sumsAt(example) + row, recurrent.data, recurrent.offset + example * rows + row, bias.data,
                bias.offset + row, target, targetAt, units);
        if (kept != null) {
            kept.sum(step, gate, example, target, targetAt);
        }
    }

    private static void add(double[] x, int xAt, double[] u, int uAt, double[] b, int bAt, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = x[xAt + k] + u[uAt + k] + b[bAt + k];
        }
    }
}
