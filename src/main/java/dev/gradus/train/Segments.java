package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The flat parameter array of a network as runs of numbers that are treated alike, and what is done to them in a step:
 * clip, penalise, decay, move, bound. Frozen layers have no part in it. Allocates nothing.
 */
final class Segments {

    /** Against division by zero, as in PyTorch's clip_grad_norm_. */
    private static final double CLIP_EPSILON = 1e-6;
    /** The same in PyTorch's renorm. */
    private static final double RENORM_EPSILON = 1e-7;

    /**
     * Neighbouring parameters that are treated alike.
     *
     * @param decays whether they are weights, which penalties always apply to
     * @param factor of their learning rate
     */
    private record Segment(int from, int to, boolean decays, double factor) {}

    /** One parameter tensor of a layer that learns; {@code row} numbers belong to one unit, 0 where that has no meaning. */
    private record Tensor(int from, int to, int row) {}

    private final double[] values;
    private final double[] gradients;
    private final Segment[] segments;
    /** The same, whether they decay or not: fewer and longer, for steps in which nothing decays. */
    private final Segment[] undecayed;
    private final boolean optimizerDecays;
    private final Tensor[] tensors;

    /** @param optimizerDecays whether the optimiser itself treats weights and the rest differently */
    Segments(Network network, double[] gradients, boolean optimizerDecays) {
        this.optimizerDecays = optimizerDecays;
        this.values = network.values();
        this.gradients = gradients;
        List<Segment> alike = new ArrayList<>();
        List<Segment> longer = new ArrayList<>();
        List<Tensor> all = new ArrayList<>();
        for (Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                if (parameter.learned() && !layer.node().frozen()) {
                    int from = parameter.offset();
                    int to = from + parameter.size();
                    boolean decays = parameter.spec().decays();
                    boolean rows = decays && parameter.shape().rank() > 1;
                    all.add(new Tensor(from, to, rows ? parameter.size() / parameter.shape().dim(0) : 0));
                    add(alike, new Segment(from, to, decays, layer.node().rateFactor()));
                    add(longer, new Segment(from, to, true, layer.node().rateFactor()));
                }
            }
        }
        segments = alike.toArray(new Segment[0]);
        undecayed = longer.toArray(new Segment[0]);
        tensors = all.toArray(new Tensor[0]);
    }

    private static void add(List<Segment> segments, Segment next) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.to == next.from && last.decays == next.decays && last.factor == next.factor) {
            segments.set(segments.size() - 1, new Segment(last.from, next.to, last.decays, last.factor));
        } else {
            segments.add(next);
        }
    }

    /** @param norm of the whole gradient */
    void clip(Clipping clipping, double norm) {
        if (!clipping.on()) {
            return;
        }
        double limit = clipping.limit();
        switch (clipping.kind()) {
            case GLOBAL_NORM -> shorten(0, gradients.length, norm, limit);
            case NORM -> {
                for (Tensor tensor : tensors) {
                    shorten(tensor.from, tensor.to, Math.sqrt(Squares.sum(gradients, tensor.from, tensor.to)), limit);
                }
            }
            case VALUE -> {
                for (int i = 0; i < gradients.length; i++) {
                    gradients[i] = Math.max(-limit, Math.min(limit, gradients[i]));
                }
            }
        }
    }

    /** Times min(1, limit / (norm + 1e-6)). */
    private void shorten(int from, int to, double norm, double limit) {
        double scale = limit / (norm + CLIP_EPSILON);
        for (int i = from; scale < 1 && i < to; i++) {
            gradients[i] *= scale;
        }
    }

    void penalise(Regularisation kept) {
        double l1 = kept.l1();
        double l2 = kept.l2();
        for (int k = 0; (l1 != 0 || l2 != 0) && k < segments.length; k++) {
            Segment segment = segments[k];
            for (int i = segment.from; (segment.decays || kept.everywhere()) && i < segment.to; i++) {
                gradients[i] += l1 * Math.signum(values[i]) + l2 * values[i];
            }
        }
    }

    /** @param weightDecay decoupled from the gradient, beside what the optimiser itself does */
    void move(Optimizer optimizer, double learningRate, double weightDecay, boolean everywhere) {
        optimizer.begin();
        for (Segment segment : weightDecay == 0 && !optimizerDecays ? undecayed : segments) {
            double rate = learningRate * segment.factor;
            boolean decays = segment.decays || everywhere;
            double keep = 1 - rate * weightDecay;
            for (int i = segment.from; weightDecay != 0 && decays && i < segment.to; i++) {
                values[i] *= keep;
            }
            optimizer.step(values, gradients, segment.from, segment.to, rate, decays);
        }
    }

    /** Scales down every row of a weight that is longer than {@code maxNorm}; 0 leaves all. */
    void bound(double maxNorm) {
        for (int k = 0; maxNorm > 0 && k < tensors.length; k++) {
            Tensor tensor = tensors[k];
            for (int from = tensor.from; tensor.row > 0 && from < tensor.to; from += tensor.row) {
                double norm = Math.sqrt(Squares.sum(values, from, from + tensor.row));
                double scale = maxNorm / (norm + RENORM_EPSILON);
                for (int i = from; norm > maxNorm && i < from + tensor.row; i++) {
                    values[i] *= scale;
                }
            }
        }
    }
}
