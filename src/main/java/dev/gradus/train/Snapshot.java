package dev.gradus.train;

import dev.gradus.graph.Network;

/**
 * A copy of a network's numbers for the views: the view owns it, hands it to {@link RunControl#want}, and reads it when
 * it is ready. The trainer fills it at a step boundary; nothing is allocated.
 */
public final class Snapshot {

    private final double[] values;
    private final double[] state;
    private final double[] gradients;
    private volatile boolean ready;
    private long step;
    private double epoch;

    public Snapshot(Network like) {
        values = new double[like.values().length];
        state = new double[like.state().length];
        gradients = new double[like.values().length];
    }

    /** True when the trainer has filled it; only then may the others be read. */
    public boolean ready() {
        return ready;
    }

    public long step() {
        return step;
    }

    /** Epochs passed, with the fraction of the one under way. */
    public double epoch() {
        return epoch;
    }

    /** All learned numbers, laid out like {@link Network#values()}. */
    public double[] values() {
        return values;
    }

    /** Their gradients in the last step, same layout, after clipping and penalties. */
    public double[] gradients() {
        return gradients;
    }

    public void copyTo(Network network) {
        System.arraycopy(values, 0, network.values(), 0, values.length);
        System.arraycopy(state, 0, network.state(), 0, state.length);
    }

    /** Makes it ready to be filled again. */
    public void reset() {
        ready = false;
    }

    void fill(Network network, double[] networkGradients, long newStep, double newEpoch) {
        System.arraycopy(network.values(), 0, values, 0, values.length);
        System.arraycopy(network.state(), 0, state, 0, state.length);
        System.arraycopy(networkGradients, 0, gradients, 0, gradients.length);
        step = newStep;
        epoch = newEpoch;
        ready = true;
    }
}
