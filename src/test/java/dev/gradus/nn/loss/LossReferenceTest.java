package dev.gradus.nn.loss;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.id;
import static dev.gradus.reference.ReferenceCases.numbers;
import static dev.gradus.reference.ReferenceCases.tensor;
import static dev.gradus.reference.ReferenceCases.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoublesHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Loss;
import dev.gradus.reference.ReferenceCases;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Losses against PyTorch in double: two dozen terms of functions within 2 ulp agree to some 1e-15; 1e-12 is generous. */
class LossReferenceTest {

    private static final double TOLERANCE = 1e-12;

    /** Of the types of the file. */
    private static final Map<String, String> LOSSES = Map.ofEntries(Map.entry("MSE", "mse"), Map.entry("MAE", "mae"),
            Map.entry("Huber", "huber"), Map.entry("LogCosh", "log_cosh"), Map.entry("BCE", "binary_cross_entropy"),
            Map.entry("BCEWithLogits", "binary_cross_entropy"), Map.entry("CrossEntropy", "cross_entropy"),
            Map.entry("NLL", "cross_entropy"), Map.entry("Hinge", "hinge"), Map.entry("MultiMargin", "multi_margin"),
            Map.entry("KLDivergence", "kl_divergence"), Map.entry("PoissonNLL", "poisson"), Map.entry("Cosine", "cosine"));
    /** The file's names for our settings. */
    private static final Map<String, String> SETTINGS = Map.of("posWeight", "positiveWeights", "logInput", "logRate");
    /** What a type of the file takes where its config says nothing. */
    private static final Map<String, String> INPUTS = Map.of("BCE", "probabilities", "NLL", "log_probabilities",
            "KLDivergence", "log_probabilities");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheNumbersOfPyTorch() {
        return cases().map(each -> dynamicTest(id(each), () -> agrees(each)));
    }

    @Test
    void everyLossOfTheCatalogHasACase() {
        assertEquals(Losses.all().stream().map(Loss::id).collect(Collectors.toSet()),
                cases().map(each -> LOSSES.get(type(each))).collect(Collectors.toSet()));
    }

    /** The cases of the house and more of the same making, with every option away from its default. */
    private static Stream<JsonObject> cases() {
        return Stream.concat(ReferenceCases.of("losses.json"), ReferenceCases.of("losses-options.json"));
    }

    private static Loss loss(JsonObject expected) {
        Loss loss = Losses.of(LOSSES.get(type(expected)));
        JsonObject config = expected.getAsJsonObject("config");
        String input = config.has("input") ? config.get("input").getAsString().replace(' ', '_')
                : INPUTS.getOrDefault(type(expected), "logits");
        for (Hyper<Loss, ?> hyper : loss.hypers()) {
            if (hyper.id().equals("input")) {
                loss = ((ChoiceHyper<Loss>) hyper).with(loss, input);
                continue;
            }
            for (Map.Entry<String, JsonElement> setting : config.entrySet()) {
                if (SETTINGS.getOrDefault(setting.getKey(), setting.getKey()).equals(hyper.id())) {
                    loss = with(hyper, loss, setting.getValue());
                }
            }
        }
        return loss;
    }

    @SuppressWarnings("unchecked") // the value has the type of its kind of setting
    private static <T> Loss with(Hyper<Loss, T> hyper, Loss loss, JsonElement value) {
        return hyper.with(loss, (T) (hyper instanceof DoublesHyper ? numbers(value).boxed().toList()
                : hyper instanceof IntHyper ? (Object) value.getAsInt()
                : hyper instanceof BoolHyper ? (Object) value.getAsBoolean() : (Object) value.getAsDouble()));
    }

    private static void agrees(JsonObject expected) {
        Loss loss = loss(expected);
        Matrix predicted = tensor(expected.get("prediction")).columns();
        Matrix target = tensor(expected.get("target")).columns();
        Matrix gradient = Matrix.zeros(predicted.rows, predicted.columns);

        double value = loss.evaluate(predicted, target, gradient);

        assertClose("value", expected.get("value").getAsDouble(), value, TOLERANCE);
        assertClose("gradient", tensor(expected.get("gradient")), gradient, TOLERANCE);
        assertEquals(value, loss.evaluate(predicted, target, null), "without asking for the gradient");
    }
}
