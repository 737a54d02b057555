package dev.gradus.train;

import dev.gradus.data.Examples;
import dev.gradus.math.Matrix;

/** Some of many examples, evenly spread over them and always the same; all of them where that is few enough. */
public final class RowSample implements Examples {

    private final Examples all;
    private final int count;

    public RowSample(Examples all, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A sample holds at least 1 example, not " + most + ".");
        }
        this.all = all;
        this.count = Math.min(most, all.count());
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int inputSize() {
        return all.inputSize();
    }

    @Override
    public int targetSize() {
        return all.targetSize();
    }

    private int place(int example) {
        return (int) ((long) example * all.count() / count);
    }

    @Override
    public void copyInput(int example, Matrix batch, int column) {
        all.copyInput(place(example), batch, column);
    }

    @Override
    public void copyTarget(int example, Matrix batch, int column) {
        all.copyTarget(place(example), batch, column);
    }

    @Override
    public double base(int example) {
        return all.base(place(example));
    }
}
