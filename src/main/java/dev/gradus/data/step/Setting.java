package dev.gradus.data.step;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One setting of a treatment {@code T}: enough for a card, a file and a help page, without knowing the treatment. {@code T}
 * is immutable; {@link #with} gives a changed copy.
 */
public sealed interface Setting<T, V> {

    /** The name in files: never changes. */
    String id();

    String label();

    String help();

    Predicate<T> when();

    Function<T, V> getter();

    BiFunction<T, V, T> wither();

    /** False where another setting makes this one meaningless, so that a card need not show it. */
    default boolean matters(T owner) {
        return when().test(owner);
    }

    default V get(T owner) {
        return getter().apply(owner);
    }

    /** @throws IllegalArgumentException if the value is out of range, in a sentence that says so */
    default T with(T owner, V value) {
        return wither().apply(owner, value);
    }

    /** @param unit what stands behind the number; empty for none */
    record Number<T>(String id, String label, String help, String unit, double min, double max, Predicate<T> when,
            Function<T, Double> getter, BiFunction<T, Double, T> wither) implements Setting<T, Double> {

        @Override
        public T with(T owner, Double value) {
            if (!(value >= min && value <= max)) {
                throw new IllegalArgumentException(label + " must be from " + Said.number(min) + " to " + Said.number(max)
                        + "; found " + Said.number(value) + ".");
            }
            return wither.apply(owner, value);
        }
    }

    record Whole<T>(String id, String label, String help, String unit, int min, int max, Predicate<T> when,
            Function<T, Integer> getter, BiFunction<T, Integer, T> wither) implements Setting<T, Integer> {

        @Override
        public T with(T owner, Integer value) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(label + " must be a whole number from " + min + " to " + max + "; found "
                        + value + ".");
            }
            return wither.apply(owner, value);
        }
    }

    /** One of a few; the value is the option's id. */
    record Choice<T>(String id, String label, String help, List<Option> options, Predicate<T> when,
            Function<T, String> getter, BiFunction<T, String, T> wither) implements Setting<T, String> {

        public record Option(String id, String label) {
        }

        @Override
        public T with(T owner, String value) {
            if (options.stream().noneMatch(option -> option.id().equals(value))) {
                throw new IllegalArgumentException(label + " must be one of "
                        + String.join(", ", options.stream().map(Option::id).toList()) + "; found “" + value + "”.");
            }
            return wither.apply(owner, value);
        }
    }

    /** Yes or no. */
    record Flag<T>(String id, String label, String help, Predicate<T> when, Function<T, Boolean> getter,
            BiFunction<T, Boolean, T> wither) implements Setting<T, Boolean> {
    }

    /** Any text. */
    record Text<T>(String id, String label, String help, Predicate<T> when, Function<T, String> getter,
            BiFunction<T, String, T> wither) implements Setting<T, String> {
    }

    /** A choice among the constants of an enum, in their order; in files they stand in lower case, with hyphens. */
    static <T, E extends Enum<E>> Choice<T> choice(String id, String label, String help, Class<E> constants,
            List<String> labels, Predicate<T> when, Function<T, E> getter, BiFunction<T, E, T> wither) {
        E[] all = constants.getEnumConstants();
        List<Choice.Option> options = Arrays.stream(all)
                .map(each -> new Choice.Option(idOf(each), labels.get(each.ordinal()))).toList();
        return new Choice<>(id, label, help, options, when, owner -> idOf(getter.apply(owner)),
                (owner, value) -> wither.apply(owner,
                        Arrays.stream(all).filter(each -> idOf(each).equals(value)).findFirst().orElseThrow()));
    }

    private static String idOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For settings that always matter. */
    static <T> Predicate<T> always() {
        return owner -> true;
    }
}
