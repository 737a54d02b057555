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
    private final Supplier<Convolver> convolvers;
    private final AtomicReferenceArray<PackedProduct> freeProducts = new AtomicReferenceArray<>(POOL);
    private final AtomicReferenceArray<Convolver> freeConvolvers = new AtomicReferenceArray<>(POOL);
    private final long fewestPacked;
    private final Team team;

    /** @param fewestPacked products of fewer multiply-adds go through plain loops */
    PackedKernel(String name, Precision precision, int threads, Supplier<PackedProduct> products, Supplier<Convolver> convolvers,
                 long fewestPacked) {
        this.name = name;
        this.precision = precision;
        this.threads = threads;
        this.products = products;
        this.convolvers = convolvers;
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
        PackedProduct product = take(freeProducts, products);
        try {
            product.multiply(a, transposeA, b, transposeB, c, write, team);
        } finally {
            giveBack(freeProducts, product);
        }
    }

    @Override
    public void convolve(Convolution shape, Matrix input, Matrix weight, Matrix bias, boolean rectify, Matrix output) {
        shape.check(input, weight, bias, output, null);
        Convolver convolver = take(freeConvolvers, convolvers);
        try {
            convolver.forward(shape, input, weight, bias, rectify, output, helpersFor(shape, input.columns));
        } finally {
            giveBack(freeConvolvers, convolver);
        }
    }

    @Override
    public void convolveBackInput(Convolution shape, Matrix gradOutput, Matrix rectified, Matrix weight, Matrix gradInput) {
        shape.check(gradInput, weight, null, gradOutput, rectified);
        Convolver convolver = take(freeConvolvers, convolvers);
        try {
            convolver.backInput(shape, gradOutput, rectified, weight, gradInput, helpersFor(shape, gradInput.columns));
        } finally {
            giveBack(freeConvolvers, convolver);
        }
    }

    @Override
    public void convolveBackWeight(Convolution shape, Matrix input, Matrix gradOutput, Matrix rectified, Matrix gradWeight, Matrix gradBias) {
        shape.check(input, gradWeight, gradBias, gradOutput, rectified);
        Convolver convolver = take(freeConvolvers, convolvers);
        try {
            convolver.backWeight(shape, input, gradOutput, rectified, gradWeight, gradBias, helpersFor(shape, input.columns));
        } finally {
            giveBack(freeConvolvers, convolver);
        }
    }

    private Team helpersFor(Convolution shape, int examples) {
        return threads == 1 || shape.multiplyAdds() * examples < PackedProduct.FEWEST_SHARED ? null : team;
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

    private static <T> T take(AtomicReferenceArray<T> free, Supplier<T> maker) {
        for (int i = 0; i < POOL; i++) {
            T each = free.get(i);
            if (each != null && free.compareAndSet(i, each, null)) {
                return each;
            }
        }
        return maker.get();
    }

    private static <T> void giveBack(AtomicReferenceArray<T> free, T each) {
        for (int i = 0; i < POOL; i++) {
            if (free.compareAndSet(i, null, each)) {
                return;
            }
        }
    }
}
