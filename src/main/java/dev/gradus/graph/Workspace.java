package dev.gradus.graph;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Mode;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * Every buffer that passes through a network need, planned once for a largest batch. After the first pass of each batch
 * size nothing is allocated. One workspace belongs to one thread.
 */
public final class Workspace {

    /** What the buffers are for. */
    public enum Purpose {
        /** Forward only. */
        PREDICT,
        /** Forward and backward. */
        TRAIN,
        /** As TRAIN, and the gradient of the network's input as well. */
        TRAIN_AND_INPUT_GRADIENT,
        /** As TRAIN_AND_INPUT_GRADIENT, and every number that an explanation reads is kept. */
        EXPLAIN;

        boolean reachesInput() {
            return this == TRAIN_AND_INPUT_GRADIENT || this == EXPLAIN;
        }
    }

    private final Network network;
    private final Kernel kernel;
    private final WorkspacePlan plan;
    private final double[] gradients;
    private final List<double[]> arrays;
    private final Frame[] frames;

    public Workspace(Network network, int capacity, Purpose purpose, Kernel kernel) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A batch holds at least 1 example, not " + capacity + ".");
        }
        this.network = network;
        this.kernel = kernel;
        this.plan = WorkspacePlan.of(network, purpose);
        this.gradients = purpose == Purpose.PREDICT ? new double[0] : new double[network.values().length];
        this.arrays = new ArrayList<>();
        for (WorkspacePlan.Buffer buffer : plan.buffers()) {
            arrays.add(new double[Math.toIntExact(buffer.length(capacity))]);
        }
        this.frames = new Frame[capacity + 1];
    }

    /** Bytes of a workspace before it is made. */
    public static long bytes(Network network, int capacity, Purpose purpose) {
        long numbers = WorkspacePlan.of(network, purpose).buffers().stream()
                .mapToLong(buffer -> buffer.length(capacity)).sum();
        return 8 * (numbers + (purpose == Purpose.PREDICT ? 0 : network.values().length));
    }

    public int capacity() {
        return frames.length - 1;
    }

    public Network network() {
        return network;
    }

    /** Where to put the inputs of a batch of {@code columns} examples: input size x columns. */
    public Matrix inputs(int columns) {
        return frame(columns).inputs();
    }

    /** What arrives at the Output: outputs x columns. */
    public Matrix outputs(int columns) {
        return frame(columns).outputs(network.output());
    }

    /** The output of one layer in the last pass. */
    public Matrix outputs(int columns, int layer) {
        return frame(columns).outputs(layer);
    }

    /** dL/d(outputs) of the last {@link #lossWithGradient}; null when nothing in the network learns. */
    Matrix outputGradient(int columns) {
        return frame(columns).outputGradient();
    }

    /** dL/d(input) of the last backward pass, where the workspace was made for it. */
    public Matrix inputGradient(int columns) {
        return frame(columns).inputGradient();
    }

    /** dL/d(parameter), laid out like {@link Network#values()}. */
    public double[] gradients() {
        return gradients;
    }

    /** dL/d(output) of one layer in the last backward pass; null where no gradient flows. */
    public Matrix outputGradients(int columns, int layer) {
        return frame(columns).outputGradient(layer);
    }

    /**
     * How a number of one layer came to be in the last pass; the workspace was made to {@link Purpose#EXPLAIN}.
     *
     * @throws IllegalArgumentException if the layer has no such number
     */
    public Explanation explain(int columns, int layer, Spot of) {
        return frame(columns).explain(layer, of);
    }

    /** The number at a place that is not {@link Spot.Inner}, {@link Spot.Share} or the optimiser's, in the last pass. */
    public double number(int columns, int layer, Spot at) {
        return frame(columns).number(layer, at);
    }

    /** What the last pass left inside one layer for people to look at, of one example. */
    public List<Inner> inner(int columns, int layer, int example) {
        return frame(columns).inner(layer, example);
    }

    /** @param stepKey decides the random numbers of this pass */
    public void forward(int columns, Mode mode, long stepKey) {
        frame(columns).forward(mode, stepKey);
    }

    /** The mean loss of the last forward pass. */
    public double loss(int columns, Matrix targets) {
        return network.loss().evaluate(outputs(columns), targets, null);
    }

    /** The mean loss of the last forward pass, keeping its gradient for {@link #backward}. */
    public double lossWithGradient(int columns, Matrix targets) {
        Frame frame = frame(columns);
        return network.loss().evaluate(frame.outputs(network.output()), targets, frame.outputGradient());
    }

    /** Fills {@link #gradients()} from the gradient that {@link #lossWithGradient} left. */
    public void backward(int columns) {
        frame(columns).backward();
    }

    /** Lets layers move what they keep without learning; once for each step that is applied. */
    public void updateState(int columns) {
        frame(columns).updateState();
    }

    private Frame frame(int columns) {
        Frame frame = frames[columns];
        if (frame == null) {
            frame = new Frame(network, plan, arrays, gradients, columns, kernel);
            frames[columns] = frame;
        }
        return frame;
    }

    /** The first layer whose output holds a number that is not finite, or -1. */
    public int firstNotFinite(int columns) {
        for (int i = 0; i < network.layers().size(); i++) {
            Compiled each = network.layers().get(i);
            Matrix output = outputs(columns, i);
            for (int k = 0; k < columns * each.shape().size(); k++) {
                if (!Double.isFinite(output.data[output.offset + k])) {
                    return i;
                }
            }
        }
        return -1;
    }
}
