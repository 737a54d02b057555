package dev.gradus.io;

import dev.gradus.data.InputForm;
import dev.gradus.data.Preparation;
import dev.gradus.data.RowCell;
import dev.gradus.data.RowForm;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.row.RowOperation;
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
        // What a person types for a row of cells, and what is done to it; "features" up to the second version.
        Field<Preparation, Optional<List<RowCell>>> cells = Field.optional("cells", Plain.list(cell(), 100_000),
                each -> each.row().map(RowForm::cells));
        Field<Preparation, Optional<List<RowOperation>>> operations = Field.optional("operations", OperationFormat.OPERATIONS,
                each -> each.row().map(RowForm::operations));
        Field<Preparation, Optional<List<OlderFeature>>> features = Field.optional("features", OlderFeature.FEATURES,
                each -> Optional.empty());
        // Only where an example is no row of cells.
        Field<Preparation, Optional<InputForm>> input = Field.optional("input", InputFormat.INPUT,
                each -> Optional.of(each.input()).filter(form -> !(form instanceof RowForm)));
        Field<Preparation, List<TargetCode>> targets = Field.of("targets", Plain.list(target()), Preparation::targets);
        return new ObjectCodec<>(List.of(task, words, cells, operations, features, input, targets), parts -> checked(
                new Preparation(parts.get(task), parts.get(input).orElseGet(() -> row(parts.get(cells), parts.get(operations),
                        parts.get(features))), parts.get(targets))));
    }

    private static InputForm row(Optional<List<RowCell>> cells, Optional<List<RowOperation>> operations,
            Optional<List<OlderFeature>> features) {
        if (cells.isEmpty() && features.isPresent()) {
            return OlderFeature.form(features.get());
        }
        return new RowForm(cells.orElse(List.of()), operations.orElse(List.of()));
    }

    private static Codec<RowCell> cell() {
        Field<RowCell.Number, String> number = Field.of("column", Plain.TEXT, RowCell.Number::column);
        Field<RowCell.Number, Double> usual = Field.of("typical", Plain.NUMBER, RowCell.Number::typical);
        Field<RowCell.Word, String> word = Field.of("column", Plain.TEXT, RowCell.Word::column);
        Field<RowCell.Word, String> often = Field.of("typical", Plain.TEXT, RowCell.Word::typical);
        Field<RowCell.Word, List<String>> words = Field.of("words", Plain.list(Plain.TEXT, 100_000), RowCell.Word::words);
        Map<String, Codec<? extends RowCell>> kinds = new LinkedHashMap<>();
        kinds.put("number", new ObjectCodec<>(List.of(number, usual),
                parts -> new RowCell.Number(parts.get(number), parts.get(usual))));
        kinds.put("word", new ObjectCodec<>(List.of(word, often, words),
                parts -> new RowCell.Word(parts.get(word), parts.get(often), parts.get(words))));
        return new VariantCodec<>("cell", cell -> cell instanceof RowCell.Number ? "number" : "word", kinds);
    }

    private static Preparation checked(Preparation preparation) {
        if (preparation.ofRows() && preparation.inputSize() < 1) {
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
