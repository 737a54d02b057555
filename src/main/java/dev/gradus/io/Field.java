package dev.gradus.io;

import java.util.Optional;
import java.util.function.Function;

/**
 * One member of an object in a file.
 *
 * @param required otherwise it may be absent, and {@code V} is an {@link Optional}
 * @param codec    of what stands in the file
 */
record Field<T, V>(String name, boolean required, Codec<?> codec, Function<T, V> getter) {

    static <T, V> Field<T, V> of(String name, Codec<V> codec, Function<T, V> getter) {
        return new Field<>(name, true, codec, getter);
    }

    static <T, V> Field<T, Optional<V>> optional(String name, Codec<V> codec, Function<T, Optional<V>> getter) {
        return new Field<>(name, false, codec, getter);
    }
}
