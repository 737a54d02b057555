package dev.gradus.nn.optimizer;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.id;
import static dev.gradus.reference.ReferenceCases.setting;
import static dev.gradus.reference.ReferenceCases.tensor;
import static dev.gradus.reference.ReferenceCases.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.reference.ReferenceCases;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Optimisers against PyTorch in double, step by step. A few steps of a few roundings each stay well below 1e-12. */
class OptimizerReferenceTest {

    private static final double TOLERANCE = 1e-12;

    @TestFactory
    Stream<DynamicTest> everyCaseTakesTheStepsOfPyTorch() {
        return ReferenceCases.of("optimizers.json").filter(each -> optimizer(each).isPresent())
                .map(each -> dynamicTest(id(each), () -> agrees(each, optimizer(each).orElseThrow())));
    }

    @Test
    void noCaseOfAnExistingOptimizerIsLeftOut() {
        assertEquals(10, everyCaseTakesTheStepsOfPyTorch().count());
    }

    private static Optional<OptimizerSpec> optimizer(JsonObject each) {
        double momentum = setting(each, "momentum", 0);
        double epsilon = setting(each, "eps", 1e-8);
        double beta1 = setting(each, "beta1", 0.9);
        double beta2 = setting(each, "beta2", 0.999);
        return Optional.ofNullable(switch (type(each)) {
            case "SGD" -> new Sgd(momentum, flag(each, "nesterov"));
            case "RMSprop" -> new RmsProp(setting(each, "alpha", 0.99), epsilon, momentum, flag(each, "centered"));
            case "Adam" -> new Adam(beta1, beta2, epsilon, flag(each, "amsgrad"));
            case "AdamW" -> new AdamW(beta1, beta2, epsilon, setting(each, "weightDecay", 0.01));
            default -> null;
        });
    }

    private static boolean flag(JsonObject each, String name) {
        return each.getAsJsonObject("config").has(name) && each.getAsJsonObject("config").get(name).getAsBoolean();
    }

    private static void agrees(JsonObject expected, OptimizerSpec spec) {
        double[] values = tensor(expected.get("start")).data();
        // Everywhere but in AdamW PyTorch's weight decay is an L2 penalty: decay times the weight joins the gradient.
        double penalty = type(expected).equals("AdamW") ? 0 : setting(expected, "weightDecay", 0);
        JsonArray gradients = expected.getAsJsonArray("gradients");
        Optimizer optimizer = spec.create(values.length);
        for (int step = 0; step < gradients.size(); step++) {
            double[] gradient = tensor(gradients.get(step)).data();
            for (int i = 0; i < values.length; i++) {
                gradient[i] += penalty * values[i];
            }
            optimizer.begin();
            optimizer.step(values, gradient, 0, values.length, setting(expected, "lr", 0), true);
            assertClose("after step " + (step + 1), tensor(expected.getAsJsonArray("after").get(step)).data(), values,
                    TOLERANCE);
        }
        assertEquals(gradients.size(), optimizer.steps());
    }
}
