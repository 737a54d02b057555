package dev.gradus.io;

import dev.gradus.data.DataSource;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A data source by its settings, each under its id: a new kind of source needs no line here. */
final class SourceSettingsCodec<S extends DataSource> implements Codec<S> {

    private static final int LONGEST_NAME = 10_000;

    private final SourceType<S> type;

    SourceSettingsCodec(SourceType<S> type) {
        this.type = type;
    }

    @Override
    public S read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Map<String, Object> values = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            SourceSetting<S, ?> setting = type.settings().stream().filter(each -> each.id().equals(name)).findFirst()
                    .orElseThrow(() -> in.problemAt(at, "there is no member called " + StrictJson.quoted(name) + "; expected "
                            + String.join(", ", type.settings().stream().map(SourceSetting::id).toList()) + "."));
            if (values.put(name, codec(setting).read(in)) != null) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
        }
        in.endObject();
        S source = type.blank();
        for (SourceSetting<S, ?> setting : type.settings()) {
            if (!values.containsKey(setting.id())) {
                throw in.problemAt(at, StrictJson.quoted(setting.id()) + " is missing.");
            }
            try {
                source = apply(setting, source, values.get(setting.id()));
            } catch (IllegalArgumentException outOfRange) {
                throw in.problemAt(at + "." + setting.id(), outOfRange.getMessage());
            }
        }
        return source;
    }

    @Override
    public void write(JsonOut out, S value) throws IOException {
        out.beginObject();
        for (SourceSetting<S, ?> setting : type.settings()) {
            out.name(setting.id());
            writeOne(out, setting, value);
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // codec(setting) reads what the setting holds
    private static <S, T> S apply(SourceSetting<S, T> setting, S source, Object value) {
        return setting.with(source, (T) value);
    }

    @SuppressWarnings("unchecked")
    private static <S, T> void writeOne(JsonOut out, SourceSetting<S, T> setting, S source) throws IOException {
        ((Codec<T>) codec(setting)).write(out, setting.get(source));
    }

    private static Codec<?> codec(SourceSetting<?, ?> setting) {
        if (setting instanceof SourceSetting.Place<?>) {
            return SourceFormat.path();
        }
        if (setting instanceof SourceSetting.Whole<?> whole) {
            return Plain.ints(whole.min(), whole.max());
        }
        if (setting instanceof SourceSetting.Flag<?>) {
            return Plain.FLAG;
        }
        if (setting instanceof SourceSetting.Choice<?, ?> choice) {
            return Plain.constant(choice.type());
        }
        if (setting instanceof SourceSetting.Encoding<?>) {
            return SourceFormat.charset();
        }
        return Plain.codec(in -> {
            String at = in.path();
            String name = in.text();
            if (name.length() > LONGEST_NAME) {
                throw in.problemAt(at, "expected a name, found " + name.length() + " characters.");
            }
            return name;
        }, JsonOut::text);
    }
}
