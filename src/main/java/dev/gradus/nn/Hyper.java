package dev.gradus.nn;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One setting of a described thing {@code S} (a layer, an optimiser, a loss): enough for an inspector row, a file and a
 * help page, without reflection. {@code S} is immutable; {@link #with} gives a changed copy.
 */
public sealed interface Hyper<S, T> {

    /** The name in files: never changes. */
    String id();

    String label();

    String help();

    /** When a change takes effect. */
    Effect effect();

    T get(S owner);

    /** @throws IllegalArgumentException if the value is out of range, in a sentence that says so */
    S with(S owner, T value);

    enum Effect {
        /** With the next batch. */
        LIVE,
        /** A new run starts; weights stay where shapes agree. */
        NEW_RUN
    }

    /** A whole number between {@code min} and {@code max}; {@code wide} where people think in doublings. */
    record IntHyper<S>(String id, String label, String help, Effect effect, int min, int max, boolean wide,
            Function<S, Integer> getter, BiFunction<S, Integer, S> wither) implements Hyper<S, Integer> {
        @Override
        public Integer get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, Integer value) {
            if (value < min || value > max) {
                throw outOfRange(label, String.valueOf(min), String.valueOf(max), String.valueOf(value));
            }
            return wither.apply(owner, value);
        }
    }

    /** A number between {@code min} and {@code max}; {@code decades} where people think in powers of ten. */
    record DoubleHyper<S>(String id, String label, String help, Effect effect, double min, double max, boolean decades,
            Function<S, Double> getter, BiFunction<S, Double, S> wither) implements Hyper<S, Double> {
        @Override
        public Double get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, Double value) {
            if (!(value >= min && value <= max)) {
                throw outOfRange(label, plain(min), plain(max), plain(value));
            }
            return wither.apply(owner, value);
        }
    }

    /** Yes or no. */
    record BoolHyper<S>(String id, String label, String help, Effect effect,
            Function<S, Boolean> getter, BiFunction<S, Boolean, S> wither) implements Hyper<S, Boolean> {
        @Override
        public Boolean get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, Boolean value) {
            return wither.apply(owner, value);
        }
    }

    /** One of a list of ids, each with a name people read. */
    record ChoiceHyper<S>(String id, String label, String help, Effect effect, List<Option> options,
            Function<S, String> getter, BiFunction<S, String, S> wither) implements Hyper<S, String> {
        public ChoiceHyper {
            options = List.copyOf(options);
        }

        @Override
        public String get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, String value) {
            if (options.stream().noneMatch(option -> option.id().equals(value))) {
                throw new IllegalArgumentException(label + " is one of "
                        + String.join(", ", options.stream().map(Option::id).toList()) + ". It was “" + value + "”.");
            }
            return wither.apply(owner, value);
        }
    }

    /** Whole numbers in a row, such as the target of Reshape. */
    record DimsHyper<S>(String id, String label, String help, Effect effect, int maxRank,
            Function<S, List<Integer>> getter, BiFunction<S, List<Integer>, S> wither)
            implements Hyper<S, List<Integer>> {
        @Override
        public List<Integer> get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, List<Integer> value) {
            if (value.size() > maxRank || value.stream().anyMatch(dim -> dim < 1)) {
                throw new IllegalArgumentException(
                        label + " holds up to " + maxRank + " numbers of at least 1. It was " + value + ".");
            }
            return wither.apply(owner, value);
        }
    }

    /** Numbers in a row, each between {@code min} and {@code max}, such as weights of classes; empty for none. */
    record DoublesHyper<S>(String id, String label, String help, Effect effect, double min, double max,
            Function<S, List<Double>> getter, BiFunction<S, List<Double>, S> wither)
            implements Hyper<S, List<Double>> {
        @Override
        public List<Double> get(S owner) {
            return getter.apply(owner);
        }

        @Override
        public S with(S owner, List<Double> value) {
            if (value.stream().anyMatch(number -> !(number >= min && number <= max))) {
                throw new IllegalArgumentException(label + " are numbers between " + plain(min) + " and " + plain(max)
                        + ". It was " + value + ".");
            }
            return wither.apply(owner, List.copyOf(value));
        }
    }

    record Option(String id, String label, String help) {}

    private static IllegalArgumentException outOfRange(String label, String min, String max, String value) {
        return new IllegalArgumentException(
                label + " lies between " + min + " and " + max + ". It was " + value + ".");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(value);
    }
}
