package dev.gradus.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What a preparation without steps of its own does with images, series and symbols, a sentence each: "Pixels: divided by
 * 255".
 */
record FormWords(Preparation preparation) {

    /** Of rows of a table nothing: their steps say it themselves. */
    List<String> sentences() {
        InputForm input = preparation.input();
        if (input instanceof RowForm) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        if (input instanceof ImageForm images) {
            images(images, sentences);
        } else if (input instanceof SeriesForm series) {
            series(series, sentences);
        } else {
            SymbolForm symbols = (SymbolForm) input;
            sentences.add("Symbols: places in an alphabet of " + symbols.alphabet().size() + ", " + symbols.steps() + " in a row");
        }
        for (TargetCode target : preparation.targets()) {
            if (target instanceof TargetCode.Number number) {
                scaled("Target " + number.column(), number.shift(), number.scale(), sentences);
            }
        }
        return sentences;
    }

    private static void images(ImageForm form, List<String> sentences) {
        sentences.add("Images: " + form.height() + " × " + form.width() + " pixels, "
                + (form.channels() == 1 ? "grey" : form.channels() + " channels"));
        boolean alike = form.shift().stream().distinct().count() == 1 && form.scale().stream().distinct().count() == 1;
        for (int channel = 0; channel < (alike ? 1 : form.channels()); channel++) {
            scaled(alike ? "Pixels" : "Pixels of channel " + (channel + 1), form.shift().get(channel), form.scale().get(channel),
                    sentences);
        }
    }

    private static void series(SeriesForm form, List<String> sentences) {
        if (form.log()) {
            sentences.add("Logarithm: of every number");
        }
        if (form.difference() > 0) {
            sentences.add("Difference: to the number " + form.difference() + (form.difference() == 1 ? " step" : " steps") + " before");
        }
        sentences.add(form.horizon() == 0 ? "Sequences: " + form.steps() + " steps"
                : "Windows: " + form.steps() + " steps, the answer " + form.horizon() + " ahead");
        form.features().forEach(feature -> scaled(feature.name(), feature.shift(), feature.scale(), sentences));
    }

    private static void scaled(String what, double shift, double scale, List<String> sentences) {
        sentences.add(what + ": " + (shift == 0 && scale == 1 ? "as they are" : shift == 0 ? "divided by " + number(scale)
                : "less " + number(shift) + ", divided by " + number(scale)));
    }

    /** Four digits that count, without zeros at the end. */
    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
