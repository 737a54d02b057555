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
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;

/** What {@code gradus bench} trains: dense networks of fixed sizes on a seeded synthetic table. */
enum Workload {

    TINY(2, List.of(new Dense(4, "tanh"), new Dense(2, "tanh")), Task.REGRESSION, 1, Sgd.TYPE.defaults(), 0.03, 10),
    IRIS(4, List.of(new Dense(16, "relu")), Task.CLASSIFICATION, 3, Adam.TYPE.defaults(), 0.001, 16),
    MLP(784, List.of(new Dense(128, "relu")), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(), 0.001, 32),
    MLP512(784, List.of(new Dense(512, "relu"), new Dense(512, "relu")), Task.CLASSIFICATION, 10, Adam.TYPE.defaults(),
            0.001, 128);

    private static final int ROWS = 2_000;
    private static final long SEED = 1;

    private final int inputs;
    private final List<Dense> hidden;
    private final Task task;
    private final int outputs;
    private final OptimizerSpec optimizer;
    private final double learningRate;
    private final int batchSize;

    Workload(int inputs, List<Dense> hidden, Task task, int outputs, OptimizerSpec optimizer, double learningRate,
            int batchSize) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.task = task;
        this.outputs = outputs;
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.batchSize = batchSize;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    TrainingSetup setup(Precision precision) {
        return TrainingSetup.DEFAULT.withOptimizer(optimizer).withLearningRate(learningRate).withBatchSize(batchSize)
                .withSeed(SEED).withPrecision(precision);
    }

    Network network() {
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        layers.addAll(hidden);
        layers.add(new Dense(outputs, "linear"));
        layers.add(new Output(task, Output.IMPLIED));
        return Network.compile(NetworkGraph.chain(layers.toArray(new LayerSpec[0])),
                new DataSignature(Shape.of(inputs), task, outputs));
    }

    /** Normally distributed inputs. The target follows from the first ones: their product, or which is the largest. */
    Examples table() {
        double[] x = new double[ROWS * inputs];
        double[] y = new double[ROWS];
        long key = Randoms.key(SEED, "benchmark");
        for (int i = 0; i < x.length; i++) {
            x[i] = Randoms.normal(key, i);
        }
        for (int row = 0; row < ROWS; row++) {
            int at = row * inputs;
            int largest = 0;
            for (int k = 1; k < outputs; k++) {
                largest = x[at + k] > x[at + largest] ? k : largest;
            }
            y[row] = task == Task.REGRESSION ? x[at] * x[at + 1] : largest;
        }
        return Examples.of(x, inputs, y, 1);
    }
}
