package dev.gradus.io;

import dev.gradus.data.Fold;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How rows are divided. Files from before there were other methods hold none: their rows were shuffled. */
final class SplitFormat {

    static final Codec<SplitPlan> SPLIT = split();

    private static final int MOST_WORDS = 1_000;

    private SplitFormat() {}

    private static Codec<SplitPlan> split() {
        Field<SplitPlan, Double> validation = Field.of("validation", Plain.NUMBER, SplitPlan::validationFraction);
        Field<SplitPlan, Double> test = Field.of("test", Plain.NUMBER, SplitPlan::testFraction);
        Field<SplitPlan, Long> seed = Field.of("seed", Plain.LONG, SplitPlan::seed);
        Field<SplitPlan, Boolean> stratified = Field.of("stratified", Plain.FLAG, SplitPlan::stratified);
        Field<SplitPlan, Optional<SplitMethod>> method = Field.optional("method", method(),
                plan -> Optional.of(plan.method()).filter(each -> !(each instanceof SplitMethod.Random)));
        Field<SplitPlan, Optional<Fold>> fold = Field.optional("fold", fold(), SplitPlan::fold);
        return new ObjectCodec<>(List.of(validation, test, seed, stratified, method, fold), parts -> new SplitPlan(
                parts.get(validation), parts.get(test), parts.get(seed), parts.get(stratified),
                parts.get(method).orElse(SplitMethod.RANDOM), parts.get(fold)));
    }

    private static Codec<Fold> fold() {
        Field<Fold, Integer> index = Field.of("index", Plain.ints(0, Fold.MOST - 1), Fold::index);
        Field<Fold, Integer> count = Field.of("count", Plain.ints(Fold.FEWEST, Fold.MOST), Fold::count);
        return new ObjectCodec<>(List.of(index, count), parts -> new Fold(parts.get(index), parts.get(count)));
    }

    private static Codec<SplitMethod> method() {
        Field<SplitMethod.ByColumn, String> column = Field.of("column", Plain.TEXT, SplitMethod.ByColumn::column);
        Field<SplitMethod.ByColumn, List<String>> judged =
                Field.of("validation", Plain.list(Plain.TEXT, MOST_WORDS), SplitMethod.ByColumn::validation);
        Field<SplitMethod.ByColumn, List<String>> tested =
                Field.of("test", Plain.list(Plain.TEXT, MOST_WORDS), SplitMethod.ByColumn::test);
        Map<String, Codec<? extends SplitMethod>> kinds = new LinkedHashMap<>();
        kinds.put("random", new ObjectCodec<SplitMethod.Random>(List.of(), parts -> new SplitMethod.Random()));
        kinds.put("grouped", new ObjectCodec<SplitMethod.Grouped>(List.of(), parts -> new SplitMethod.Grouped()));
        kinds.put("time", new ObjectCodec<SplitMethod.InTime>(List.of(), parts -> new SplitMethod.InTime()));
        kinds.put("column", new ObjectCodec<>(List.of(column, judged, tested),
                parts -> new SplitMethod.ByColumn(parts.get(column), parts.get(judged), parts.get(tested))));
        kinds.put("file", new ObjectCodec<SplitMethod.ByFile>(List.of(), parts -> new SplitMethod.ByFile()));
        return new VariantCodec<>("way to split", SplitFormat::kindOf, kinds);
    }

    private static String kindOf(SplitMethod method) {
        return method instanceof SplitMethod.Random ? "random" : method instanceof SplitMethod.Grouped ? "grouped"
                : method instanceof SplitMethod.InTime ? "time" : method instanceof SplitMethod.ByColumn ? "column" : "file";
    }
}
