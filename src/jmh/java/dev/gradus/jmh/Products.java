package dev.gradus.jmh;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One product C = A^T B, as a Dense layer makes it going forward. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Products {

    /** Units x inputs x examples. */
    @Param({"16x4x16", "128x784x32", "512x784x128"})
    public String sizes;
    @Param({"vector", "ojalgo"})
    public String kernelName;
    @Param
    public Precision precision;

    private Kernel kernel;
    private Matrix weight;
    private Matrix input;
    private Matrix output;

    @Setup
    public void prepare() {
        String[] parts = sizes.split("x");
        int units = Integer.parseInt(parts[0]);
        int inputs = Integer.parseInt(parts[1]);
        int examples = Integer.parseInt(parts[2]);
        kernel = Kernels.named(kernelName, precision, 1);
        weight = random(inputs, units);
        input = random(inputs, examples);
        output = random(units, examples);
    }

    @Benchmark
    public Matrix forward() {
        kernel.multiply(weight, Transpose.YES, input, Transpose.NO, output, Write.REPLACE);
        return output;
    }

    @TearDown
    public void close() {
        kernel.close();
    }

    static Matrix random(int rows, int columns) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = Randoms.normal(rows, i);
        }
        return matrix;
    }
}
