package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a person sets for a layer that walks along a sequence and remembers: SimpleRNN, LSTM and GRU share it.
 *
 * <p>Shapes: input {@code [T, F]}. All steps: {@code [T, H]}; the last: {@code [H]}. A second walk from the end to the
 * beginning puts its H numbers behind those of the first, so 2 H. The last of the second walk is where it ends, at the
 * FIRST step of the sequence (PyTorch's h_n, Keras's Bidirectional), not what it knows at the last step.
 *
 * <p>Parameters, in PyTorch's order and layout, G gates one below the other: {@code weight_ih [G H, F]},
 * {@code weight_hh [G H, H]}, {@code bias_ih [G H]}, {@code bias_hh [G H]}; the second walk has its own with
 * {@code _reverse} behind the name. All start in U(±1/√H), as PyTorch's do: with that the files of both start from one
 * distribution, and at the usual widths the recurrent weights neither explode nor die out over some dozens of steps.
 *
 * @param units         H
 * @param output        id of what comes out: {@link #ALL_STEPS} or {@link #LAST_STEP}
 * @param bidirectional whether there is a second walk
 * @param bias          whether there are biases
 */
public record Recurrence(int units, String output, boolean bidirectional, boolean bias) {

    public static final String ALL_STEPS = "all_steps";
    public static final String LAST_STEP = "last_step";

    private static final int MOST_UNITS = 8_192;
    private static final List<Option> OUTPUTS = List.of(
            new Option(LAST_STEP, "Last step", "What the layer knows at the end: one row of numbers."),
            new Option(ALL_STEPS, "Every step", "A sequence again, for a second such layer or for attention."));

    public Recurrence {
        if (OUTPUTS.stream().noneMatch(option -> option.id().equals(output))) {
            throw new IllegalArgumentException("Output is one of " + LAST_STEP + ", " + ALL_STEPS + ". It was “" + output + "”.");
        }
    }

    boolean allSteps() {
        return output.equals(ALL_STEPS);
    }

    int directions() {
        return bidirectional ? 2 : 1;
    }

    Shape outputShape(Shape input) {
        SequenceShape.require(input);
        int numbers = Math.multiplyExact(units, directions());
        return allSteps() ? Shape.of(input.dim(0), numbers) : Shape.of(numbers);
    }

    /** Four for each direction, two without biases. */
    List<ParameterSpec> parameters(Shape input, int gates) {
        int rows = Math.multiplyExact(gates, units);
        List<ParameterSpec> specs = new ArrayList<>();
        for (String suffix : bidirectional ? List.of("", "_reverse") : List.of("")) {
            specs.add(weight("weight_ih" + suffix, Shape.of(rows, input.dim(1))));
            specs.add(weight("weight_hh" + suffix, Shape.of(rows, units)));
            if (bias) {
                specs.add(ParameterSpec.plain("bias_ih" + suffix, Shape.of(rows), Initializer.FAN_IN_UNIFORM, units));
                specs.add(ParameterSpec.plain("bias_hh" + suffix, Shape.of(rows), Initializer.FAN_IN_UNIFORM, units));
            }
        }
        return specs;
    }

    private ParameterSpec weight(String name, Shape shape) {
        return ParameterSpec.weight(name, shape, java.util.Optional.of(Initializer.FAN_IN_UNIFORM), units, units);
    }

    /** {@code 64 · last step}, {@code 2×32 · every step}. */
    String summary() {
        return (bidirectional ? "2×" : "") + units + (allSteps() ? " · every step" : " · last step");
    }

    /** The settings of a layer that has a recurrence, in the order of the inspector. */
    static <S> List<Hyper<S, ?>> hypers(Function<S, Recurrence> getter, BiFunction<S, Recurrence, S> wither) {
        return List.of(
                new IntHyper<S>("units", "Units", "How many numbers the layer remembers from step to step.",
                        Hyper.Effect.NEW_RUN, 1, MOST_UNITS, true, owner -> getter.apply(owner).units(),
                        (owner, units) -> wither.apply(owner, getter.apply(owner).withUnits(units))),
                new ChoiceHyper<S>("output", "Output", "What leaves the layer.", Hyper.Effect.NEW_RUN, OUTPUTS,
                        owner -> getter.apply(owner).output(),
                        (owner, id) -> wither.apply(owner, getter.apply(owner).withOutput(id))),
                new BoolHyper<S>("bidirectional", "Both directions",
                        "A second walk with weights of its own goes from the end to the beginning.",
                        Hyper.Effect.NEW_RUN, owner -> getter.apply(owner).bidirectional(),
                        (owner, both) -> wither.apply(owner, getter.apply(owner).withBidirectional(both))),
                new BoolHyper<S>("bias", "Bias", "Whether each gate adds numbers of its own.", Hyper.Effect.NEW_RUN,
                        owner -> getter.apply(owner).bias(),
                        (owner, bias) -> wither.apply(owner, getter.apply(owner).withBias(bias))));
    }

    Recurrence withUnits(int value) {
        return new Recurrence(value, output, bidirectional, bias);
    }

    Recurrence withOutput(String id) {
        return new Recurrence(units, id, bidirectional, bias);
    }

    Recurrence withBidirectional(boolean value) {
        return new Recurrence(units, output, value, bias);
    }

    Recurrence withBias(boolean value) {
        return new Recurrence(units, output, bidirectional, value);
    }
}
