package dev.gradus.nn.layer;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a recurrent layer over one batch. With N examples, T steps, H units and G gates, all in the order of
 * the sequence, the examples of a step side by side:
 *
 * <pre>
 * sums       G H x T N    W x; while going backward dL/d(sums)
 * hidden     H x (T+1) N  block t is the state before step t (walking backwards: after it)
 * planes     of H x N     what the cell keeps of each step
 * recurrent  G H x N      U h of the step in hand
 * gradHidden H x N        dL/dh of the step in hand
 * </pre>
 */
final class RecurrentWalk {

    private static final int COST_OF_GATE = 12;

    final RecurrentCell cell;
    final int units;
    final int rows;
    final int examples;
    final Matrix recurrent;
    final Matrix planes;
    final Matrix gradHidden;
    final Matrix carried;
    final Matrix bias;
    final Matrix inputBias;
    final Matrix hiddenBias;

    private final RecurrentWay way;
    private final int count;
    private final Pass pass;
    private final Matrix inputs;
    private final Matrix gradInputs;
    private final Matrix sums;
    private final Matrix gradRecurrent;
    private final Matrix hidden;
    /** U as rows x units: every step packs it, and so its numbers lie as they are packed. */
    private final Matrix weight;
    /** The states each step starts from, H x T N. */
    private final Matrix states;
    private final RecurrentStep[] steps;
    private final RecurrentKept kept;
    private final boolean allSteps;
    private final int directions;

    /** @param gradInputs features x T N, or null */
    RecurrentWalk(RecurrentWay way, Recurrence settings, RecurrentCell cell, int count, Pass pass, Matrix inputs,
            Matrix gradInputs) {
        this.way = way;
        this.cell = cell;
        this.count = count;
        this.pass = pass;
        this.inputs = inputs;
        this.gradInputs = gradInputs;
        units = settings.units();
        rows = cell.gates() * units;
        examples = pass.columns();
        recurrent = pass.buffer(way.recurrent);
        planes = pass.buffer(way.planes);
        gradHidden = pass.buffer(way.gradHidden);
        carried = pass.buffer(way.carried);
        bias = pass.buffer(way.bias);
        inputBias = way.biasInput == null ? bias : way.biasInput.values();
        hiddenBias = way.biasHidden == null ? bias : way.biasHidden.values();
        weight = Columns.ofRows(pass.buffer(way.weight), rows);
        sums = Columns.ofRows(pass.buffer(way.sums), rows);
        gradRecurrent = Columns.ofRows(pass.buffer(way.gradRecurrent), rows);
        hidden = Columns.ofRows(pass.buffer(way.hidden), units);
        states = block(hidden, way.reverse ? 1 : 0, count);
        kept = RecurrentKept.of(pass, way, units, rows);
        allSteps = settings.allSteps();
        directions = settings.directions();
        steps = new RecurrentStep[count];
        for (int t = 0; t < count; t++) {
            int row = outputRow(t);
            steps[t] = new RecurrentStep(this, t, row < 0 ? null : rowsOf(pass.output(), row),
                    row < 0 ? null : rowsOf(pass.gradOutput(), row));
        }
    }

    private Matrix rowsOf(Matrix matrix, int first) {
        return matrix == null ? null
                : new Matrix(matrix.data, matrix.offset + first, units, matrix.columns, matrix.stride);
    }

    /** The columns of some steps in a row. */
    private Matrix block(Matrix matrix, int first, int number) {
        return new Matrix(matrix.data, matrix.offset + first * examples * matrix.stride, matrix.rows, number * examples,
                matrix.stride);
    }

    Matrix sums(int step) {
        return block(sums, step, 1);
    }

    Matrix gradRecurrent(int step) {
        return block(gradRecurrent, step, 1);
    }

    Matrix before(int step) {
        return block(hidden, way.reverse ? step + 1 : step, 1);
    }

    Matrix after(int step) {
        return block(hidden, way.reverse ? step : step + 1, 1);
    }

    int planesAt(int step) {
        return planes.offset + step * cell.planes() * units * examples;
    }

    boolean isFirst(int step) {
        return step == (way.reverse ? count - 1 : 0);
    }

    boolean isLast(int step) {
        return step == lastStep();
    }

    int lastStep() {
        return way.reverse ? 0 : count - 1;
    }

    int stepAfter(int step) {
        return way.reverse ? step - 1 : step + 1;
    }

    /** Where in the output the hidden state of a step begins; -1 where it does not leave the layer. */
    int outputRow(int step) {
        if (!allSteps && !isLast(step)) {
            return -1;
        }
        return (allSteps ? step * directions * units : 0) + (way.reverse ? units : 0);
    }

