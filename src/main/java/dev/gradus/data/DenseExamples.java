package dev.gradus.data;

import dev.gradus.math.Matrix;

/** Examples in two arrays, one after the other. */
record DenseExamples(double[] inputs, int inputSize, double[] targets, int targetSize) implements Examples {

    DenseExamples {
        if (inputs.length / inputSize * inputSize != inputs.length
                || targets.length != (long) inputs.length / inputSize * targetSize) {
            throw new IllegalArgumentException(inputs.length + " numbers of inputs of " + inputSize + " and " + targets.length
                    + " of targets of " + targetSize + " are not the same number of examples.");
        }
    }

    @Override
    public int count() {
        return inputs.length / inputSize;
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        System.arraycopy(inputs, example * inputSize, batch.data, batch.offset + column * batch.stride, inputSize);
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        System.arraycopy(targets, example * targetSize, batch.data, batch.offset + column * batch.stride, targetSize);
    }
}
