package dev.gradus.jmh;

import dev.gradus.data.Examples;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.DepthwiseConv2D;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.SeparableConv2D;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.train.LiveSettings;
import dev.gradus.train.Steps;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
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

/** Whole training steps on a batch of 32 images of 1 x 28 x 28: through one layer between two Dense ends, and through networks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingSteps {

    private static final int ROWS = 320;
    private static final int CLASSES = 10;

    @Param({"mlp", "cnn", "conv2d", "depthwiseconv2d", "separableconv2d", "maxpool2d", "batchnorm"})
    public String network;
    @Param({"1", "2"})
    public int threads;

    private Kernel kernel;
    private Steps steps;
    private LiveSettings live;

    @Setup
    public void prepare() {
        kernel = Kernels.create(Precision.FAST, threads);
        Shape image = Shape.of(1, 28, 28);
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        layers.addAll(hidden());
        layers.addAll(List.of(new Flatten(), new Dense(CLASSES, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED)));
        TrainingSetup setup = TrainingSetup.DEFAULT.withBatchSize(32).withSeed(1);
        Network compiled = Network.compile(NetworkGraph.chain(layers.toArray(new LayerSpec[0])),
                new DataSignature(image, Task.CLASSIFICATION, CLASSES, 0));
        Trainer.initialise(compiled, setup);
        double[] x = new double[ROWS * image.size()];
        double[] y = new double[ROWS];
        for (int i = 0; i < x.length; i++) {
            x[i] = Randoms.normal(1, i);
        }
        for (int row = 0; row < ROWS; row++) {
            y[row] = Randoms.below(2, row, CLASSES);
        }
        live = setup.live();
        steps = new Steps(compiled, Examples.of(x, image.size(), y, 1), setup, kernel);
    }

    private List<LayerSpec> hidden() {
        MaxPool2D pool = new MaxPool2D(Sliding.valid(2, 2));
        return switch (network) {
            case "mlp" -> List.of(new Flatten(), new Dense(128, "relu"));
            case "cnn" -> List.of(conv(32), pool, conv(64), pool, conv(64), new Flatten(), new Dense(64, "relu"));
            case "conv2d" -> List.of(conv(32));
            case "depthwiseconv2d" -> List.of(conv(32), new DepthwiseConv2D(1, Sliding.same(3, 1), "relu"));
            case "separableconv2d" -> List.of(conv(32), new SeparableConv2D(32, Sliding.same(3, 1), "relu"));
            case "maxpool2d" -> List.of(conv(32), pool);
            case "batchnorm" -> List.of(conv(32), BatchNorm.TYPE.defaults());
            default -> throw new IllegalArgumentException("No network " + network + ".");
        };
    }

    private static Conv2D conv(int filters) {
        return new Conv2D(filters, Sliding.valid(3, 1), "relu");
    }

    @Benchmark
    public double step() {
        return steps.next(live);
    }

    @TearDown
    public void close() {
        kernel.close();
    }
}
