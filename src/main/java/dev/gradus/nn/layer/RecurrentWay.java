package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Plan;
import java.util.ArrayList;
import java.util.List;

/** One direction of a recurrent layer: its parameters and the keys of its buffers. */
final class RecurrentWay {

    final boolean reverse;
    final Parameter weightInput;
    final Parameter weightHidden;
    /** Null where the layer has none. */
    final Parameter biasInput;
    final Parameter biasHidden;

    private final Recurrence settings;
    private final RecurrentCell cell;
    private final int steps;

    /** Keys of buffers; what they hold is said in {@link RecurrentWalk}. */
    int sums;
    int gradRecurrent;
    int hidden;
    int planes;
    int recurrent;
    int gradHidden;
    int carried;
    int bias;
    int weight;
    /** What is kept for explanations, see {@link RecurrentKept}. */
    int keptSums;
    int keptGradHidden;
    int keptGradCell;

    RecurrentWay(Recurrence settings, RecurrentCell cell, int steps, boolean reverse, List<Parameter> parameters) {
        this.settings = settings;
        this.cell = cell;
        this.steps = steps;
        this.reverse = reverse;
        this.weightInput = parameters.get(0);
        this.weightHidden = parameters.get(1);
        this.biasInput = settings.bias() ? parameters.get(2) : null;
        this.biasHidden = settings.bias() ? parameters.get(3) : null;
    }

    void plan(Plan plan) {
        int units = settings.units();
        int rows = cell.gates() * units;
        sums = plan.perExample(steps * rows);
        gradRecurrent = cell.gatesRecurrentSums() ? plan.perExample(steps * rows) : sums;
        hidden = plan.perExample((steps + 1) * units);
        planes = plan.perExample(steps * cell.planes() * units);
        recurrent = plan.perExample(rows);
        gradHidden = plan.perExample(units);
        carried = plan.perExample(cell.carried() * units);
        bias = plan.fixed(rows);
        weight = plan.fixed(rows * units);
        keptSums = plan.explained(steps * rows);
        keptGradHidden = plan.explained(steps * units);
        keptGradCell = plan.explained(steps * cell.carried() * units);
    }

    /** The hidden states of all steps in the order of the sequence, or the one where the walk ends, as rows. */
    Ops.Value lower(Ops ops) {
        Ops.Value sums = biased(ops, ops.matrixProduct(ops.input(0), transposed(ops, weightInput)), biasInput);
        List<Ops.Value> state = List.of(ops.constant(Shape.of(1, settings.units()), new double[settings.units()]));
        List<Ops.Value> states = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int t = reverse ? steps - 1 - i : i;
            Ops.Value recurrent = biased(ops, ops.matrixProduct(state.get(0), transposed(ops, weightHidden)), biasHidden);
            state = cell.lower(ops, ops.slice(sums, 0, t, t + 1), recurrent, state);
            states.add(reverse ? 0 : i, state.get(0));
        }
        return settings.allSteps() ? ops.concat(0, states) : state.get(0);
    }

    private static Ops.Value transposed(Ops ops, Parameter weight) {
        return ops.transpose(ops.parameter(weight), 1, 0);
    }

    private static Ops.Value biased(Ops ops, Ops.Value product, Parameter bias) {
        return bias == null ? product : ops.add(product, ops.parameter(bias));
    }
}
