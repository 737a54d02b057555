package dev.gradus.io;

import dev.gradus.data.row.MakingOperation.Bin;
import dev.gradus.data.row.MakingOperation.BinOneHot;
import dev.gradus.data.row.MakingOperation.MissingFlag;
import dev.gradus.data.row.MakingOperation.Mix;
import dev.gradus.data.row.MakingOperation.Product;
import dev.gradus.data.row.MakingOperation.Sine;
import dev.gradus.data.row.NumberOperation.Affine;
import dev.gradus.data.row.NumberOperation.Clip;
import dev.gradus.data.row.NumberOperation.Fill;
import dev.gradus.data.row.NumberOperation.Log;
import dev.gradus.data.row.NumberOperation.QuantileMap;
import dev.gradus.data.row.NumberOperation.SignedLog;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.WordOperation.DateParts;
import dev.gradus.data.row.WordOperation.FillWord;
import dev.gradus.data.row.WordOperation.Hashing;
import dev.gradus.data.row.WordOperation.OneHot;
import dev.gradus.data.row.WordOperation.Ordinal;
import dev.gradus.data.row.WordOperation.Tokens;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What steps were fitted to: the operations that {@code predict.py} and {@code predict.js} do too. The ids are for ever,
 * whatever the classes are called one day.
 */
final class OperationFormat {

    private static final Codec<List<String>> NAMES = Plain.list(Plain.TEXT, 100_000);
    private static final Codec<List<Double>> NUMBERS = Plain.list(Plain.NUMBER, 100_000);

    private static final OperationFormat FORMAT = new OperationFormat();

    static final Codec<List<RowOperation>> OPERATIONS = Plain.list(
            new VariantCodec<>("operation", operation -> FORMAT.ids.get(operation.getClass()), FORMAT.kinds), 1_000_000);

    private final Map<String, Codec<? extends RowOperation>> kinds = new LinkedHashMap<>();
    private final Map<Class<?>, String> ids = new HashMap<>();

    private OperationFormat() {
        ofNumbers();
        ofWords();
        thatMake();
        kind("leave-out", RowOperation.LeaveOut.class, ObjectCodec.of(
                names("columns", RowOperation.LeaveOut::columns), RowOperation.LeaveOut::new));
        kind("refuse-missing", RowOperation.RefuseMissing.class, ObjectCodec.of(
                column(RowOperation.RefuseMissing::column), RowOperation.RefuseMissing::new));
    }

    /** The classes that can be written, with their ids. */
    static Map<Class<?>, String> ids() {
        return Map.copyOf(FORMAT.ids);
    }

    private <T extends RowOperation> void kind(String id, Class<T> type, Codec<T> codec) {
        kinds.put(id, codec);
        ids.put(type, id);
    }

    private static <T> Field<T, String> column(Function<T, String> getter) {
        return Field.of("column", Plain.TEXT, getter);
    }

    private static <T> Field<T, Double> number(String name, Function<T, Double> getter) {
        return Field.of(name, Plain.NUMBER, getter);
    }

    private static <T> Field<T, List<String>> names(String name, Function<T, List<String>> getter) {
        return Field.of(name, NAMES, getter);
    }

    private void ofNumbers() {
        kind("fill", Fill.class, ObjectCodec.of(column(Fill::column), number("value", Fill::value), Fill::new));
        kind("clip", Clip.class, ObjectCodec.of(column(Clip::column), number("low", Clip::low), number("high", Clip::high), Clip::new));
        kind("log", Log.class, ObjectCodec.of(column(Log::column), Log::new));
        kind("signed-log", SignedLog.class, ObjectCodec.of(column(SignedLog::column), SignedLog::new));
        kind("affine", Affine.class, ObjectCodec.of(column(Affine::column), number("shift", Affine::shift), number("scale", Affine::scale),
                (column, shift, scale) -> new Affine(column, shift, PreparationFormat.notZero(scale))));
        kind("quantile-map", QuantileMap.class, ObjectCodec.of(column(QuantileMap::column),
                Field.of("landmarks", NUMBERS, QuantileMap::landmarks), Field.of("normal", Plain.FLAG, QuantileMap::normal),
                QuantileMap::new));
    }

    private void ofWords() {
        kind("fill-word", FillWord.class, ObjectCodec.of(
                column(FillWord::column), Field.of("word", Plain.TEXT, FillWord::word), FillWord::new));
        kind("one-hot", OneHot.class, ObjectCodec.of(
                column(OneHot::column), names("categories", OneHot::categories), names("names", OneHot::names), OneHot::new));
        kind("ordinal", Ordinal.class, ObjectCodec.of(
                column(Ordinal::column), names("categories", Ordinal::categories), Ordinal::new));
        kind("hashing", Hashing.class, ObjectCodec.of(column(Hashing::column), names("names", Hashing::names), Hashing::new));
        kind("date-parts", DateParts.class, ObjectCodec.of(column(DateParts::column),
                Field.of("dayFirst", Plain.FLAG, DateParts::dayFirst),
                Field.of("parts", Plain.list(Plain.constant(DateParts.Part.class), 100), DateParts::parts),
                names("names", DateParts::names), DateParts::new));
        kind("tokens", Tokens.class, ObjectCodec.of(column(Tokens::column), names("vocabulary", Tokens::vocabulary),
                Field.of("counted", Plain.FLAG, Tokens::counted), names("names", Tokens::names), Tokens::new));
    }

    private void thatMake() {
        kind("missing-flag", MissingFlag.class, ObjectCodec.of(
                column(MissingFlag::column), Field.of("name", Plain.TEXT, MissingFlag::name), MissingFlag::new));
        kind("bin", Bin.class, ObjectCodec.of(column(Bin::column), Field.of("edges", NUMBERS, Bin::edges), Bin::new));
        kind("bin-one-hot", BinOneHot.class, ObjectCodec.of(column(BinOneHot::column),
                Field.of("edges", NUMBERS, BinOneHot::edges), names("names", BinOneHot::names), BinOneHot::new));
        kind("product", Product.class, ObjectCodec.of(
                names("columns", Product::columns), Field.of("name", Plain.TEXT, Product::name), Product::new));
        kind("sine", Sine.class, ObjectCodec.of(column(Sine::column), number("factor", Sine::factor),
                Field.of("name", Plain.TEXT, Sine::name), Sine::new));
        kind("mix", Mix.class, ObjectCodec.of(names("columns", Mix::columns), Field.of("shift", NUMBERS, Mix::shift),
                Field.of("weights", Plain.list(NUMBERS, 100_000), Mix::weights), names("names", Mix::names), Mix::new));
    }
}
