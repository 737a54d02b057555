package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.nn.Mode;

/**
 * The loss of a recorded batch as a function of one number of the network, on a copy: same examples, same random numbers,
 * exact arithmetic. One thread at a time.
 */
public final class Nudge {

    /** Steps of the central difference, tried from wide to narrow. */
    private static final double[] STEPS = {1e-3, 1e-4, 1e-5};

    private final StepRecord record;
    private final Network twin;
    private final Workspace workspace;

    /** @param exact a kernel of exact arithmetic; it must stay open */
    public Nudge(StepRecord record, Kernel exact) {
        this.record = record;
        int columns = record.columns();
        twin = record.network().twin(record.graph());
        workspace = new Workspace(twin, columns, Workspace.Purpose.PREDICT, exact);
        workspace.inputs(columns).copyFrom(record.workspace().inputs(columns));
    }

    /** The mean loss when number {@code index} of the flat array is {@code value} and all others are as the step found them. */
    public double loss(int index, double value) {
        double kept = twin.values()[index];
        twin.values()[index] = value;
        workspace.forward(record.columns(), Mode.TRAINING, record.stepKey());
        twin.values()[index] = kept;
        return workspace.loss(record.columns(), record.targets());
    }

    /**
     * dL/dw by central differences of fourth order, (8 (L(x+h) - L(x-h)) - (L(x+2h) - L(x-2h))) / 12h. Three widths are
     * tried: the widest has the least rounding and is taken where the next agrees with it; where it does not, it reaches
     * over a kink, and the next is taken.
     */
    public double slope(int index) {
        double x = twin.values()[index];
        double[] slopes = new double[STEPS.length];
        for (int i = 0; i < STEPS.length; i++) {
            double h = STEPS[i] * Math.max(1, Math.abs(x));
            double near = loss(index, x + h) - loss(index, x - h);
            double far = loss(index, x + 2 * h) - loss(index, x - 2 * h);
            slopes[i] = (8 * near - far) / (12 * h);
        }
        return Math.abs(slopes[0] - slopes[1]) <= Math.abs(slopes[1] - slopes[2]) ? slopes[0] : slopes[1];
    }
}
