package dev.gradus.nn.loss;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A weight for each class or label; none means that each weighs 1. Immutable. */
final class Weights {

    static final Weights NONE = new Weights(List.of());

    private static final double LARGEST = 1e6;

    private final List<Double> list;
    private final double[] values;

    Weights(List<Double> list) {
        this.list = List.copyOf(list);
        values = this.list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As a setting of a loss. */
    static DoublesHyper<Loss> hyper(String id, String label, String help, Function<Loss, Weights> getter,
            BiFunction<Loss, Weights, Loss> wither) {
        return new DoublesHyper<>(id, label, help, Hyper.Effect.NEW_RUN, 0, LARGEST,
                loss -> getter.apply(loss).list, (loss, weights) -> wither.apply(loss, new Weights(weights)));
    }

    /** Each times another; those that are not there count as 1. */
    Weights times(List<Double> others) {
        return isNone() ? new Weights(others)
                : new Weights(java.util.stream.IntStream.range(0, values.length).mapToObj(i -> values[i] * others.get(i)).toList());
    }

    boolean isNone() {
        return values.length == 0;
    }

    double of(int output) {
        return values.length == 0 ? 1 : values[output];
    }

    double total(int outputs) {
        if (values.length == 0) {
            return outputs;
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * @param name such as "Class weights"
     * @param each what there is a weight for: "class", "label"
     */
    Optional<String> misfit(String name, String each, int outputs) {
        return values.length == 0 || values.length == outputs ? Optional.empty()
                : Optional.of(name + ": expected a number for each of " + outputs + " outputs, or none, but there "
                        + (values.length == 1 ? "is 1." : "are " + values.length + ".")
                        + " Give each " + each + " one.");
    }

    void require(String name, String each, int outputs) {
        if (values.length != 0 && values.length != outputs) {
            throw new IllegalArgumentException(misfit(name, each, outputs).orElseThrow());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights && list.equals(weights.list);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
