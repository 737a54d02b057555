package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.contract.HyperContract;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.loss.Losses;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model file says in one word what makes predictions of outputs: what the loss itself does. */
class ModelLinkTest {

    static Stream<Loss> losses() {
        return Losses.all().stream().flatMap(loss -> HyperContract.variants(loss).stream());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theWordIsWhatTheLossDoes(Loss loss) {
        Matrix outputs = Matrix.wrap(new double[] {-0.5, 0.25, -1.5}, 3);
        Matrix predictions = Matrix.zeros(3, 1);
        loss.predict(outputs, predictions);
        double sum = Math.exp(-0.5) + Math.exp(0.25) + Math.exp(-1.5);
        for (int i = 0; i < 3; i++) {
            double z = outputs.get(i, 0);
            double expected = switch (ModelFormat.link(loss)) {
                case "softmax" -> Math.exp(z) / sum;
                case "sigmoid" -> 1 / (1 + Math.exp(-z));
                case "exp" -> Math.exp(z);
                default -> z;
            };
            assertEquals(expected, predictions.get(i, 0), 1e-12, loss + " is said to be " + ModelFormat.link(loss));
        }
    }
}
