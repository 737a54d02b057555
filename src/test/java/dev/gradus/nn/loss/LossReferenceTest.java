package dev.gradus.nn.loss;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.id;
import static dev.gradus.reference.ReferenceCases.tensor;
import static dev.gradus.reference.ReferenceCases.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.reference.ReferenceCases.Tensor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Losses against PyTorch in double: twelve terms of functions within 2 ulp agree to some 1e-15; 1e-12 is generous. */
class LossReferenceTest {

    private static final double TOLERANCE = 1e-12;

    private static final Map<String, String> LOSSES = Map.of("MSE", "mse", "MAE", "mae", "Huber", "huber", "LogCosh",
            "log_cosh", "BCEWithLogits", "binary_cross_entropy", "CrossEntropy", "cross_entropy");

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheNumbersOfPyTorch() {
        return ReferenceCases.of("losses.json").filter(LossReferenceTest::concernsUs)
                .map(each -> dynamicTest(id(each), () -> agrees(each)));
    }

    @Test
    void noCaseOfAnExistingLossIsLeftOut() {
        assertEquals(11, everyCaseGivesTheNumbersOfPyTorch().count());
    }

    /** Weights for classes and for positives are not among the settings yet. */
    private static boolean concernsUs(JsonObject each) {
        JsonObject config = each.getAsJsonObject("config");
        return LOSSES.containsKey(type(each)) && !config.has("classWeights") && !config.has("posWeight");
    }

    private static void agrees(JsonObject expected) {
        Loss loss = Losses.of(LOSSES.get(type(expected)));
        for (Map.Entry<String, JsonElement> setting : expected.getAsJsonObject("config").entrySet()) {
            for (Hyper<Loss, ?> hyper : loss.hypers()) {
                if (hyper.id().equals(setting.getKey())) {
                    loss = ((DoubleHyper<Loss>) hyper).with(loss, setting.getValue().getAsDouble());
                }
            }
        }
        Matrix predicted = tensor(expected.get("prediction")).columns();
        Tensor target = tensor(expected.get("target"));
        Matrix gradient = Matrix.zeros(predicted.rows, predicted.columns);

        double value = loss.evaluate(predicted, target.columns(), gradient);

        assertClose("value", expected.get("value").getAsDouble(), value, TOLERANCE);
        assertClose("gradient", tensor(expected.get("gradient")), gradient, TOLERANCE);
        assertEquals(value, loss.evaluate(predicted, target.columns(), null), "without asking for the gradient");
    }
}
