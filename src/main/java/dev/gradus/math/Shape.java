package dev.gradus.math;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of ONE example, without a batch axis: {@code [4]} for a row of four features, {@code [C, H, W]} for an
 * image, {@code [T, F]} for a sequence.
 *
 * <p><b>How numbers lie in memory.</b> A batch is a column-major matrix of {@code size() x batch}, one example per
 * column: every example is contiguous, row-major in its own shape, so the array is bit for bit a row-major
 * {@code [batch, ...shape]} tensor. A parameter is stored in the order PyTorch and the files use
 * ({@code [out, in]}, row-major); read as a column-major matrix a Dense weight is therefore {@code in x out}, and a
 * layer computes {@code Y = W^T X}.
 */
public record Shape(List<Integer> dims) {

    public Shape {
        dims = List.copyOf(dims);
        long size = 1;
        for (int dim : dims) {
            if (dim < 1) {
                throw new IllegalArgumentException("Every dimension of a shape is at least 1, but got " + dims + ".");
            }
            size = Math.multiplyExact(size, (long) dim);
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("One example of shape " + dims + " has more than 2^31 values.");
            }
        }
    }

    public static Shape of(int... dims) {
        List<Integer> list = new ArrayList<>(dims.length);
        for (int dim : dims) {
            list.add(dim);
        }
        return new Shape(Collections.unmodifiableList(list));
    }

    /** The number of values in one example. */
    public int size() {
        int size = 1;
        // By index: an iterator would be garbage in a training step.
        for (int axis = 0; axis < dims.size(); axis++) {
            size *= dims.get(axis);
        }
        return size;
    }

    public int rank() {
        return dims.size();
    }

    public int dim(int axis) {
        return dims.get(axis);
    }

    /** As people read it: {@code 8×26×26}. */
    @Override
    public String toString() {
        return dims.isEmpty() ? "1" : dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
