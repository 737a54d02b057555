package dev.gradus.train;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;

/**
 * Accuracy for classes (share of examples whose largest output is the right one) and labels (share of labels on the
 * right side of the loss's threshold), R2 for numbers: 1 - sum of squared errors / sum of squared deviations from the
 * mean, over all outputs. Sums up batch after batch; allocates nothing while it does, once it has seen the one or two
 * sizes that batches have.
 */
final class Score {

    private final Task task;
    private final Loss loss;
    private final double[] sums;
    private final double[] squares;
    private double right;
    private double squaredErrors;
    private double count;
    private Matrix whole;
    private Matrix rest;

    Score(Task task, int outputs, Loss loss) {
        this.task = task;
        this.loss = loss;
        sums = new double[task == Task.REGRESSION ? outputs : 0];
        squares = new double[sums.length];
    }

    void clear() {
        right = 0;
        squaredErrors = 0;
        count = 0;
        java.util.Arrays.fill(sums, 0);
        java.util.Arrays.fill(squares, 0);
    }

    void add(Matrix raw, Matrix targets) {
        Matrix outputs = raw;
        if (task == Task.REGRESSION && loss.form() != Loss.Form.NUMBERS) {
            outputs = room(raw);
            loss.predict(raw, outputs);
        }
        for (int column = 0; column < outputs.columns; column++) {
            int at = outputs.offset + column * outputs.stride;
            int want = targets.offset + column * targets.stride;
            switch (task) {
                case CLASSIFICATION -> addClass(outputs, at, targets.rows == 1 ? (int) targets.data[want] : largest(targets, want));
                case MULTI_LABEL -> addLabels(outputs, at, targets, want);
                case REGRESSION -> addNumbers(outputs, at, targets, want);
            }
        }
    }

    /** A matrix like this one: most batches have one size, the last may have another. */
    private Matrix room(Matrix like) {
        if (whole == null || whole.columns < like.columns) {
            whole = Matrix.zeros(like.rows, like.columns);
        } else if (whole.columns > like.columns && (rest == null || rest.columns != like.columns)) {
            rest = Matrix.zeros(like.rows, like.columns);
        }
        return whole.columns == like.columns ? whole : rest;
    }

    /** The row of the largest number; of equal ones the first. Of mixed examples the class with the larger share. */
    private static int largest(Matrix numbers, int at) {
        int best = 0;
        for (int row = 1; row < numbers.rows; row++) {
            if (numbers.data[at + row] > numbers.data[at + best]) {
                best = row;
            }
        }
        return best;
    }

    private void addClass(Matrix outputs, int at, int label) {
        right += largest(outputs, at) == label ? 1 : 0;
        count++;
    }

    private void addLabels(Matrix outputs, int at, Matrix targets, int want) {
        double threshold = loss.form().threshold();
        for (int row = 0; row < outputs.rows; row++) {
            right += outputs.data[at + row] > threshold == targets.data[want + row] > 0.5 ? 1 : 0;
            count++;
        }
    }

    private void addNumbers(Matrix outputs, int at, Matrix targets, int want) {
        for (int row = 0; row < outputs.rows; row++) {
            double y = targets.data[want + row];
            double error = outputs.data[at + row] - y;
            squaredErrors += error * error;
            sums[row] += y;
            squares[row] += y * y;
        }
        count++;
    }

    /** NaN when nothing was added, or when the target of an R2 does not vary. */
    double value() {
        if (task != Task.REGRESSION) {
            return right / count;
        }
        double deviations = 0;
        for (int row = 0; row < sums.length; row++) {
            deviations += squares[row] - sums[row] * sums[row] / count;
        }
        return deviations > 1e-12 ? 1 - squaredErrors / deviations : Double.NaN;
    }

    double[] save() {
        double[] all = new double[3 + 2 * sums.length];
        all[0] = right;
        all[1] = squaredErrors;
        all[2] = count;
        System.arraycopy(sums, 0, all, 3, sums.length);
        System.arraycopy(squares, 0, all, 3 + sums.length, sums.length);
        return all;
    }

    void restore(double[] all) {
        right = all[0];
        squaredErrors = all[1];
        count = all[2];
        System.arraycopy(all, 3, sums, 0, sums.length);
        System.arraycopy(all, 3 + sums.length, squares, 0, sums.length);
    }
}
