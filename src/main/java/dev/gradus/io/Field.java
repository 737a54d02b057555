package dev.gradus.io;

import java.util.Optional;
import java.util.function.Function;

/**
 * One member of an object in a file.
 *
 * @param required otherwise it may be absent, and {@code V} is an {@link Optional}
 * @param codec    of what stands in the file
 * @param older    what it was in files of a version that did not have it; empty where all had it
 */
record Field<T, V>(String name, boolean required, Codec<?> codec, Function<T, V> getter, Optional<V> older) {

    static <T, V> Field<T, V> of(String name, Codec<V> codec, Function<T, V> getter) {
        return new Field<>(name, true, codec, getter, Optional.empty());
    }

    static <T, V> Field<T, Optional<V>> optional(String name, Codec<V> codec, Function<T, Optional<V>> getter) {
        return new Field<>(name, false, codec, getter, Optional.empty());
    }

    /** The same for a member that files of older versions lack. */
    Field<T, V> orBefore(V value) {
        return new Field<>(name, required, codec, getter, Optional.of(value));
    }
}
