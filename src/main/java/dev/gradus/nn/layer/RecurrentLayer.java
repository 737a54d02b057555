package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What SimpleRNN, LSTM and GRU compute: one or two walks over the steps, a {@link RecurrentCell} doing each.
 *
 * <p>The layer works on its own copy of the batch with all examples of a step side by side (column t N + n). So the
 * products of all steps with the input are one product, those of a step with the hidden state one product of windows
 * without gaps, and so are the gradients of the weights.
 */
final class RecurrentLayer implements Layer {

    private final Recurrence settings;
    private final RecurrentCell cell;
    private final int steps;
    private final int features;
    private final Shape output;
    private final List<RecurrentWay> ways = new ArrayList<>();
    private final Function<Pass, Batch> batch = Batch::new;
    private int inputs;
    private int gradInputs;

    RecurrentLayer(Recurrence settings, RecurrentCell cell, Shape input, List<Parameter> parameters) {
        this.settings = settings;
        this.cell = cell;
        this.steps = input.dim(0);
        this.features = input.dim(1);
        this.output = settings.outputShape(input);
        int each = settings.bias() ? 4 : 2;
        for (int i = 0; i < settings.directions(); i++) {
            ways.add(new RecurrentWay(settings, cell, steps, i == 1, parameters.subList(i * each, (i + 1) * each)));
        }
    }

    @Override
    public void plan(Plan plan) {
        inputs = plan.perExample(steps * features);
        gradInputs = plan.perExample(steps * features);
        ways.forEach(way -> way.plan(plan));
    }

    @Override
    public void forward(Pass pass) {
        pass.kept(batch).forward();
    }

    @Override
    public void backward(Pass pass) {
        pass.kept(batch).backward();
    }

    @Override
    public List<Inner> inner(Pass pass, int example) {
        return pass.kept(batch).inner(example);
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        return pass.kept(batch).explain(of);
    }

    @Override
    public Ops.Value lower(Ops ops) {
        List<Ops.Value> walked = new ArrayList<>();
        for (RecurrentWay way : ways) {
            walked.add(way.lower(ops));
        }
        Ops.Value all = walked.size() == 1 ? walked.get(0) : ops.concat(1, walked);
        return settings.allSteps() ? all : ops.reshape(all, Shape.of(settings.units() * settings.directions()));
    }

    /** One batch size: the copy of the inputs and the walks over it. */
    private final class Batch {

        private final Pass pass;
        private final Matrix ordered;
        private final Matrix gradOrdered;
        private final RecurrentWalk[] walks;

        Batch(Pass pass) {
            this.pass = pass;
            ordered = Columns.ofRows(pass.buffer(inputs), features);
            gradOrdered = pass.gradInput(0) == null ? null : Columns.ofRows(pass.buffer(gradInputs), features);
            walks = ways.stream().map(way -> new RecurrentWalk(way, settings, cell, steps, pass, ordered, gradOrdered))
                    .toArray(RecurrentWalk[]::new);
        }

        List<Inner> inner(int example) {
            return Arrays.stream(walks).flatMap(walk -> walk.inner(example).stream()).toList();
        }

        Explanation explain(Spot of) {
            return new RecurrentExplanation(new PassNumbers(pass, List.of(Shape.of(steps, features)), output), settings,
                    cell.explanation(), List.of(walks)).explain(of);
        }

        void forward() {
            Matrix input = pass.input(0);
            for (int n = 0; n < input.columns; n++) {
                int from = input.offset + n * input.stride;
                for (int t = 0; t < steps; t++) {
                    System.arraycopy(input.data, from + t * features, ordered.data,
                            ordered.offset + (t * input.columns + n) * features, features);
                }
            }
            for (RecurrentWalk walk : walks) {
                walk.forward();
            }
        }

        void backward() {
            for (RecurrentWalk walk : walks) {
                walk.backward();
            }
            Matrix gradInput = pass.gradInput(0);
            if (gradInput == null) {
                return;
            }
            for (int n = 0; n < gradInput.columns; n++) {
                int to = gradInput.offset + n * gradInput.stride;
                for (int t = 0; t < steps; t++) {
                    System.arraycopy(gradOrdered.data, gradOrdered.offset + (t * gradInput.columns + n) * features,
                            gradInput.data, to + t * features, features);
                }
            }
        }
    }
}
