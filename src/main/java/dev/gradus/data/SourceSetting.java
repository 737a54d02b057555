package dev.gradus.data;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One setting of a source {@code S}: a member in project files and a row of the window's form “How it was read”.
 * Sources are immutable; {@link #with} gives a changed copy.
 */
public sealed interface SourceSetting<S, T> {

    /** The name in files: never changes. */
    String id();

    /** Empty where the window does not offer it. */
    String label();

    String help();

    Function<S, T> getter();

    BiFunction<S, T, S> wither();

    default T get(S source) {
        return getter().apply(source);
    }

    /** @throws IllegalArgumentException if the value is out of range, in a sentence that says so */
    default S with(S source, T value) {
        return wither().apply(source, value);
    }

    /** Where it lies. */
    record Place<S>(Function<S, String> getter, BiFunction<S, String, S> wither) implements SourceSetting<S, String> {
        @Override
        public String id() {
            return "path";
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public String help() {
            return "";
        }
    }

    /** The place of a file source. */
    @SuppressWarnings("unchecked") // withPath gives its own kind
    static <S extends FileSource> Place<S> place() {
        return new Place<>(FileSource::path, (source, path) -> (S) source.withPath(path));
    }

    /** A whole number between {@code min} and {@code max}. */
    record Whole<S>(String id, String label, String help, int min, int max, Function<S, Integer> getter,
                    BiFunction<S, Integer, S> wither) implements SourceSetting<S, Integer> {
        @Override
        public S with(S source, Integer value) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(label + " lies between " + min + " and " + max + ". It was " + value + ".");
            }
            return wither.apply(source, value);
        }
    }

    /** Yes or no. */
    record Flag<S>(String id, String label, String help, Function<S, Boolean> getter, BiFunction<S, Boolean, S> wither)
            implements SourceSetting<S, Boolean> {
    }

    /** One constant of an enum, each with a name people read. */
    record Choice<S, E extends Enum<E>>(String id, String label, String help, Class<E> type, Function<E, String> names,
                                        Function<S, E> getter, BiFunction<S, E, S> wither) implements SourceSetting<S, E> {
    }

    /** A name, such as that of a sheet or a column: one of those the file offers. Empty where that is allowed. */
    record Name<S>(String id, String label, String help, Offer<S> offer, Function<S, String> getter,
                   BiFunction<S, String, S> wither) implements SourceSetting<S, String> {
    }

    /** The names there are to choose from. */
    interface Offer<S> {
        List<String> names(S source, Path folder) throws DataException;
    }

    /** The encoding of a text. */
    record Encoding<S>(String id, String label, String help, Function<S, Charset> getter, BiFunction<S, Charset, S> wither)
            implements SourceSetting<S, Charset> {
    }
}
