package dev.gradus.io;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.FeatureCode;
import dev.gradus.data.InputForm;
import dev.gradus.data.Preparation;
import dev.gradus.data.RowForm;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.data.csv.MissingWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that turns an example into the numbers a network takes, and its answer back. */
final class PreparationFormat {

    static final Codec<Preparation> PREPARATION = preparation();

    private PreparationFormat() {}

    private static Codec<Preparation> preparation() {
        Field<Preparation, Task> task = Field.of("task", Plain.constant(Task.class), Preparation::task);
        // For other programs; Gradus goes by its own list.
        Field<Preparation, List<String>> words =
                Field.of("missingWords", Plain.list(Plain.TEXT, 1_000), each -> MissingWords.standard().words());
        Field<Preparation, List<FeatureCode>> features =
                Field.of("features", Plain.list(feature()), Preparation::features);
        // Only where an example is no row of cells.
        Field<Preparation, Optional<InputForm>> input = Field.optional("input", InputFormat.INPUT,
                each -> Optional.of(each.input()).filter(form -> !(form instanceof RowForm)));
        Field<Preparation, List<TargetCode>> targets = Field.of("targets", Plain.list(target()), Preparation::targets);
        return new ObjectCodec<>(List.of(task, words, features, input, targets), parts -> checked(
                new Preparation(parts.get(task), parts.get(input).orElse(new RowForm(parts.get(features))),
                        parts.get(targets))));
    }

    private static Preparation checked(Preparation preparation) {
        if (preparation.ofRows() && preparation.features().stream().mapToLong(FeatureCode::width).sum() < 1) {
            throw new IllegalArgumentException("There is no feature, so nothing to predict from.");
        }
        List<TargetCode> targets = preparation.targets();
        boolean fits = switch (preparation.task()) {
            case CLASSIFICATION -> targets.size() == 1 && targets.get(0) instanceof TargetCode.Classes classes
                    && !classes.classes().isEmpty();
            case MULTI_LABEL -> !targets.isEmpty() && targets.stream().allMatch(TargetCode.Label.class::isInstance);
            case REGRESSION -> !targets.isEmpty() && targets.stream().allMatch(TargetCode.Number.class::isInstance);
        };
        if (!fits) {
            throw new IllegalArgumentException("The targets do not fit the task.");
        }
        return preparation;
    }

    private static Codec<FeatureCode> feature() {
        Field<FeatureCode.Number, String> column = Field.of("column", Plain.TEXT, FeatureCode.Number::column);
        Field<FeatureCode.Number, ColumnPlan.Missing> missing =
                Field.of("missing", DataFormat.MISSING, FeatureCode.Number::missing);
        Field<FeatureCode.Number, Double> fill = Field.of("fill", Plain.NUMBER, FeatureCode.Number::fill);
        Field<FeatureCode.Number, Double> shift = Field.of("shift", Plain.NUMBER, FeatureCode.Number::shift);
        Field<FeatureCode.Number, Double> scale = Field.of("scale", Plain.NUMBER, FeatureCode.Number::scale);
        Field<FeatureCode.Category, String> name = Field.of("column", Plain.TEXT, FeatureCode.Category::column);
        Field<FeatureCode.Category, ColumnPlan.Missing> absent =
                Field.of("missing", DataFormat.MISSING, FeatureCode.Category::missing);
        Field<FeatureCode.Category, String> usual = Field.of("fill", Plain.TEXT, FeatureCode.Category::fill);
        Field<FeatureCode.Category, List<String>> categories =
                Field.of("categories", Plain.list(Plain.TEXT), FeatureCode.Category::categories);
        Map<String, Codec<? extends FeatureCode>> kinds = new LinkedHashMap<>();
        kinds.put("number", new ObjectCodec<>(List.of(column, missing, fill, shift, scale),
                parts -> new FeatureCode.Number(parts.get(column), parts.get(missing), parts.get(fill),
                        parts.get(shift), notZero(parts.get(scale)))));
        kinds.put("category", new ObjectCodec<>(List.of(name, absent, usual, categories),
                parts -> new FeatureCode.Category(parts.get(name), parts.get(absent), parts.get(usual),
                        parts.get(categories))));
        return new VariantCodec<>("feature", code -> code instanceof FeatureCode.Number ? "number" : "category", kinds);
    }

    private static Codec<TargetCode> target() {
        Field<TargetCode.Classes, String> column = Field.of("column", Plain.TEXT, TargetCode.Classes::column);
        Field<TargetCode.Classes, List<String>> classes =
                Field.of("classes", Plain.list(Plain.TEXT), TargetCode.Classes::classes);
        Field<TargetCode.Label, String> label = Field.of("column", Plain.TEXT, TargetCode.Label::column);
        Field<TargetCode.Label, String> zero = Field.of("zero", Plain.TEXT, TargetCode.Label::zero);
        Field<TargetCode.Label, String> one = Field.of("one", Plain.TEXT, TargetCode.Label::one);
        Field<TargetCode.Number, String> number = Field.of("column", Plain.TEXT, TargetCode.Number::column);
        Field<TargetCode.Number, Double> shift = Field.of("shift", Plain.NUMBER, TargetCode.Number::shift);
        Field<TargetCode.Number, Double> scale = Field.of("scale", Plain.NUMBER, TargetCode.Number::scale);
        Field<TargetCode.Number, Optional<Boolean>> log = Field.optional("log", Plain.FLAG,
                code -> Optional.of(code.log()).filter(each -> each));
        Field<TargetCode.Number, Optional<Boolean>> changed = Field.optional("change", Plain.FLAG,
                code -> Optional.of(code.change()).filter(each -> each));
        Map<String, Codec<? extends TargetCode>> kinds = new LinkedHashMap<>();
        kinds.put("classes", new ObjectCodec<>(List.of(column, classes),
                parts -> new TargetCode.Classes(parts.get(column), parts.get(classes))));
        kinds.put("label", new ObjectCodec<>(List.of(label, zero, one),
                parts -> new TargetCode.Label(parts.get(label), parts.get(zero), parts.get(one))));
        kinds.put("number", new ObjectCodec<>(List.of(number, shift, scale, log, changed),
                parts -> new TargetCode.Number(parts.get(number), parts.get(shift), notZero(parts.get(scale)),
                        parts.get(log).orElse(false), parts.get(changed).orElse(false))));
        return new VariantCodec<>("target", code -> code instanceof TargetCode.Classes ? "classes"
                : code instanceof TargetCode.Label ? "label" : "number", kinds);
    }

    static double notZero(double scale) {
        if (scale == 0) {
            throw new IllegalArgumentException("The scale of a column is 0; expected any other number.");
        }
        return scale;
    }
}
