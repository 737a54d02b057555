package dev.gradus.math;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * A kernel that sends small products through plain loops and large ones through packed tiles. Safe for several callers
 * and from within its own {@link #parallel} tasks: each call takes free buffers from a pool.
 */
final class PackedKernel implements Kernel {

    private static final int POOL = 16;
    private static final long FEWEST_SHARED_OPERATIONS = 50_000;
    /** Ranges per parallel loop, whatever the number of threads. */
    private static final int RANGES = 16;

    private final String name;
    private final Precision precision;
    private final int threads;
    private final Supplier<PackedProduct> products;
    private final AtomicReferenceArray<PackedProduct> free = new AtomicReferenceArray<>(POOL);
    private final long fewestPacked;
    private final Team team;

    /** @param fewestPacked products of fewer multiply-adds go through plain loops */
    PackedKernel(String name, Precision precision, int threads, Supplier<PackedProduct> products, long fewestPacked) {
        this.name = name;
        this.precision = precision;
        this.threads = threads;
        this.products = products;
        this.fewestPacked = fewestPacked;
        this.team = new Team(threads);
    }

    @Override
    public String name() {
        return name;
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
        long multiplyAdds = (long) c.rows * c.columns * (transposeA == Transpose.YES ? a.rows : a.columns);
        if (multiplyAdds < fewestPacked) {
            DirectProduct.multiply(a, transposeA, b, transposeB, c, write);
            return;
        }
        PackedProduct product = take();
        try {
            product.multiply(a, transposeA, b, transposeB, c, write, team);
        } finally {
            giveBack(product);
        }
    }

    @Override
    public void parallel(int count, int grain, int costPerItem, RangeTask task) {
        if ((long) count * costPerItem < FEWEST_SHARED_OPERATIONS || threads == 1) {
            if (count > 0) {
                task.run(0, count);
            }
            return;
        }
        int grains = (count + grain - 1) / grain;
        team.run(count, (grains + RANGES - 1) / RANGES * grain, task);
    }

    @Override
    public void close() {
        team.close();
    }

    private PackedProduct take() {
        for (int i = 0; i < POOL; i++) {
            PackedProduct product = free.get(i);
            if (product != null && free.compareAndSet(i, product, null)) {
                return product;
            }
        }
        return products.get();
    }

    private void giveBack(PackedProduct product) {
        for (int i = 0; i < POOL; i++) {
            if (free.compareAndSet(i, null, product)) {
                return;
            }
        }
    }
}
