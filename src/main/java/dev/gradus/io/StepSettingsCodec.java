package dev.gradus.io;

import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepType;
import dev.gradus.data.step.Treatment;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The settings of a kind of step, each under the id of its {@link Setting}: a new step needs no line here. */
final class StepSettingsCodec<T extends Treatment> implements Codec<T> {

    private final StepType<T> type;

    StepSettingsCodec(StepType<T> type) {
        this.type = type;
    }

    @SuppressWarnings("unchecked") // a step of this type has a treatment of this type
    static <T extends Treatment> T of(StepType<T> type, Step step) {
        return (T) step.treatment();
    }

    @Override
    public T read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Set<String> read = new HashSet<>();
        T treatment = type.defaults();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            Setting<T, ?> setting = type.settings().stream().filter(each -> each.id().equals(name)).findFirst().orElseThrow(
                    () -> in.problemAt(at, "there is no setting called " + StrictJson.quoted(name) + "."));
            if (!read.add(name)) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
            treatment = changed(setting, treatment, in, at);
        }
        in.endObject();
        for (Setting<T, ?> setting : type.settings()) {
            if (!read.contains(setting.id()) && !in.older()) {
                throw in.problemAt(at, "the setting " + StrictJson.quoted(setting.id()) + " is missing.");
            }
        }
        return treatment;
    }

    private static <T, V> T changed(Setting<T, V> setting, T owner, StrictJson in, String at) throws IOException, FileProblem {
        V value = codec(setting).read(in);
        try {
            return setting.with(owner, value);
        } catch (IllegalArgumentException outOfRange) {
            throw in.problemAt(at + "." + setting.id(), outOfRange.getMessage());
        }
    }

    @Override
    public void write(JsonOut out, T value) throws IOException {
        out.beginObject();
        for (Setting<T, ?> setting : type.settings()) {
            out.name(setting.id());
            writeOne(out, setting, value);
        }
        out.endObject();
    }

    private static <T, V> void writeOne(JsonOut out, Setting<T, V> setting, T owner) throws IOException {
        codec(setting).write(out, setting.get(owner));
    }

    @SuppressWarnings("unchecked") // each kind of setting says its type of value
    private static <V> Codec<V> codec(Setting<?, V> setting) {
        if (setting instanceof Setting.Number<?>) {
            return (Codec<V>) Plain.NUMBER;
        }
        if (setting instanceof Setting.Whole<?> whole) {
            return (Codec<V>) Plain.ints(whole.min(), whole.max());
        }
        return (Codec<V>) (setting instanceof Setting.Flag<?> ? Plain.FLAG : Plain.TEXT);
    }
}
