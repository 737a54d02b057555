package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Mode;

/**
 * Runs a network over examples in inference mode, in their order, some hundred at a time. The loss is the mean over the
 * examples, without the weights by which training makes up for classes of different size ({@link Network#judgedLoss}):
 * weights that a person has given to the loss itself count, here as there.
 *
 * <p>Measuring again and again allocates nothing: make one and keep it.
 */
public final class Evaluation {

    private static final int CHUNK = 256;
    /** Buffers of a chunk stay below this, where one example allows it: an image network has a megabyte an example. */
    private static final long CHUNK_BYTES = 64L << 20;

    private final Network network;
    private final Examples examples;
    private final Loss judged;
    private final Workspace workspace;
    private final Matrix targets;
    private final Matrix lastTargets;
    private final Score score;
    private double loss = Double.NaN;

    public Evaluation(Network network, Examples examples, Kernel kernel) {
        this(network, examples, kernel, network.judgedLoss());
    }

    /** @param judged what is measured: a network is also asked for the very loss that its training descends */
    Evaluation(Network network, Examples examples, Kernel kernel, Loss judged) {
        this.network = network;
        this.examples = examples;
        this.judged = judged;
        int chunk = Math.max(1, Math.min(chunk(network), examples.count()));
        workspace = new Workspace(network, chunk, Workspace.Purpose.PREDICT, kernel);
        targets = Matrix.zeros(examples.targetSize(), chunk);
        lastTargets = targets.prefix(examples.count() % chunk);
        score = new Score(network.data().task(), network.data().outputs(), judged);
    }

    /** Examples that go through a network at once. */
    static int chunk(Network network) {
        long perExample = Math.max(1, Workspace.bytes(network, 2, Workspace.Purpose.PREDICT)
                - Workspace.bytes(network, 1, Workspace.Purpose.PREDICT));
        return (int) Math.max(1, Math.min(CHUNK, CHUNK_BYTES / perExample));
    }

    /** Measures loss and score with the network's numbers as they are now. */
    public void measure() {
        score.clear();
        double sum = 0;
        double weights = 0;
        for (int from = 0; from < examples.count(); from += workspace.capacity()) {
            int count = Math.min(workspace.capacity(), examples.count() - from);
            Matrix window = count == targets.columns ? targets : lastTargets;
            Batches.fillRange(examples, from, from + count, workspace.inputs(count), window);
            workspace.forward(count, Mode.INFERENCE, 0);
            double weight = judged.weight(workspace.outputs(count), window);
            sum += judged.evaluate(workspace.outputs(count), window, null) * weight;
            weights += weight;
            score.add(workspace.outputs(count), window);
        }
        loss = weights == 0 ? Double.NaN : sum / weights;
    }

    /** Mean loss over the examples; NaN when there are none. */
    public double loss() {
        return loss;
    }

    /** Accuracy, or R2 for regression; NaN where undefined. */
    public double score() {
        return examples.count() == 0 ? Double.NaN : score.value();
    }

    /**
     * What the network says about every example: probabilities for classes and labels, numbers for regression
     * (standardised as the target is).
     *
     * @return outputs x examples
     */
    public Matrix predictions() {
        Matrix all = Matrix.zeros(network.data().outputs(), examples.count());
        for (int from = 0; from < examples.count(); from += workspace.capacity()) {
            int count = Math.min(workspace.capacity(), examples.count() - from);
            Batches.fillRange(examples, from, from + count, workspace.inputs(count),
                    count == targets.columns ? targets : lastTargets);
            workspace.forward(count, Mode.INFERENCE, 0);
            judged.predict(workspace.outputs(count),
                    new Matrix(all.data, from * all.rows, all.rows, count, all.rows));
        }
        return all;
    }

    /** The targets of every example: target rows x examples. */
    public Matrix allTargets() {
        Matrix all = Matrix.zeros(examples.targetSize(), examples.count());
        for (int i = 0; i < examples.count(); i++) {
            examples.copyTarget(i, all, i);
        }
        return all;
    }
}
