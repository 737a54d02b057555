package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepColumns;
import dev.gradus.data.step.StepType;
import dev.gradus.data.step.Treatment;
import dev.gradus.math.Matrix;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every step against NumPy and SciPy, after scikit-learn's definitions: fitted on 45 rows, applied to 60. */
class StepReferenceTest {

    @TestFactory
    Stream<DynamicTest> stepsGiveTheNumbersOfNumPy() throws Exception {
        JsonObject file;
        try (var reader = new InputStreamReader(StepReferenceTest.class.getResourceAsStream("/reference/steps.json"),
                StandardCharsets.UTF_8)) {
            file = JsonParser.parseReader(reader).getAsJsonObject();
        }
        Table table = table(file.getAsJsonObject("table"));
        int[] training = stream(file.getAsJsonArray("training")).mapToInt(JsonElement::getAsInt).toArray();
        return stream(file.getAsJsonArray("cases")).map(JsonElement::getAsJsonObject)
                .map(each -> DynamicTest.dynamicTest(each.get("name").getAsString(), () -> check(each, table, training)));
    }

    private static void check(JsonObject each, Table table, int[] training) throws DataException {
        List<ColumnPlan> plans = List.of(plan("a"), plan("b"), plan("c"), plan("tie"),
                ColumnPlan.category("d", ColumnPlan.Role.FEATURE), ColumnPlan.numeric("y", ColumnPlan.Role.TARGET));
        List<Step> steps = stream(each.getAsJsonArray("steps")).map(step -> step(step.getAsJsonArray())).toList();
        Preparation preparation = Fitting.fit(table, plans, steps, training);
        Map<String, JsonElement> expected = each.getAsJsonObject("expected").asMap();
        assertEquals(List.copyOf(expected.keySet()), preparation.featureNames());
        Examples examples = preparation.encoder(table).inputs(IntStream.range(0, table.rows()).toArray());
        Matrix row = Matrix.zeros(examples.inputSize(), 1);
        for (int i = 0; i < examples.count(); i++) {
            examples.copyInput(i, row, 0);
            for (int k = 0; k < row.rows; k++) {
                String name = preparation.featureNames().get(k);
                double wanted = expected.get(name).getAsJsonArray().get(i).getAsDouble();
                // The ends of the normal distribution are cut at shares that differ by rounding.
                assertEquals(wanted, row.data[k], 1e-9 * Math.max(1, Math.abs(wanted)) + (Math.abs(wanted) > 5 ? 1e-7 : 0),
                        name + ", row " + i);
            }
        }
    }

    private static ColumnPlan plan(String name) {
        return ColumnPlan.numeric(name, ColumnPlan.Role.FEATURE);
    }

    private static Step step(JsonArray words) {
        StepType<?> type = StepCatalog.find(words.get(0).getAsString()).orElseThrow();
        Step step = new Step(treated(type, words.get(2).getAsJsonObject()), StepColumns.ALL, FitOn.TRAINING);
        return words.get(1).isJsonNull() ? step
                : step.withColumns(StepColumns.of(stream(words.get(1).getAsJsonArray()).map(JsonElement::getAsString).toList()));
    }

    private static <T extends Treatment> T treated(StepType<T> type, JsonObject values) {
        T treatment = type.defaults();
        int used = 0;
        for (Setting<T, ?> setting : type.settings()) {
            if (values.has(setting.id())) {
                treatment = changed(setting, treatment, values.get(setting.id()));
                used++;
            }
        }
        assertEquals(values.size(), used);
        return treatment;
    }

    @SuppressWarnings("unchecked") // each kind of setting says its type of value
    private static <T, V> T changed(Setting<T, V> setting, T owner, JsonElement value) {
        Object read = setting instanceof Setting.Number<?> ? (Object) value.getAsDouble()
                : setting instanceof Setting.Whole<?> ? (Object) value.getAsInt()
                : setting instanceof Setting.Flag<?> ? (Object) value.getAsBoolean() : value.getAsString();
        return setting.with(owner, (V) read);
    }

    private static Table table(JsonObject columns) throws DataException {
        List<String> lines = new ArrayList<>(List.of("a,b,c,tie,d,y"));
        int rows = columns.getAsJsonArray("a").size();
        assertTrue(rows == 60);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "tie", "d")) {
                JsonElement cell = columns.getAsJsonArray(name).get(row);
                cells.add(cell.isJsonNull() ? "" : cell.getAsString());
            }
            lines.add(String.join(",", cells) + "," + row);
        }
        return TestTable.of(lines.toArray(String[]::new));
    }

    private static Stream<JsonElement> stream(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
