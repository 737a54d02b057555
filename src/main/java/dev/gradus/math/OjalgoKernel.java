package dev.gradus.math;

/** The kernel that is always there. */
final class OjalgoKernel implements Kernel {

    static final String NAME = "ojalgo";

    private final Precision precision;
    private final int threads;

    OjalgoKernel(Precision precision, int threads) {
        this.precision = precision;
        this.threads = threads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void multiply(Matrix a, Transpose transposeA, Matrix b, Transpose transposeB, Matrix c, Write write) {
        ProductSizes.check(a, transposeA, b, transposeB, c);
        DirectProduct.multiply(a, transposeA, b, transposeB, c, write);
    }

    @Override
    public void parallel(int count, int grain, int costPerItem, RangeTask task) {
        task.run(0, count);
    }

    @Override
    public void close() {
    }
}
