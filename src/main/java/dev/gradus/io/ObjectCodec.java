package dev.gradus.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An object with known members, in any order. A repeated, missing or unknown one is refused. */
final class ObjectCodec<T> implements Codec<T> {

    /** Makes the value of its parts; what it complains about in an IllegalArgumentException becomes a file problem. */
    interface Maker<T> {
        T make(Parts parts);
    }

    /** What was read, by field. */
    static final class Parts {
        private final Map<Field<?, ?>, Object> values = new HashMap<>();

        @SuppressWarnings("unchecked") // put under the field whose codec made it
        <V> V get(Field<?, V> field) {
            return (V) (field.required() ? values.get(field) : Optional.ofNullable(values.get(field)));
        }
    }

    private final List<Field<T, ?>> fields;
    private final Maker<T> maker;

    ObjectCodec(List<Field<T, ?>> fields, Maker<T> maker) {
        this.fields = List.copyOf(fields);
        this.maker = maker;
    }

    /** Makes a value of three parts. */
    interface OfThree<A, B, C, T> {
        T make(A first, B second, C third);
    }

    /** Makes a value of four parts. */
    interface OfFour<A, B, C, D, T> {
        T make(A first, B second, C third, D fourth);
    }

    static <T, A> ObjectCodec<T> of(Field<T, A> only, Function<A, T> make) {
        return new ObjectCodec<>(List.of(only), parts -> make.apply(parts.get(only)));
    }

    static <T, A, B> ObjectCodec<T> of(Field<T, A> first, Field<T, B> second, BiFunction<A, B, T> make) {
        return new ObjectCodec<>(List.of(first, second), parts -> make.apply(parts.get(first), parts.get(second)));
    }

    static <T, A, B, C> ObjectCodec<T> of(Field<T, A> first, Field<T, B> second, Field<T, C> third, OfThree<A, B, C, T> make) {
        return new ObjectCodec<>(List.of(first, second, third),
                parts -> make.make(parts.get(first), parts.get(second), parts.get(third)));
    }

    static <T, A, B, C, D> ObjectCodec<T> of(Field<T, A> first, Field<T, B> second, Field<T, C> third, Field<T, D> fourth,
            OfFour<A, B, C, D, T> make) {
        return new ObjectCodec<>(List.of(first, second, third, fourth),
                parts -> make.make(parts.get(first), parts.get(second), parts.get(third), parts.get(fourth)));
    }

    @Override
    public T read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Parts parts = new Parts();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            Field<T, ?> field = fields.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
            if (field == null) {
                throw in.problemAt(at, "there is no member called " + StrictJson.quoted(name) + "; expected "
                        + fields.stream().map(Field::name).collect(Collectors.joining(", ")) + ".");
            }
            if (parts.values.containsKey(field)) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
            parts.values.put(field, field.codec().read(in));
        }
        in.endObject();
        for (Field<T, ?> field : fields) {
            if (!field.required() || parts.values.containsKey(field)) {
                continue;
            }
            if (in.older() && field.older().isPresent()) {
                parts.values.put(field, field.older().get());
            } else {
                throw in.problemAt(at, StrictJson.quoted(field.name()) + " is missing.");
            }
        }
        try {
            return maker.make(parts);
        } catch (IllegalArgumentException refused) {
            throw in.problemAt(at, refused.getMessage());
        }
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        out.beginObject();
        for (Field<T, ?> field : fields) {
            writeField(out, field, value);
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // the getter gives what the codec takes, see the factories of Field
    private static <T> void writeField(JsonOut out, Field<T, ?> field, T owner) throws IOException {
        Object value = field.getter().apply(owner);
        if (!field.required()) {
            Optional<?> present = (Optional<?>) value;
            if (present.isEmpty()) {
                return;
            }
            value = present.get();
        }
        out.name(field.name());
        ((Codec<Object>) field.codec()).write(out, value);
    }
}
