package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

    private static final DataSignature DATA = new DataSignature(Shape.of(100), Task.REGRESSION, 1);
    private static final TrainingSetup SETUP = TrainingSetup.DEFAULT.withBatchSize(1_000);

    @Test
    void adamWeighsEightCopiesOfTheWeights() {
        Network network = Network.compile(network(200), DATA);
        long once = 8L * network.values().length;

        // Values, gradient and two moments at work; values, moments and best values in what the run keeps.
        assertEquals(8 * once, MemoryNeed.of(network, SETUP).weights());
    }

    @Test
    void whatFitsIsNotRefused() {
        assertDoesNotThrow(() -> MemoryNeed.check(network(200), DATA, SETUP));
    }

    @Test
    void tooManyParametersAreRefusedBeforeTheyAreMade() {
        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> MemoryNeed.check(network(40_000, 40_000), DATA, SETUP));

        assertTrue(refused.getMessage().startsWith("The network has 1,604,"), refused.getMessage());
        assertTrue(refused.getMessage().contains("are free. Use smaller layers"), refused.getMessage());
    }

    @Test
    void aBatchThatDoesNotFitIsRefusedWithOneThatDoes() {
        long free = 40_000_000;
        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> MemoryNeed.check(network(2_000), DATA, SETUP, need -> free));

        Matcher fitting = Pattern.compile("A batch size of (\\d+) would fit").matcher(refused.getMessage());
        assertTrue(fitting.find(), refused.getMessage());
        int batch = Integer.parseInt(fitting.group(1));
        assertDoesNotThrow(() -> MemoryNeed.check(network(2_000), DATA, SETUP.withBatchSize(batch), need -> free));
        assertThrows(IllegalStateException.class,
                () -> MemoryNeed.check(network(2_000), DATA, SETUP.withBatchSize(batch + 1), need -> free));
    }

    @Test
    void aHeapTooSmallForOneExampleSaysSo() {
        Network network = Network.compile(network(2_000), DATA);
        long free = MemoryNeed.of(network, SETUP).weights() + 1;

        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> MemoryNeed.check(network(2_000), DATA, SETUP, need -> free));
        assertTrue(refused.getMessage().contains("Not even a batch of 1 fits"), refused.getMessage());
    }

    private static NetworkGraph network(int... units) {
        dev.gradus.nn.LayerSpec[] layers = new dev.gradus.nn.LayerSpec[units.length + 3];
        layers[0] = new Input();
        for (int i = 0; i < units.length; i++) {
            layers[i + 1] = new Dense(units[i], "relu");
        }
        layers[units.length + 1] = new Dense(1, "linear");
        layers[units.length + 2] = new Output(Task.REGRESSION, Output.IMPLIED);
        return NetworkGraph.chain(layers);
    }
}
