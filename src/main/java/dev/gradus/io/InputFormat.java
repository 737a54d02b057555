package dev.gradus.io;

import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputForm;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SymbolForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What turns images, sequences of numbers and rows of symbols into the numbers a network takes:
 * {@code (value - shift) / scale}, or the place of a symbol.
 */
final class InputFormat {

    static final Codec<InputForm> INPUT = input();

    private InputFormat() {}

    private static Codec<InputForm> input() {
        Codec<Integer> side = Plain.ints(1, Integer.MAX_VALUE);
        Field<ImageForm, Integer> channels = Field.of("channels", side, ImageForm::channels);
        Field<ImageForm, Integer> height = Field.of("height", side, ImageForm::height);
        Field<ImageForm, Integer> width = Field.of("width", side, ImageForm::width);
        Field<ImageForm, List<Double>> shift = Field.of("shift", Plain.list(Plain.NUMBER, 10_000), ImageForm::shift);
        Field<ImageForm, List<Double>> scale = Field.of("scale", Plain.list(Plain.NUMBER, 10_000), ImageForm::scale);

        Field<ImageForm, Optional<ImageSize>> given = Field.optional("given", ImageStepFormat.SIZE,
                form -> Optional.of(form.given()).filter(each -> !form.steps().isEmpty()));
        Field<ImageForm, Optional<List<ImageStep>>> ofImages = Field.optional("steps", ImageStepFormat.STEPS,
                form -> Optional.of(form.steps()).filter(each -> !each.isEmpty()));

        Field<SeriesForm.Feature, String> name = Field.of("name", Plain.TEXT, SeriesForm.Feature::name);
        Field<SeriesForm.Feature, Double> from = Field.of("shift", Plain.NUMBER, SeriesForm.Feature::shift);
        Field<SeriesForm.Feature, Double> by = Field.of("scale", Plain.NUMBER, SeriesForm.Feature::scale);
        Codec<SeriesForm.Feature> feature = new ObjectCodec<>(List.of(name, from, by),
                parts -> new SeriesForm.Feature(parts.get(name), parts.get(from), parts.get(by)));
        Field<SeriesForm, Integer> steps = Field.of("steps", side, SeriesForm::steps);
        Field<SeriesForm, List<SeriesForm.Feature>> features =
                Field.of("features", Plain.list(feature, 100_000), SeriesForm::features);
        Field<SeriesForm, Integer> horizon = Field.of("horizon", Plain.ints(0, Integer.MAX_VALUE), SeriesForm::horizon);

        Field<SeriesForm, Optional<Boolean>> log = Field.optional("log", Plain.FLAG,
                form -> Optional.of(form.log()).filter(each -> each));
        Field<SeriesForm, Optional<Integer>> difference = Field.optional("difference", Plain.ints(1, 1_000_000),
                form -> Optional.of(form.difference()).filter(each -> each > 0));

        Field<SymbolForm, Integer> length = Field.of("steps", side, SymbolForm::steps);
        Field<SymbolForm, List<String>> alphabet = Field.of("alphabet", Plain.list(Plain.TEXT, 100_000), SymbolForm::alphabet);
        Field<SymbolForm, Optional<Boolean>> words = Field.optional("words", Plain.FLAG,
                form -> Optional.of(form.words()).filter(each -> each));

        Map<String, Codec<? extends InputForm>> kinds = new LinkedHashMap<>();
        kinds.put("image", new ObjectCodec<>(List.of(channels, height, width, shift, scale, given, ofImages), parts -> new ImageForm(
                parts.get(channels), parts.get(height), parts.get(width), parts.get(shift), parts.get(scale),
                parts.get(given).orElseGet(() -> new ImageSize(parts.get(channels), parts.get(height), parts.get(width))),
                parts.get(ofImages).orElse(List.of()))));
        kinds.put("series", new ObjectCodec<>(List.of(steps, features, horizon, log, difference),
                parts -> new SeriesForm(parts.get(steps), parts.get(features), parts.get(horizon),
                        parts.get(log).orElse(false), parts.get(difference).orElse(0))));
        kinds.put("symbols", new ObjectCodec<>(List.of(length, alphabet, words),
                parts -> new SymbolForm(parts.get(length), parts.get(alphabet), parts.get(words).orElse(false))));
        return new VariantCodec<>("input", form -> form instanceof ImageForm ? "image"
                : form instanceof SeriesForm ? "series" : "symbols", kinds);
    }
}
