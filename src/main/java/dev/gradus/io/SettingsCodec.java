package dev.gradus.io;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Hyper.IntHyper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a described thing, each under the id of its {@link Hyper}: a new layer, optimiser or setting needs no
 * line here. Settings are applied in the order of the list, whatever their order in the file, because some of them (the
 * function of an activation) give others their usual values. A setting that is absent from a file of an older version
 * keeps its usual value; in one of this version it is refused.
 */
final class SettingsCodec<S> implements Codec<S> {

    private final S defaults;
    private final List<Hyper<S, ?>> hypers;

    SettingsCodec(S defaults, List<Hyper<S, ?>> hypers) {
        this.defaults = defaults;
        this.hypers = List.copyOf(hypers);
    }

    @Override
    public S read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Map<String, Object> values = new HashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            Hyper<S, ?> hyper = hypers.stream().filter(each -> each.id().equals(name)).findFirst().orElseThrow(
                    () -> in.problemAt(at, "there is no setting called " + StrictJson.quoted(name) + "."));
            if (values.put(name, codec(hyper).read(in)) != null) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
        }
        in.endObject();
        S owner = defaults;
        for (Hyper<S, ?> hyper : hypers) {
            if (!values.containsKey(hyper.id()) && in.older()) {
                continue;
            }
            if (!values.containsKey(hyper.id())) {
                throw in.problemAt(at, "the setting " + StrictJson.quoted(hyper.id()) + " is missing.");
            }
            try {
                owner = apply(hyper, owner, values.get(hyper.id()));
            } catch (IllegalArgumentException outOfRange) {
                throw in.problemAt(at + "." + hyper.id(), outOfRange.getMessage());
            }
        }
        return owner;
    }

    @Override
    public void write(JsonOut out, S value) throws IOException {
        out.beginObject();
        for (Hyper<S, ?> hyper : hypers) {
            out.name(hyper.id());
            writeOne(out, hyper, value);
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // codec(hyper) reads what the hyper holds
    private static <S, T> S apply(Hyper<S, T> hyper, S owner, Object value) {
        return hyper.with(owner, (T) value);
    }

    @SuppressWarnings("unchecked")
    private static <S, T> void writeOne(JsonOut out, Hyper<S, T> hyper, S owner) throws IOException {
        ((Codec<T>) codec(hyper)).write(out, hyper.get(owner));
    }

    private static Codec<?> codec(Hyper<?, ?> hyper) {
        if (hyper instanceof IntHyper<?> whole) {
            return Plain.ints(whole.min(), whole.max());
        }
        if (hyper instanceof DoubleHyper<?>) {
            return Plain.NUMBER;
        }
        if (hyper instanceof BoolHyper<?>) {
            return Plain.FLAG;
        }
        if (hyper instanceof ChoiceHyper<?>) {
            return Plain.TEXT;
        }
        if (hyper instanceof DimsHyper<?>) {
            return Plain.DIMS;
        }
        if (hyper instanceof DoublesHyper<?>) {
            return Plain.WEIGHTS;
        }
        throw new IllegalStateException("No way to write the setting " + hyper.id() + ".");
    }
}