    RecurrentWay way() {
        return way;
    }

    boolean isReverse() {
        return way.reverse;
    }

    int steps() {
        return count;
    }

    int features() {
        return inputs.rows;
    }

    RecurrentKept kept() {
        return kept;
    }

    double plane(int step, int plane, int unit, int example) {
        return planes.data[steps[step].planeAt(plane, example) + unit];
    }

    /** dL/d(sums), once the walk has gone back. */
    double gradSum(int step, int row, int example) {
        return sums(step).get(row, example);
    }

    double gradRecurrent(int step, int row, int example) {
        return gradRecurrent(step).get(row, example);
    }

    int stepBefore(int step) {
        return way.reverse ? step + 1 : step - 1;
    }

    /** The hidden states of all steps, then what the cell keeps of them, of one example. */
    List<Inner> inner(int example) {
        String suffix = way.reverse ? Inner.BACKWARDS : "";
        List<Inner> all = new ArrayList<>();
        double[] states = new double[count * units];
        for (int t = 0; t < count; t++) {
            Matrix after = after(t);
            System.arraycopy(after.data, after.offset + example * after.stride, states, t * units, units);
        }
        all.add(new Inner("hidden" + suffix, Shape.of(count, units), states));
        for (int plane = 0; plane < cell.shownPlanes().size(); plane++) {
            double[] values = new double[count * units];
            for (int t = 0; t < count; t++) {
                System.arraycopy(planes.data, steps[t].planeAt(plane, example), values, t * units, units);
            }
            all.add(new Inner(cell.shownPlanes().get(plane) + suffix, Shape.of(count, units), values));
        }
        return all;
    }

    void forward() {
        Kernel kernel = pass.kernel();
        addUpBiases();
        transposeWeight();
        kernel.multiply(way.weightInput.values(), Transpose.YES, inputs, Transpose.NO, sums, Write.REPLACE);
        for (int i = 0; i < count; i++) {
            RecurrentStep step = steps[way.reverse ? count - 1 - i : i];
            if (i == 0) {
                step.before.fill(0);
                recurrent.fill(0);
            } else {
                kernel.multiply(weight, Transpose.NO, step.before, Transpose.NO, recurrent, Write.REPLACE);
            }
            kernel.parallel(examples, 1, rows * COST_OF_GATE, step.forward);
        }
    }

    private void addUpBiases() {
        bias.fill(0);
        if (way.biasInput != null) {
            Columns.addVector(bias, inputBias);
            Columns.addVector(bias, hiddenBias);
        }
    }

    private void transposeWeight() {
        Matrix original = way.weightHidden.values();
        for (int unit = 0; unit < units; unit++) {
            for (int row = 0; row < rows; row++) {
                weight.data[weight.offset + unit * rows + row] = original.data[original.offset + row * units + unit];
            }
        }
    }

    void backward() {
        Kernel kernel = pass.kernel();
        gradHidden.fill(0);
        carried.fill(0);
        for (int i = count - 1; i >= 0; i--) {
            RecurrentStep step = steps[way.reverse ? count - 1 - i : i];
            kernel.parallel(examples, 1, rows * COST_OF_GATE, step.backward);
            if (i > 0) {
                kernel.multiply(way.weightHidden.values(), Transpose.NO, step.gradRecurrent, Transpose.NO, gradHidden, Write.ADD);
            }
        }
        weightGradient(way.weightInput, inputs, sums);
        weightGradient(way.weightHidden, states, gradRecurrent);
        biasGradients();
        if (gradInputs != null) {
            kernel.multiply(way.weightInput.values(), Transpose.NO, sums, Transpose.NO, gradInputs,
                    way.reverse ? Write.ADD : Write.REPLACE);
        }
    }

    private void weightGradient(Parameter weight, Matrix from, Matrix gradSums) {
        Matrix gradient = pass.gradient(weight);
        if (gradient != null) {
            pass.kernel().multiply(from, Transpose.NO, gradSums, Transpose.YES, gradient, Write.REPLACE);
        }
    }

    private void biasGradients() {
        if (way.biasInput == null || pass.gradient(way.biasInput) == null) {
            return;
        }
        Matrix gradient = pass.gradient(way.biasInput);
        Columns.sum(sums, gradient);
        if (cell.gatesRecurrentSums()) {
            Columns.sum(gradRecurrent, pass.gradient(way.biasHidden));
        } else {
            pass.gradient(way.biasHidden).copyFrom(gradient);
        }
    }
}
