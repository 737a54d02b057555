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
import dev.gradus.nn.OptimizerType;
import dev.gradus.reference.ReferenceCases;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Optimisers against PyTorch in double, step by step. A few steps of a few roundings each stay well below 1e-12. */
class OptimizerReferenceTest {

    private static final double TOLERANCE = 1e-12;
    private static final Set<String> DECOUPLED = Set.of("AdamW", "Lion");

    @TestFactory
    Stream<DynamicTest> everyCaseTakesTheStepsOfPyTorch() {
        return cases().filter(each -> !type(each).startsWith("Clip"))
                .map(each -> dynamicTest(id(each), () -> agrees(each, optimizer(each))));
    }

    @Test
    void everyOptimizerOfTheCatalogHasACase() {
        assertEquals(Optimizers.all().stream().map(OptimizerType::id).collect(Collectors.toSet()),
                cases().filter(each -> !type(each).startsWith("Clip")).map(each -> optimizer(each).type().id())
                        .collect(Collectors.toSet()));
    }

    /** The cases of the house and more of the same making, with every option away from its default. */
    private static Stream<JsonObject> cases() {
        return Stream.concat(ReferenceCases.of("optimizers.json"), ReferenceCases.of("optimizers-options.json"));
    }

    private static OptimizerSpec optimizer(JsonObject each) {
        double momentum = setting(each, "momentum", 0);
        double epsilon = setting(each, "eps", 1e-8);
        double beta1 = setting(each, "beta1", 0.9);
        double beta2 = setting(each, "beta2", 0.999);
        double decay = setting(each, "weightDecay", type(each).equals("AdamW") ? 0.01 : 0);
        return switch (type(each)) {
            case "SGD" -> new Sgd(momentum, flag(each, "nesterov"), setting(each, "dampening", 0));
            case "RMSprop" -> new RmsProp(setting(each, "alpha", 0.99), epsilon, momentum, flag(each, "centered"));
            case "Adam" -> new Adam(beta1, beta2, epsilon, flag(each, "amsgrad"));
            case "AdamW" -> new AdamW(beta1, beta2, epsilon, decay, flag(each, "amsgrad"));
            case "Adagrad" -> new Adagrad(setting(each, "eps", 1e-10), setting(each, "rateDecay", 0),
                    setting(each, "initialSum", 0));
            case "Adadelta" -> new Adadelta(setting(each, "rho", 0.9), setting(each, "eps", 1e-6));
            case "Adamax" -> new Adamax(beta1, beta2, epsilon);
            case "NAdam" -> new NAdam(beta1, beta2, epsilon, setting(each, "momentumDecay", 0.004));
            case "RAdam" -> new RAdam(beta1, beta2, epsilon);
            case "Lion" -> new Lion(beta1, setting(each, "beta2", 0.99), decay);
            default -> throw new IllegalArgumentException("No optimiser for " + type(each) + ".");
        };
    }

    private static boolean flag(JsonObject each, String name) {
        return each.getAsJsonObject("config").has(name) && each.getAsJsonObject("config").get(name).getAsBoolean();
    }

    private static void agrees(JsonObject expected, OptimizerSpec spec) {
        double[] values = tensor(expected.get("start")).data();
        // Everywhere but in AdamW and Lion PyTorch's weight decay is an L2 penalty: decay times the weight joins the gradient.
        double penalty = DECOUPLED.contains(type(expected)) ? 0 : setting(expected, "weightDecay", 0);
        JsonArray gradients = expected.getAsJsonArray("gradients");
        Optimizer optimizer = spec.create(values.length);
        for (int step = 0; step < gradients.size(); step++) {
            double[] gradient = tensor(gradients.get(step)).data();
            for (int i = 0; i < values.length; i++) {
                gradient[i] += penalty * values[i];
            }
            optimizer.begin();
            optimizer.step(values, gradient, 0, values.length, setting(expected, "lr", spec.type().learningRate()), true);
            assertClose("after step " + (step + 1), tensor(expected.getAsJsonArray("after").get(step)).data(), values,
                    TOLERANCE);
        }
        assertEquals(gradients.size(), optimizer.steps());
    }
}
