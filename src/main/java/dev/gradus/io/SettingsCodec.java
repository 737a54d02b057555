package dev.gradus.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something by its settings, each under its id: what declares its settings needs no line here. Settings are applied in the
 * order of the list, whatever their order in the file, because some of them (the function of an activation) give others
 * their usual values. A setting that is absent from a file of an older version keeps its usual value; in one of this
 * version it is refused.
 */
final class SettingsCodec<S> implements Codec<S> {

    /** One setting: how its value stands in a file, and how it is read from its owner and changed. */
    record Entry<S, V>(String id, Codec<V> codec, Function<S, V> getter, BiFunction<S, V, S> wither) {
    }

    private final S defaults;
    private final List<Entry<S, ?>> entries;

    SettingsCodec(S defaults, List<Entry<S, ?>> entries) {
        this.defaults = defaults;
        this.entries = List.copyOf(entries);
    }

    @Override
    public S read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Map<Entry<S, ?>, Object> values = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            Entry<S, ?> entry = entries.stream().filter(each -> each.id().equals(name)).findFirst().orElseThrow(
                    () -> in.problemAt(at, "there is no setting called " + StrictJson.quoted(name) + "; expected "
                            + (entries.isEmpty() ? "none" : String.join(", ", entries.stream().map(Entry::id).toList())) + "."));
            if (values.put(entry, entry.codec().read(in)) != null) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
        }
        in.endObject();
        S owner = defaults;
        for (Entry<S, ?> entry : entries) {
            if (!values.containsKey(entry) && in.older()) {
                continue;
            }
            if (!values.containsKey(entry)) {
                throw in.problemAt(at, "the setting " + StrictJson.quoted(entry.id()) + " is missing.");
            }
            try {
                owner = apply(entry, owner, values.get(entry));
            } catch (IllegalArgumentException outOfRange) {
                throw in.problemAt(at + "." + entry.id(), outOfRange.getMessage());
            }
        }
        return owner;
    }

    @Override
    public void write(JsonOut out, S value) throws IOException {
        out.beginObject();
        for (Entry<S, ?> entry : entries) {
            out.name(entry.id());
            writeOne(out, entry, value);
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // the value was read by the entry's own codec
    private static <S, V> S apply(Entry<S, V> entry, S owner, Object value) {
        return entry.wither().apply(owner, (V) value);
    }

    private static <S, V> void writeOne(JsonOut out, Entry<S, V> entry, S owner) throws IOException {
        entry.codec().write(out, entry.getter().apply(owner));
    }
}
