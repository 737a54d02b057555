package dev.gradus.cli;

import dev.gradus.data.Examples;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code gradus bench} trains: networks of fixed sizes on seeded synthetic examples. */
enum Workload {

    TINY(Shape.of(2), Task.REGRESSION, 1, Sgd.TYPE.defaults(), 0.03, 10, new Dense(4, "tanh"), new Dense(2, "tanh")),
    IRIS(Shape.of(4), Task.CLASSIFICATION, 3, Adam.TYPE.defaults(), 0.001, 16, new Dense(16, "relu")),
    MLP(Shape.of(784), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 32, new Dense(128, "relu")),
    MLP512(Shape.of(784), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 128, new Dense(512, "relu"),
            new Dense(512, "relu")),
    CNN(Shape.of(1, 28, 28), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 32,
            new Conv2D(32, Sliding.valid(3, 1), "relu"), new MaxPool2D(Sliding.valid(2, 2)),
            new Conv2D(64, Sliding.valid(3, 1), "relu"), new MaxPool2D(Sliding.valid(2, 2)),
            new Conv2D(64, Sliding.valid(3, 1), "relu"), new Flatten(), new Dense(64, "relu")),
    LENET(Shape.of(1, 28, 28), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 32,
            new Conv2D(6, Sliding.padded(5, 1, 2), "relu"), new MaxPool2D(Sliding.valid(2, 2)),
            new Conv2D(16, Sliding.valid(5, 1), "relu"), new MaxPool2D(Sliding.valid(2, 2)), new Flatten(),
            new Dense(120, "relu"), new Dense(84, "relu")),
    LSTM(Shape.of(28, 28), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 32, new Lstm(64, Recurrence.LAST_STEP)),
    TRANSFORMER(Shape.of(32), Task.CLASSIFICATION, 64, Adam.TYPE.defaults(), 0.001, 16) {
        @Override
        NetworkGraph graph() {
            return CharacterTransformer.of(tokens(), 64, 4, 2);
        }

        @Override
        int tokens() {
            return 64;
        }
    };

    private static final int ROWS = 2_000;
    private static final long SEED = 1;

    private final Shape input;
    private final Task task;
    private final int outputs;
    private final OptimizerSpec optimizer;
    private final double learningRate;
    private final int batchSize;
    private final List<LayerSpec> hidden;

    /** @param hidden what stands between the Input and the Dense that makes the outputs */
    Workload(Shape input, Task task, int outputs, OptimizerSpec optimizer, double learningRate, int batchSize,
            LayerSpec... hidden) {
        this.input = input;
        this.task = task;
        this.outputs = outputs;
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.batchSize = batchSize;
        this.hidden = Arrays.asList(hidden);
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    TrainingSetup setup(Precision precision) {
        return TrainingSetup.DEFAULT.withOptimizer(optimizer).withLearningRate(learningRate).withBatchSize(batchSize)
                .withSeed(SEED).withPrecision(precision);
    }

    Network network() {
        return Network.compile(graph(), new DataSignature(input, task, outputs, tokens()));
    }

    NetworkGraph graph() {
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        layers.addAll(hidden);
        layers.add(new Dense(outputs, "linear"));
        layers.add(new Output(task, Output.IMPLIED));
        return NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
    }

    /** How many tokens the examples are made of; 0 for measured numbers. */
    int tokens() {
        return 0;
    }

    /**
     * Normally distributed inputs; the target follows from the first ones: their product, or which is the largest. Or
     * evenly distributed tokens; the target is the first one.
     */
    Examples table() {
        int size = input.size();
        double[] x = new double[ROWS * size];
        double[] y = new double[ROWS];
        long key = Randoms.key(SEED, "benchmark");
        for (int i = 0; i < x.length; i++) {
            x[i] = tokens() > 0 ? Randoms.below(key, i, tokens()) : Randoms.normal(key, i);
        }
        for (int row = 0; row < ROWS; row++) {
            int at = row * size;
            y[row] = tokens() > 0 ? x[at] : task == Task.REGRESSION ? x[at] * x[at + 1] : largest(x, at);
        }
        return Examples.of(x, size, y, 1);
    }

    private int largest(double[] x, int at) {
        int largest = 0;
        for (int k = 1; k < outputs; k++) {
            largest = x[at + k] > x[at + largest] ? k : largest;
        }
        return largest;
    }
}
