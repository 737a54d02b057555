package dev.gradus.math;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import java.util.List;
import java.util.function.Supplier;

/** Makes kernels: the quickest one this runtime offers, or one by name. */
public final class Kernels {

    private static final String VECTOR = "vector";
    private static final String OJALGO = "ojalgo";
    private static final List<String> AVAILABLE = VectorUnit.isUsable() ? List.of(VECTOR, OJALGO) : List.of(OJALGO);
    /** From so many multiply-adds on packing pays (measured on 17 and 25: at 4,000 it halves the time, at 1,000 it gains nothing). */
    private static final long FEWEST_FOR_VECTORS = 4_000;
    private static final long FEWEST_FOR_LOOPS = 20_000;
    private static final long WARM_UP_NANOSECONDS = 400_000_000;

    private Kernels() {
    }

    /** The quickest kernel of this runtime, first of {@link #available()}. */
    public static Kernel create(Precision precision, int threads) {
        return named(AVAILABLE.get(0), precision, threads);
    }

    /**
     * @throws IllegalArgumentException if the name is not one of {@link #available()} or threads is below 1
     */
    public static Kernel named(String name, Precision precision, int threads) {
        if (!AVAILABLE.contains(name)) {
            throw new IllegalArgumentException("There is no kernel named " + name + " here; expected one of " + AVAILABLE + ".");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A kernel needs at least 1 thread, but got " + threads + ".");
        }
        Supplier<PackedProduct> products = products(name, precision);
        return new PackedKernel(name, precision, threads, products, convolvers(name, precision, products), name.equals(VECTOR) ? FEWEST_FOR_VECTORS : FEWEST_FOR_LOOPS);
    }

    /** The names of the kernels this runtime offers, quickest first. */
    public static List<String> available() {
        return AVAILABLE;
    }

    /**
     * Computes until the compiler has seen every loop of the quickest kernel, for less than a second. Uncompiled, the
     * Vector API is a thousand times slower, so an application calls this once from a background thread while it starts.
     */
    public static void warmUp() {
        for (Precision precision : Precision.values()) {
            try (Kernel kernel = create(precision, 1)) {
                Matrix a = Matrix.zeros(64, 64);
                Matrix few = a.prefix(10);
                Matrix c = Matrix.zeros(64, 64);
                // 97 places and 40 or 8 filters: tiles of two vectors and of one, in both precisions.
                Convolutions many = new Convolutions(40);
                Convolutions lesser = new Convolutions(8);
                long end = System.nanoTime() + WARM_UP_NANOSECONDS;
                while (System.nanoTime() < end) {
                    kernel.multiply(a, Transpose.YES, a, Transpose.NO, c, Write.REPLACE);
                    kernel.multiply(a, Transpose.NO, a, Transpose.NO, c, Write.REPLACE);
                    kernel.multiply(a, Transpose.NO, a, Transpose.YES, c, Write.ADD);
                    kernel.multiply(a, Transpose.YES, few, Transpose.NO, c.prefix(10), Write.REPLACE);
                    many.run(kernel);
                    lesser.run(kernel);
                    Elementary.exp(c.data, 0, c.data, 0, c.data.length);
                    Elementary.tanh(c.data, 0, c.data, 0, c.data.length);
                    Elementary.sigmoid(c.data, 0, c.data, 0, c.data.length);
                }
            }
        }
    }

    private static Supplier<PackedProduct> products(String name, Precision precision) {
        if (name.equals(VECTOR)) {
            return precision == Precision.FAST ? VectorFloatProduct::new : VectorDoubleProduct::new;
        }
        return precision == Precision.FAST ? PlainFloatProduct::new : OjalgoProduct::new;
    }

    private static Supplier<Convolver> convolvers(String name, Precision precision, Supplier<PackedProduct> products) {
        if (name.equals(VECTOR)) {
            return precision == Precision.FAST ? VectorFloatConvolver::new : VectorDoubleConvolver::new;
        }
        return () -> new UnrolledConvolver(products.get());
    }

    /** The three convolutions of a training step, on zeros. */
    private static final class Convolutions {

        private final Convolution shape;
        private final Matrix images;
        private final Matrix maps;
        private final Matrix filters;
        private final Matrix gradFilters;

        Convolutions(int count) {
            shape = new Convolution(4, 11, 11, count, 1, new Window(3, 3, 1, 1, 1, 1, 0, 0, 0, 0), false);
            images = Matrix.zeros(shape.inputSize(), 2);
            maps = Matrix.zeros(shape.outputSize(), 2);
            filters = Matrix.zeros(shape.depth(), count);
            gradFilters = Matrix.zeros(shape.depth(), count);
        }

        void run(Kernel kernel) {
            kernel.convolve(shape, images, filters, null, true, maps);
            kernel.convolveBackWeight(shape, images, maps, maps, gradFilters, null);
            kernel.convolveBackInput(shape, maps, maps, filters, images);
        }
    }
}
