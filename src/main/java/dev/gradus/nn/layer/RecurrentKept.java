package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Pass;

/**
 * What a walk writes over while it goes on, kept where somebody wants it explained: for each step and example the sums
 * that the gates bend, and the gradients of the hidden state and of the cell when all that reaches them has arrived.
 *
 * @param sums       steps x rows for each example
 * @param gradHidden steps x units for each example
 * @param gradCell   steps x units for each example, of a cell that carries it
 */
record RecurrentKept(int units, int rows, Matrix sums, Matrix gradHidden, Matrix gradCell) {

    /** Null where nothing is explained. */
    static RecurrentKept of(Pass pass, RecurrentWay way, int units, int rows) {
        return pass.buffer(way.keptSums) == null ? null : new RecurrentKept(units, rows, pass.buffer(way.keptSums),
                pass.buffer(way.keptGradHidden), pass.buffer(way.keptGradCell));
    }

    void sum(int step, int gate, int example, double[] from, int at) {
        copy(from, at, sums, step * rows + gate * units, example);
    }

    void gradHidden(int step, int example, double[] from, int at) {
        copy(from, at, gradHidden, step * units, example);
    }

    void gradCell(int step, int example, double[] from, int at) {
        copy(from, at, gradCell, step * units, example);
    }

    private void copy(double[] from, int at, Matrix to, int row, int example) {
        System.arraycopy(from, at, to.data, to.offset + example * to.stride + row, units);
    }
}
