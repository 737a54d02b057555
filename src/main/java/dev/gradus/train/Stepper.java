package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * One training step: forward, loss, backward, clip, penalise, move. After warm-up it allocates nothing. A step whose
 * loss or gradient is not finite changes nothing.
 */
public final class Stepper {

    /** A run of neighbouring parameters that are treated alike. */
    private record Segment(int from, int to, boolean decays) {}

    private final Network network;
    private final Workspace workspace;
    private final Optimizer optimizer;
    private final Segment[] segments;
    private final int[] layerFrom;
    private final int[] layerTo;
    private final double[] gradientNorms;
    private final Matrix[] targetWindows;
    private final Matrix targets;

    public Stepper(Network network, int maxBatch, int targetRows, OptimizerSpec optimizer, Kernel kernel) {
        this.network = network;
        this.workspace = new Workspace(network, maxBatch, Workspace.Purpose.TRAIN, kernel);
        this.optimizer = optimizer.create(network.values().length);
        this.segments = segments(network).toArray(new Segment[0]);
        List<Compiled> learning = network.learningLayers();
        layerFrom = new int[learning.size()];
        layerTo = new int[learning.size()];
        for (int i = 0; i < layerFrom.length; i++) {
            List<Parameter> learned = learning.get(i).parameters().stream().filter(Parameter::learned).toList();
            Parameter last = learned.get(learned.size() - 1);
            layerFrom[i] = learned.get(0).offset();
            layerTo[i] = last.offset() + last.size();
        }
        gradientNorms = new double[layerFrom.length];
        targets = Matrix.zeros(targetRows, maxBatch);
        targetWindows = new Matrix[maxBatch + 1];
    }

    /** Where the inputs of the next step go: input size x columns. */
    public Matrix inputs(int columns) {
        return workspace.inputs(columns);
    }

    /** Where the targets of the next step go: target rows x columns. */
    public Matrix targets(int columns) {
        Matrix window = targetWindows[columns];
        if (window == null) {
            window = targets.prefix(columns);
            targetWindows[columns] = window;
        }
        return window;
    }

    public Matrix outputs(int columns) {
        return workspace.outputs(columns);
    }

    /** L2 norm of each learning layer's gradient in the last step, before clipping and without penalties. */
    public double[] gradientNorms() {
        return gradientNorms;
    }

    public Optimizer optimizer() {
        return optimizer;
    }

    public Workspace workspace() {
        return workspace;
    }

    /**
     * Takes one step on the examples in {@link #inputs} and {@link #targets}.
     *
     * @param stepKey decides the random numbers of this step
     * @return the mean loss of the batch, without penalties; when it or the gradient is not finite nothing was changed
     *         and the result is not finite
     */
    public double step(int columns, LiveSettings settings, long stepKey) {
        workspace.forward(columns, Mode.TRAINING, stepKey);
        double loss = workspace.lossWithGradient(columns, targets(columns));
        if (!Double.isFinite(loss)) {
            return loss;
        }
        workspace.backward(columns);
        double squared = measure();
        if (!Double.isFinite(squared)) {
            return Double.NaN;
        }
        double[] gradients = workspace.gradients();
        clip(gradients, Math.sqrt(squared), settings.clipNorm());
        penalise(gradients, settings.l1(), settings.l2());
        optimizer.begin();
        for (Segment segment : segments) {
            optimizer.step(network.values(), gradients, segment.from, segment.to, settings.learningRate(),
                    segment.decays);
        }
        workspace.updateState(columns);
        return loss;
    }

    private double measure() {
        double total = 0;
        for (int i = 0; i < layerFrom.length; i++) {
            double squared = Squares.sum(workspace.gradients(), layerFrom[i], layerTo[i]);
            gradientNorms[i] = Math.sqrt(squared);
            total += squared;
        }
        return total;
    }

    private void clip(double[] gradients, double norm, double most) {
        if (most > 0 && norm > most) {
            double scale = most / (norm + 1e-6);
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= scale;
            }
        }
    }

    private void penalise(double[] gradients, double l1, double l2) {
        if (l1 == 0 && l2 == 0) {
            return;
        }
        double[] values = network.values();
        for (Segment segment : segments) {
            if (segment.decays) {
                for (int i = segment.from; i < segment.to; i++) {
                    gradients[i] += l1 * Math.signum(values[i]) + l2 * values[i];
                }
            }
        }
    }

    /** Frozen layers have no segment: their gradient is zero and nothing moves them. */
    private static List<Segment> segments(Network network) {
        List<Segment> segments = new ArrayList<>();
        for (Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                if (!parameter.learned() || layer.node().frozen()) {
                    continue;
                }
                int from = parameter.offset();
                int to = from + parameter.size();
                Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
                if (last != null && last.to == from && last.decays == parameter.spec().decays()) {
                    segments.set(segments.size() - 1, new Segment(last.from, to, last.decays));
                } else {
                    segments.add(new Segment(from, to, parameter.spec().decays()));
                }
            }
        }
        return segments;
    }
}
