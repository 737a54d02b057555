package dev.gradus.data;

import dev.gradus.math.Matrix;

/** Prepared rows, ready to be copied into the columns of a batch. */
public interface Examples {

    int count();

    /** Numbers in one input. */
    int inputSize();

    /** Rows of the target: 1 holding the class index, or one per label or number. */
    int targetSize();

    /** Copies one input into a column of a batch of {@link #inputSize} rows. */
    void copyInput(int example, Matrix batch, int column);

    /** Copies one target into a column of a batch of {@link #targetSize} rows. */
    void copyTarget(int example, Matrix batch, int column);

    /** What a predicted change is added to, see {@link TargetCode.Number#decode(double, double)}; 0 where none is predicted. */
    default double base(int example) {
        return 0;
    }

    /** Shares the arrays: example after example. */
    static Examples of(double[] inputs, int inputSize, double[] targets, int targetSize) {
        return new DenseExamples(inputs, inputSize, targets, targetSize);
    }
}
