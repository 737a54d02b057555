package dev.gradus.jmh;

import dev.gradus.math.Convolution;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Window;
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

/** The three convolutions of a training step on a batch of 32, at the sizes of the MNIST CNN. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class Convolutions {

    private static final int EXAMPLES = 32;

    /** Channels x size x filters, windows of 3 x 3. */
    @Param({"1x28x32", "32x13x64", "64x5x64"})
    public String sizes;
    @Param({"vector", "ojalgo"})
    public String kernelName;
    @Param
    public Precision precision;

    private Kernel kernel;
    private Convolution shape;
    private Matrix input;
    private Matrix weight;
    private Matrix bias;
    private Matrix output;
    private Matrix gradOutput;
    private Matrix gradInput;
    private Matrix gradWeight;

    @Setup
    public void prepare() {
        String[] parts = sizes.split("x");
        int size = Integer.parseInt(parts[1]);
        kernel = Kernels.named(kernelName, precision, 1);
        shape = new Convolution(Integer.parseInt(parts[0]), size, size, Integer.parseInt(parts[2]), 1,
                new Window(3, 3, 1, 1, 1, 1, 0, 0, 0, 0), false);
        input = Products.random(shape.inputSize(), EXAMPLES);
        weight = Products.random(shape.depth(), shape.filters);
        bias = Products.random(shape.filters, 1);
        output = Products.random(shape.outputSize(), EXAMPLES);
        gradOutput = Products.random(shape.outputSize(), EXAMPLES);
        gradInput = Products.random(shape.inputSize(), EXAMPLES);
        gradWeight = Products.random(shape.depth(), shape.filters);
    }

    @Benchmark
    public Matrix forward() {
        kernel.convolve(shape, input, weight, bias, true, output);
        return output;
    }

    @Benchmark
    public Matrix backInput() {
        kernel.convolveBackInput(shape, gradOutput, output, weight, gradInput);
        return gradInput;
    }

    @Benchmark
    public Matrix backWeight() {
        kernel.convolveBackWeight(shape, input, gradOutput, output, gradWeight, bias);
        return gradWeight;
    }

    @TearDown
    public void close() {
        kernel.close();
    }
}
