package dev.gradus.io;

import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepType;
import dev.gradus.data.step.Treatment;
import java.util.ArrayList;
import java.util.List;

/** Steps by the settings that their kinds declare. */
final class StepSettings {

    private StepSettings() {}

    static <T extends Treatment> Codec<T> codec(StepType<T> type) {
        List<SettingsCodec.Entry<T, ?>> entries = new ArrayList<>();
        type.settings().forEach(setting -> entries.add(entry(setting)));
        return new SettingsCodec<>(type.defaults(), entries);
    }

    @SuppressWarnings("unchecked") // a step of this type has a treatment of this type
    static <T extends Treatment> T of(StepType<T> type, Step step) {
        return (T) step.treatment();
    }

    private static <T, V> SettingsCodec.Entry<T, V> entry(Setting<T, V> setting) {
        return new SettingsCodec.Entry<>(setting.id(), codec(setting), setting::get, setting::with);
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
