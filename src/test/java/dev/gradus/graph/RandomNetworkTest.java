package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.RandomGraphs.Drawn;
import dev.gradus.graph.Workspace.Purpose;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole networks drawn from seeds 1 to 60; the name of a failed test names its seed. */
class RandomNetworkTest {

    private static final int EXAMPLES = 6;
    private static final long STEP = 77;

    private static Stream<DynamicTest> everySeed(LongConsumer test) {
        return LongStream.rangeClosed(1, 60).mapToObj(seed -> dynamicTest("seed " + seed, () -> test.accept(seed)));
    }

    private static Workspace step(Network network, Drawn drawn, Purpose purpose, int capacity) {
        Workspace workspace =
                new Workspace(network, capacity, purpose, Kernels.create(Kernel.Precision.EXACT, 1));
        workspace.inputs(EXAMPLES).copyFrom(drawn.inputs(EXAMPLES));
        workspace.forward(EXAMPLES, Mode.TRAINING, STEP);
        workspace.lossWithGradient(EXAMPLES, drawn.targets(EXAMPLES));
        workspace.backward(EXAMPLES);
        return workspace;
    }

    @TestFactory
    Stream<DynamicTest> everyGradientIsTheSlopeOfTheLoss() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            GradientCheck check =
                    GradientCheck.of(drawn.compile(), drawn.inputs(EXAMPLES), drawn.targets(EXAMPLES), seed);
            assertTrue(check.passed(), () -> check.worst() + " in " + drawn.graph().edges() + drawn.graph().nodes());
        });
    }

    /**
     * Every layer computed by itself with buffers of its own, gradients of several consumers summed in the order of the
     * layers: the network's shared buffers must hold the same bits.
     */
    @TestFactory
    Stream<DynamicTest> sharedBuffersHoldTheBitsOfSeparateOnes() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            Workspace workspace = step(network, drawn, Purpose.TRAIN_AND_INPUT_GRADIENT, EXAMPLES);
            List<LayerRun> runs = new ArrayList<>();
            for (Compiled each : network.layers()) {
                runs.add(alone(network, each, runs, drawn));
            }
            for (int i = 0; i < runs.size(); i++) {
                assertArrayEquals(runs.get(i).output().toArray(), workspace.outputs(EXAMPLES, i).toArray(),
                        network.layers().get(i).node().name());
            }
            double[] gradients = new double[network.values().length];
            backward(network, runs, drawn, gradients);
            assertArrayEquals(gradients, workspace.gradients());
            assertArrayEquals(runs.get(0).gradOutput().toArray(), workspace.inputGradient(EXAMPLES).toArray());
        });
    }

    private static LayerRun alone(Network network, Compiled each, List<LayerRun> before, Drawn drawn) {
        List<Shape> shapes = each.inputs().isEmpty() ? List.of(drawn.data().input())
                : each.inputs().stream().map(i -> network.layers().get(i).shape()).toList();
        LayerRun run = new LayerRun(each.node().layer(), shapes, EXAMPLES).frozen(each.node().frozen())
                .randomKey(Randoms.key(STEP, each.node().id().hash()));
        for (int k = 0; k < shapes.size(); k++) {
            run.input(k).copyFrom(each.inputs().isEmpty() ? drawn.inputs(EXAMPLES) : before.get(each.inputs().get(k)).output());
        }
        for (Parameter parameter : each.parameters()) {
            run.parameter(parameter.name()).values().copyFrom(parameter.values());
        }
        run.forward();
        return run;
    }

    private static void backward(Network network, List<LayerRun> runs, Drawn drawn, double[] gradients) {
        for (LayerRun run : runs) {
            run.gradOutput().fill(Double.NaN);
        }
        network.loss().evaluate(runs.get(network.output()).output(), drawn.targets(EXAMPLES),
                runs.get(network.output()).gradOutput());
        for (int i = runs.size() - 1; i >= 0; i--) {
            LayerRun run = runs.get(i);
            sum(network, runs, i);
            run.backward();
            for (Parameter parameter : network.layers().get(i).parameters()) {
                Matrix gradient = run.gradient(run.parameters().get(parameter.index()));
                if (gradient != null) {
                    parameter.view(gradients).copyFrom(gradient);
                }
            }
        }
    }

    private static void sum(Network network, List<LayerRun> runs, int producer) {
        Matrix total = runs.get(producer).gradOutput();
        boolean first = true;
        for (int i = producer + 1; i < runs.size(); i++) {
            int k = network.layers().get(i).inputs().indexOf(producer);
            if (k >= 0) {
                Matrix part = runs.get(i).gradInput(k);
                for (int n = 0; n < total.size(); n++) {
                    total.data[n] = first ? part.data[n] : total.data[n] + part.data[n];
                }
                first = false;
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> frozenLayersLearnNothingAndMoveNoStatistics() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            double[] stateBefore = network.state().clone();
            Workspace workspace = step(network, drawn, Purpose.TRAIN, EXAMPLES);
            workspace.updateState(EXAMPLES);
            for (Compiled each : network.layers()) {
                for (Parameter parameter : each.parameters()) {
                    double[] array = parameter.learned() ? workspace.gradients() : network.state();
                    double[] rest = parameter.learned() ? new double[array.length] : stateBefore;
                    boolean moved = !Arrays.equals(parameter.view(array).toArray(), parameter.view(rest).toArray());
                    if (each.node().frozen()) {
                        assertEquals(false, moved, each.node().name() + " " + parameter.name());
                    } else if (!parameter.learned()) {
                        assertEquals(true, moved, each.node().name() + " " + parameter.name());
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aSmallBatchInALargeWorkspaceGivesTheSameBits() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            Workspace fitting = step(network, drawn, Purpose.TRAIN, EXAMPLES);
            Workspace large = step(network, drawn, Purpose.TRAIN, 4 * EXAMPLES);
            assertArrayEquals(fitting.gradients(), large.gradients());
            large.inputs(3 * EXAMPLES).fill(5);
            large.forward(3 * EXAMPLES, Mode.TRAINING, 1);
            large.inputs(EXAMPLES).copyFrom(drawn.inputs(EXAMPLES));
            large.forward(EXAMPLES, Mode.TRAINING, STEP);
            assertArrayEquals(fitting.outputs(EXAMPLES).toArray(), large.outputs(EXAMPLES).toArray());
        });
    }

    @TestFactory
    Stream<DynamicTest> predictingAndTrainingWorkspacesInferAlike() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            List<double[]> outputs = new ArrayList<>();
            for (Purpose purpose : Purpose.values()) {
                Workspace workspace =
                        new Workspace(network, EXAMPLES, purpose, Kernels.create(Kernel.Precision.EXACT, 1));
                workspace.inputs(EXAMPLES).copyFrom(drawn.inputs(EXAMPLES));
                workspace.forward(EXAMPLES, Mode.INFERENCE, outputs.size());
                outputs.add(workspace.outputs(EXAMPLES).toArray());
            }
            assertArrayEquals(outputs.get(0), outputs.get(1));
            assertArrayEquals(outputs.get(0), outputs.get(2));
        });
    }
}
