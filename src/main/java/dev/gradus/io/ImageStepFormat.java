package dev.gradus.io;

import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done to images before their bytes become numbers. */
final class ImageStepFormat {

    static final Codec<ImageSize> SIZE = size();
    static final Codec<List<ImageStep>> STEPS = Plain.list(step(), 100);

    private ImageStepFormat() {}

    private static Codec<ImageSize> size() {
        Codec<Integer> side = Plain.ints(1, Integer.MAX_VALUE);
        Field<ImageSize, Integer> channels = Field.of("channels", side, ImageSize::channels);
        Field<ImageSize, Integer> height = Field.of("height", side, ImageSize::height);
        Field<ImageSize, Integer> width = Field.of("width", side, ImageSize::width);
        return new ObjectCodec<>(List.of(channels, height, width),
                parts -> new ImageSize(parts.get(channels), parts.get(height), parts.get(width)));
    }

    private static Codec<ImageStep> step() {
        Codec<Integer> side = Plain.ints(1, ImageStep.MOST_A_SIDE);
        Field<ImageStep.Resize, Integer> tall = Field.of("height", side, ImageStep.Resize::height);
        Field<ImageStep.Resize, Integer> wide = Field.of("width", side, ImageStep.Resize::width);
        Field<ImageStep.CentreCrop, Integer> height = Field.of("height", side, ImageStep.CentreCrop::height);
        Field<ImageStep.CentreCrop, Integer> width = Field.of("width", side, ImageStep.CentreCrop::width);
        Map<String, Codec<? extends ImageStep>> kinds = new LinkedHashMap<>();
        kinds.put("resize", new ObjectCodec<>(List.of(tall, wide),
                parts -> new ImageStep.Resize(parts.get(tall), parts.get(wide))));
        kinds.put("centre-crop", new ObjectCodec<>(List.of(height, width),
                parts -> new ImageStep.CentreCrop(parts.get(height), parts.get(width))));
        kinds.put("greyscale", new ObjectCodec<ImageStep.Greyscale>(List.of(), parts -> new ImageStep.Greyscale()));
        return new VariantCodec<>("image step", step -> step instanceof ImageStep.Resize ? "resize"
                : step instanceof ImageStep.CentreCrop ? "centre-crop" : "greyscale", kinds);
    }
}
