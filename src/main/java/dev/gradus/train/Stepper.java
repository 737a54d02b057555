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
import java.util.List;
import java.util.Optional;

/**
 * One training step: forward, loss, backward, clip, penalise, move. After warm-up it allocates nothing. A step whose
 * loss or gradient is not finite changes nothing.
 */
public final class Stepper {

    private final Network network;
    private final Workspace workspace;
    private final Optimizer optimizer;
    private final Segments segments;
    private final boolean ownDecay;
    private final int[] layerFrom;
    private final int[] layerTo;
    private final double[] gradientNorms;
    private final Matrix[] targetWindows;
    private final Matrix targets;
    /** Null for nobody. */
    private final StepRecorder recorder;

    public Stepper(Network network, int maxBatch, int targetRows, OptimizerSpec optimizer, Kernel kernel) {
        this(network, maxBatch, targetRows, optimizer, kernel, Optional.empty());
    }

    /** @param watching keeps every number of the first step */
    Stepper(Network network, int maxBatch, int targetRows, OptimizerSpec optimizer, Kernel kernel,
            Optional<StepRecorder> watching) {
        this.network = network;
        this.recorder = watching.orElse(null);
        this.workspace = new Workspace(network, maxBatch,
                recorder == null ? Workspace.Purpose.TRAIN : Workspace.Purpose.EXPLAIN, kernel);
        this.optimizer = optimizer.create(network.values().length);
        this.ownDecay = optimizer.type().hypers().stream().anyMatch(hyper -> hyper.id().equals("weightDecay"));
        this.segments = new Segments(network, workspace.gradients(), ownDecay);
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
     * @param learningRate of this step; a layer's own factor comes on top
     * @param stepKey      decides the random numbers of this step
     * @return the mean loss of the batch, without penalties; when it or the gradient is not finite nothing was changed
     *         and the result is not finite
     */
    public double step(int columns, double learningRate, LiveSettings settings, long stepKey) {
        if (recorder != null) {
            recorder.before(network, workspace, optimizer, targets(columns), stepKey);
        }
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
        if (recorder != null) {
            recorder.backPropagated();
        }
        Regularisation kept = settings.regularisation();
        segments.clip(settings.clipping(), Math.sqrt(squared));
        segments.penalise(kept);
        if (recorder != null) {
            recorder.prepared();
        }
        segments.move(optimizer, learningRate, ownDecay ? 0 : kept.weightDecay(), kept.everywhere());
        if (recorder != null) {
            recorder.moved();
        }
        segments.bound(kept.maxNorm());
        workspace.updateState(columns);
        if (recorder != null) {
            recorder.ended(loss);
        }
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
}
