package dev.gradus.io;

import dev.gradus.data.row.MakingOperation;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.WordOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What steps were fitted to: the operations that {@code predict.py} and {@code predict.js} do too. */
final class OperationFormat {

    private static final Codec<List<String>> NAMES = Plain.list(Plain.TEXT, 100_000);
    private static final Codec<List<Double>> NUMBERS = Plain.list(Plain.NUMBER, 100_000);

    static final Codec<List<RowOperation>> OPERATIONS = Plain.list(operation(), 1_000_000);

    private OperationFormat() {}

    private static Codec<RowOperation> operation() {
        Map<String, Codec<? extends RowOperation>> kinds = new LinkedHashMap<>();
        numbers(kinds);
        words(kinds);
        makers(kinds);
        Field<RowOperation.LeaveOut, List<String>> out = Field.of("columns", NAMES, RowOperation.LeaveOut::columns);
        kinds.put("leave-out", new ObjectCodec<>(List.of(out), parts -> new RowOperation.LeaveOut(parts.get(out))));
        Field<RowOperation.RefuseMissing, String> needed = Field.of("column", Plain.TEXT, RowOperation.RefuseMissing::column);
        kinds.put("refuse-missing", new ObjectCodec<>(List.of(needed), parts -> new RowOperation.RefuseMissing(parts.get(needed))));
        // FillWord is "fill-word": the ids are the names of the operations.
        return new VariantCodec<>("operation", operation -> operation.getClass().getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT), kinds);
    }

    private static void numbers(Map<String, Codec<? extends RowOperation>> kinds) {
        Field<NumberOperation.Fill, String> filled = Field.of("column", Plain.TEXT, NumberOperation.Fill::column);
        Field<NumberOperation.Fill, Double> value = Field.of("value", Plain.NUMBER, NumberOperation.Fill::value);
        kinds.put("fill", new ObjectCodec<>(List.of(filled, value),
                parts -> new NumberOperation.Fill(parts.get(filled), parts.get(value))));
        Field<NumberOperation.Clip, String> clipped = Field.of("column", Plain.TEXT, NumberOperation.Clip::column);
        Field<NumberOperation.Clip, Double> low = Field.of("low", Plain.NUMBER, NumberOperation.Clip::low);
        Field<NumberOperation.Clip, Double> high = Field.of("high", Plain.NUMBER, NumberOperation.Clip::high);
        kinds.put("clip", new ObjectCodec<>(List.of(clipped, low, high),
                parts -> new NumberOperation.Clip(parts.get(clipped), parts.get(low), parts.get(high))));
        Field<NumberOperation.Log, String> log = Field.of("column", Plain.TEXT, NumberOperation.Log::column);
        kinds.put("log", new ObjectCodec<>(List.of(log), parts -> new NumberOperation.Log(parts.get(log))));
        Field<NumberOperation.SignedLog, String> signed = Field.of("column", Plain.TEXT, NumberOperation.SignedLog::column);
        kinds.put("signed-log", new ObjectCodec<>(List.of(signed), parts -> new NumberOperation.SignedLog(parts.get(signed))));
        Field<NumberOperation.Affine, String> scaled = Field.of("column", Plain.TEXT, NumberOperation.Affine::column);
        Field<NumberOperation.Affine, Double> shift = Field.of("shift", Plain.NUMBER, NumberOperation.Affine::shift);
        Field<NumberOperation.Affine, Double> scale = Field.of("scale", Plain.NUMBER, NumberOperation.Affine::scale);
        kinds.put("affine", new ObjectCodec<>(List.of(scaled, shift, scale), parts -> new NumberOperation.Affine(
                parts.get(scaled), parts.get(shift), PreparationFormat.notZero(parts.get(scale)))));
        Field<NumberOperation.QuantileMap, String> ranked = Field.of("column", Plain.TEXT, NumberOperation.QuantileMap::column);
        Field<NumberOperation.QuantileMap, List<Double>> landmarks =
                Field.of("landmarks", NUMBERS, NumberOperation.QuantileMap::landmarks);
        Field<NumberOperation.QuantileMap, Boolean> normal = Field.of("normal", Plain.FLAG, NumberOperation.QuantileMap::normal);
        kinds.put("quantile-map", new ObjectCodec<>(List.of(ranked, landmarks, normal),
                parts -> new NumberOperation.QuantileMap(parts.get(ranked), parts.get(landmarks), parts.get(normal))));
    }

    private static void words(Map<String, Codec<? extends RowOperation>> kinds) {
        Field<WordOperation.FillWord, String> filled = Field.of("column", Plain.TEXT, WordOperation.FillWord::column);
        Field<WordOperation.FillWord, String> word = Field.of("word", Plain.TEXT, WordOperation.FillWord::word);
        kinds.put("fill-word", new ObjectCodec<>(List.of(filled, word),
                parts -> new WordOperation.FillWord(parts.get(filled), parts.get(word))));
        Field<WordOperation.OneHot, String> hot = Field.of("column", Plain.TEXT, WordOperation.OneHot::column);
        Field<WordOperation.OneHot, List<String>> categories = Field.of("categories", NAMES, WordOperation.OneHot::categories);
        Field<WordOperation.OneHot, List<String>> hots = Field.of("names", NAMES, WordOperation.OneHot::names);
        kinds.put("one-hot", new ObjectCodec<>(List.of(hot, categories, hots),
                parts -> new WordOperation.OneHot(parts.get(hot), parts.get(categories), parts.get(hots))));
        Field<WordOperation.Ordinal, String> placed = Field.of("column", Plain.TEXT, WordOperation.Ordinal::column);
        Field<WordOperation.Ordinal, List<String>> order = Field.of("categories", NAMES, WordOperation.Ordinal::categories);
        kinds.put("ordinal", new ObjectCodec<>(List.of(placed, order),
                parts -> new WordOperation.Ordinal(parts.get(placed), parts.get(order))));
        Field<WordOperation.Hashing, String> hashed = Field.of("column", Plain.TEXT, WordOperation.Hashing::column);
        Field<WordOperation.Hashing, List<String>> buckets = Field.of("names", NAMES, WordOperation.Hashing::names);
        kinds.put("hashing", new ObjectCodec<>(List.of(hashed, buckets),
                parts -> new WordOperation.Hashing(parts.get(hashed), parts.get(buckets))));
        Field<WordOperation.DateParts, String> date = Field.of("column", Plain.TEXT, WordOperation.DateParts::column);
        Field<WordOperation.DateParts, Boolean> dayFirst = Field.of("dayFirst", Plain.FLAG, WordOperation.DateParts::dayFirst);
        Field<WordOperation.DateParts, List<WordOperation.DateParts.Part>> parted = Field.of("parts",
                Plain.list(Plain.constant(WordOperation.DateParts.Part.class), 100), WordOperation.DateParts::parts);
        Field<WordOperation.DateParts, List<String>> dates = Field.of("names", NAMES, WordOperation.DateParts::names);
        kinds.put("date-parts", new ObjectCodec<>(List.of(date, dayFirst, parted, dates), parts -> new WordOperation.DateParts(
                parts.get(date), parts.get(dayFirst), parts.get(parted), parts.get(dates))));
        Field<WordOperation.Tokens, String> text = Field.of("column", Plain.TEXT, WordOperation.Tokens::column);
        Field<WordOperation.Tokens, List<String>> vocabulary = Field.of("vocabulary", NAMES, WordOperation.Tokens::vocabulary);
        Field<WordOperation.Tokens, Boolean> counted = Field.of("counted", Plain.FLAG, WordOperation.Tokens::counted);
        Field<WordOperation.Tokens, List<String>> tokens = Field.of("names", NAMES, WordOperation.Tokens::names);
        kinds.put("tokens", new ObjectCodec<>(List.of(text, vocabulary, counted, tokens), parts -> new WordOperation.Tokens(
                parts.get(text), parts.get(vocabulary), parts.get(counted), parts.get(tokens))));
    }

    private static void makers(Map<String, Codec<? extends RowOperation>> kinds) {
        Field<MakingOperation.MissingFlag, String> flagged = Field.of("column", Plain.TEXT, MakingOperation.MissingFlag::column);
        Field<MakingOperation.MissingFlag, String> flag = Field.of("name", Plain.TEXT, MakingOperation.MissingFlag::name);
        kinds.put("missing-flag", new ObjectCodec<>(List.of(flagged, flag),
                parts -> new MakingOperation.MissingFlag(parts.get(flagged), parts.get(flag))));
        Field<MakingOperation.Bin, String> binned = Field.of("column", Plain.TEXT, MakingOperation.Bin::column);
        Field<MakingOperation.Bin, List<Double>> edges = Field.of("edges", NUMBERS, MakingOperation.Bin::edges);
        kinds.put("bin", new ObjectCodec<>(List.of(binned, edges),
                parts -> new MakingOperation.Bin(parts.get(binned), parts.get(edges))));
        Field<MakingOperation.BinOneHot, String> cut = Field.of("column", Plain.TEXT, MakingOperation.BinOneHot::column);
        Field<MakingOperation.BinOneHot, List<Double>> cuts = Field.of("edges", NUMBERS, MakingOperation.BinOneHot::edges);
        Field<MakingOperation.BinOneHot, List<String>> bins = Field.of("names", NAMES, MakingOperation.BinOneHot::names);
        kinds.put("bin-one-hot", new ObjectCodec<>(List.of(cut, cuts, bins),
                parts -> new MakingOperation.BinOneHot(parts.get(cut), parts.get(cuts), parts.get(bins))));
        Field<MakingOperation.Product, List<String>> factors = Field.of("columns", NAMES, MakingOperation.Product::columns);
        Field<MakingOperation.Product, String> product = Field.of("name", Plain.TEXT, MakingOperation.Product::name);
        kinds.put("product", new ObjectCodec<>(List.of(factors, product),
                parts -> new MakingOperation.Product(parts.get(factors), parts.get(product))));
        Field<MakingOperation.Sine, String> angle = Field.of("column", Plain.TEXT, MakingOperation.Sine::column);
        Field<MakingOperation.Sine, Double> factor = Field.of("factor", Plain.NUMBER, MakingOperation.Sine::factor);
        Field<MakingOperation.Sine, String> sine = Field.of("name", Plain.TEXT, MakingOperation.Sine::name);
        kinds.put("sine", new ObjectCodec<>(List.of(angle, factor, sine),
                parts -> new MakingOperation.Sine(parts.get(angle), parts.get(factor), parts.get(sine))));
        Field<MakingOperation.Mix, List<String>> mixed = Field.of("columns", NAMES, MakingOperation.Mix::columns);
        Field<MakingOperation.Mix, List<Double>> shift = Field.of("shift", NUMBERS, MakingOperation.Mix::shift);
        Field<MakingOperation.Mix, List<List<Double>>> weights =
                Field.of("weights", Plain.list(NUMBERS, 100_000), MakingOperation.Mix::weights);
        Field<MakingOperation.Mix, List<String>> names = Field.of("names", NAMES, MakingOperation.Mix::names);
        kinds.put("mix", new ObjectCodec<>(List.of(mixed, shift, weights, names), parts -> new MakingOperation.Mix(
                parts.get(mixed), parts.get(shift), parts.get(weights), parts.get(names))));
    }
}
