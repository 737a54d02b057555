package dev.gradus.io;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Hyper.IntHyper;
import java.util.ArrayList;
import java.util.List;

/** Layers, losses, optimisers and training by the settings they declare. */
final class HyperSettings {

    private HyperSettings() {}

    static <S> Codec<S> codec(S defaults, List<Hyper<S, ?>> hypers) {
        List<SettingsCodec.Entry<S, ?>> entries = new ArrayList<>();
        hypers.forEach(hyper -> entries.add(entry(hyper)));
        return new SettingsCodec<>(defaults, entries);
    }

    private static <S, V> SettingsCodec.Entry<S, V> entry(Hyper<S, V> hyper) {
        return new SettingsCodec.Entry<>(hyper.id(), codec(hyper), hyper::get, hyper::with);
    }

    @SuppressWarnings("unchecked") // each kind of setting says its type of value
    private static <V> Codec<V> codec(Hyper<?, V> hyper) {
        if (hyper instanceof IntHyper<?> whole) {
            return (Codec<V>) Plain.ints(whole.min(), whole.max());
        }
        if (hyper instanceof DoubleHyper<?>) {
            return (Codec<V>) Plain.NUMBER;
        }
        if (hyper instanceof BoolHyper<?>) {
            return (Codec<V>) Plain.FLAG;
        }
        if (hyper instanceof ChoiceHyper<?>) {
            return (Codec<V>) Plain.TEXT;
        }
        if (hyper instanceof DimsHyper<?>) {
            return (Codec<V>) Plain.DIMS;
        }
        if (hyper instanceof DoublesHyper<?>) {
            return (Codec<V>) Plain.WEIGHTS;
        }
        throw new IllegalStateException("No way to write the setting " + hyper.id() + ".");
    }
}
