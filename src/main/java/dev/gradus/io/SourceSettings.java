package dev.gradus.io;

import dev.gradus.data.DataSource;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import java.util.ArrayList;
import java.util.List;

/** Data sources by the settings that their kinds declare. */
final class SourceSettings {

    private static final int LONGEST_NAME = 10_000;

    private SourceSettings() {}

    static <S extends DataSource> Codec<S> codec(SourceType<S> type) {
        List<SettingsCodec.Entry<S, ?>> entries = new ArrayList<>();
        type.settings().forEach(setting -> entries.add(entry(setting)));
        return new SettingsCodec<>(type.blank(), entries);
    }

    private static <S, V> SettingsCodec.Entry<S, V> entry(SourceSetting<S, V> setting) {
        return new SettingsCodec.Entry<>(setting.id(), codec(setting), setting::get, setting::with);
    }

    @SuppressWarnings("unchecked") // each kind of setting says its type of value
    private static <V> Codec<V> codec(SourceSetting<?, V> setting) {
        if (setting instanceof SourceSetting.Place<?>) {
            return (Codec<V>) SourceFormat.path();
        }
        if (setting instanceof SourceSetting.Whole<?> whole) {
            return (Codec<V>) Plain.ints(whole.min(), whole.max());
        }
        if (setting instanceof SourceSetting.Flag<?>) {
            return (Codec<V>) Plain.FLAG;
        }
        if (setting instanceof SourceSetting.Choice<?, ?> choice) {
            return (Codec<V>) Plain.constant(choice.type());
        }
        if (setting instanceof SourceSetting.Encoding<?>) {
            return (Codec<V>) SourceFormat.charset();
        }
        return (Codec<V>) name();
    }

    private static Codec<String> name() {
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
