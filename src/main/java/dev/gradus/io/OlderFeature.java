package dev.gradus.io;

import dev.gradus.data.RowCell;
import dev.gradus.data.RowForm;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.WordOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a column became numbers in models up to the second version: these become operations that give the same numbers. */
sealed interface OlderFeature {

    Codec<List<OlderFeature>> FEATURES = Plain.list(feature());

    OlderColumn.Missing missing();

    RowCell cell();

    List<RowOperation> operations();

    record Number(String column, OlderColumn.Missing missing, double fill, double shift, double scale) implements OlderFeature {

        @Override
        public RowCell cell() {
            return new RowCell.Number(column, shift);
        }

        @Override
        public List<RowOperation> operations() {
            return List.of(new NumberOperation.Fill(column, fill), new NumberOperation.Affine(column, shift, scale));
        }
    }

    record Category(String column, OlderColumn.Missing missing, String fill, List<String> categories) implements OlderFeature {

        @Override
        public RowCell cell() {
            return new RowCell.Word(column, fill, categories);
        }

        @Override
        public List<RowOperation> operations() {
            return List.of(new WordOperation.FillWord(column, fill), new WordOperation.OneHot(column, categories,
                    categories.stream().map(category -> column + "=" + category).toList()));
        }
    }

    /** A row whose plan was to be left out is refused. */
    static RowForm form(List<OlderFeature> features) {
        List<RowOperation> operations = new ArrayList<>();
        for (OlderFeature feature : features) {
            if (feature.missing() == OlderColumn.Missing.DROP_ROW) {
                operations.add(new RowOperation.RefuseMissing(feature.cell().column()));
            }
            operations.addAll(feature.operations());
        }
        return new RowForm(features.stream().map(OlderFeature::cell).toList(), operations);
    }

    private static Codec<OlderFeature> feature() {
        Codec<OlderColumn.Missing> missingWord = Plain.constant(OlderColumn.Missing.class);
        Field<Number, String> column = Field.of("column", Plain.TEXT, Number::column);
        Field<Number, OlderColumn.Missing> missing = Field.of("missing", missingWord, Number::missing);
        Field<Number, Double> fill = Field.of("fill", Plain.NUMBER, Number::fill);
        Field<Number, Double> shift = Field.of("shift", Plain.NUMBER, Number::shift);
        Field<Number, Double> scale = Field.of("scale", Plain.NUMBER, Number::scale);
        Field<Category, String> name = Field.of("column", Plain.TEXT, Category::column);
        Field<Category, OlderColumn.Missing> absent = Field.of("missing", missingWord, Category::missing);
        Field<Category, String> usual = Field.of("fill", Plain.TEXT, Category::fill);
        Field<Category, List<String>> categories = Field.of("categories", Plain.list(Plain.TEXT), Category::categories);
        Map<String, Codec<? extends OlderFeature>> kinds = new LinkedHashMap<>();
        kinds.put("number", new ObjectCodec<>(List.of(column, missing, fill, shift, scale), parts -> new Number(parts.get(column),
                parts.get(missing), parts.get(fill), parts.get(shift), PreparationFormat.notZero(parts.get(scale)))));
        kinds.put("category", new ObjectCodec<>(List.of(name, absent, usual, categories), parts -> new Category(parts.get(name),
                parts.get(absent), parts.get(usual), parts.get(categories))));
        return new VariantCodec<>("feature", code -> code instanceof Number ? "number" : "category", kinds);
    }
}
