package dev.gradus.io;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One of several kinds of value: an object with one member, whose name is the kind and whose value is the thing.
 * {@code {"dense": {"units": 8, ...}}} needs no order of members, as a "kind" beside the others would.
 */
final class VariantCodec<T> implements Codec<T> {

    private final String noun;
    private final Function<T, String> kindOf;
    private final Map<String, Codec<? extends T>> kinds;

    VariantCodec(String noun, Function<T, String> kindOf, Map<String, Codec<? extends T>> kinds) {
        this.noun = noun;
        this.kindOf = kindOf;
        this.kinds = new LinkedHashMap<>(kinds);
    }

    @Override
    public T read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        in.beginObject();
        if (!in.hasNext()) {
            throw in.problemAt(at, "expected " + noun + ", found nothing.");
        }
        String kind = in.name();
        Codec<? extends T> codec = kinds.get(kind);
        if (codec == null) {
            throw in.problemAt(at, "there is no " + noun + " called " + StrictJson.quoted(kind) + "; expected one of "
                    + String.join(", ", kinds.keySet()) + ".");
        }
        T value = codec.read(in);
        if (in.hasNext()) {
            throw in.problemAt(at, "expected one " + noun + ", found " + StrictJson.quoted(in.name()) + " beside "
                    + StrictJson.quoted(kind) + ".");
        }
        in.endObject();
        return value;
    }

    @Override
    @SuppressWarnings("unchecked") // the codec under a kind takes values of that kind
    public void write(JsonOut out, T value) throws IOException {
        String kind = kindOf.apply(value);
        out.beginObject();
        out.name(kind);
        ((Codec<T>) kinds.get(kind)).write(out, value);
        out.endObject();
    }
}
