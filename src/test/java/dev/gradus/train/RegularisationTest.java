package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One step of plain descent on a network whose gradient is nought, or known. */
class RegularisationTest {

    private static final double RATE = 0.1;

    /** Two layers; the targets are what the network says, so that only penalties and decays move it. */
    private static final class Quiet {
        private final Network network;
        private final double[] before;

        Quiet(UnaryOperator<NetworkGraph> change, Regularisation kept) {
            network = Network.compile(change.apply(NetworkGraph.chain(new Input(), new Dense(4, "linear"), new Dense(2, "linear"),
                    new Output(Task.REGRESSION, Output.IMPLIED))), new DataSignature(Shape.of(3), Task.REGRESSION, 2));
            for (int i = 0; i < network.values().length; i++) {
                network.values()[i] = Math.sin(i + 1);
            }
            before = network.values().clone();
            Stepper stepper = new Stepper(network, 1, 2, new Sgd(0, false), Kernels.create(Kernel.Precision.EXACT, 1));
            stepper.inputs(1).fill(1);
            stepper.workspace().forward(1, dev.gradus.nn.Mode.TRAINING, 0);
            stepper.targets(1).copyFrom(stepper.outputs(1));
            stepper.step(1, RATE, LiveSettings.plain(RATE, 1).withRegularisation(kept), 0);
        }

        /** What one number of a parameter has become, as a share of what it was. */
        void each(java.util.function.BiConsumer<Parameter, Integer> look) {
            network.learningLayers().forEach(layer -> layer.parameters().forEach(parameter -> {
                for (int i = 0; i < parameter.size(); i++) {
                    look.accept(parameter, parameter.offset() + i);
                }
            }));
        }
    }

    @Test
    void theElasticNetIsBothPenaltiesAtOnce() {
        Quiet quiet = new Quiet(graph -> graph, Regularisation.NONE.withL1(0.3).withL2(0.2));
        quiet.each((parameter, i) -> {
            double was = quiet.before[i];
            double pull = parameter.name().equals("bias") ? 0 : 0.3 * Math.signum(was) + 0.2 * was;
            assertEquals(was - RATE * pull, quiet.network.values()[i], 1e-15);
        });
    }

    @Test
    void biasesShareInItOnlyWhenThatIsWanted() {
        Quiet quiet = new Quiet(graph -> graph, new Regularisation(0, 0.2, 0.5, 0, true));
        quiet.each((parameter, i) -> assertEquals(quiet.before[i] * (1 - RATE * 0.5) - RATE * 0.2 * quiet.before[i],
                quiet.network.values()[i], 1e-15));
    }

    @Test
    void theWeightsOfAUnitGetNoLongerThanTheLargestNorm() {
        Quiet quiet = new Quiet(graph -> graph, Regularisation.NONE.withMaxNorm(1.2).withEverywhere(true));
        for (Network.Compiled layer : quiet.network.learningLayers()) {
            Parameter weight = layer.parameters().get(0);
            int row = weight.shape().dim(1);
            for (int unit = 0; unit < weight.shape().dim(0); unit++) {
                int from = weight.offset() + unit * row;
                double was = length(quiet.before, from, row);
                double factor = was > 1.2 ? 1.2 / (was + 1e-7) : 1;
                for (int i = from; i < from + row; i++) {
                    assertEquals(factor * quiet.before[i], quiet.network.values()[i], 1e-15);
                }
            }
            Parameter bias = layer.parameters().get(1);
            assertArrayEquals(Arrays.copyOfRange(quiet.before, bias.offset(), bias.offset() + bias.size()),
                    Arrays.copyOfRange(quiet.network.values(), bias.offset(), bias.offset() + bias.size()));
        }
        assertTrue(length(quiet.before, 0, 3) > 1.2 || length(quiet.before, 3, 3) > 1.2);
    }

    private static double length(double[] values, int from, int count) {
        return Math.sqrt(Arrays.stream(values, from, from + count).map(value -> value * value).sum());
    }

    @Test
    void aLayersFactorIsPartOfItsRateAndAFrozenOneStays() {
        UnaryOperator<NetworkGraph> change = graph -> graph.replace(graph.nodes().get(1).withRateFactor(0.25))
                .replace(graph.nodes().get(2).withFrozen(true).withRateFactor(7));
        Quiet quiet = new Quiet(change, new Regularisation(0, 0.2, 0, 0, true));
        List<Parameter> first = quiet.network.learningLayers().get(0).parameters();
        quiet.each((parameter, i) -> assertEquals(quiet.before[i] * (first.contains(parameter) ? 1 - RATE * 0.25 * 0.2 : 1),
                quiet.network.values()[i], 1e-15));
    }
}
