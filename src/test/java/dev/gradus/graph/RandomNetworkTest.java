package dev.gradus.graph;

import static dev.gradus.reference.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.contract.PlainOps;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.RandomGraphs.Drawn;
import dev.gradus.graph.Workspace.Purpose;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.layer.LayerCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole networks of every layer of the catalog, drawn from seeds 1 to 60; the name of a failed test names its seed. */
class RandomNetworkTest {

    private static final int SEEDS = 60;
    private static final int EXAMPLES = 6;
    private static final long STEP = 77;

    private static Stream<DynamicTest> everySeed(LongConsumer test) {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> dynamicTest("seed " + seed, () -> test.accept(seed)));
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

    /** Frozen layers, shared buffers and an Input without a producer among them. */
    @TestFactory
    Stream<DynamicTest> everyLayerExplainsItsNumbersAndTheStepStaysTheSame() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            Workspace trained = step(network, drawn, Purpose.TRAIN_AND_INPUT_GRADIENT, EXAMPLES);
            Workspace explained = step(network, drawn, Purpose.EXPLAIN, EXAMPLES);
            assertArrayEquals(trained.gradients(), explained.gradients(), "the gradients of a step that is explained");
            for (int layer = 0; layer < network.layers().size(); layer++) {
                Compiled each = network.layers().get(layer);
                List<Spot> spots = new ArrayList<>();
                spots.add(new Spot.Output(each.shape().size() - 1, EXAMPLES - 1));
                for (int input = 0; input < each.inputs().size(); input++) {
                    spots.add(new Spot.GradInput(input, 0, 1));
                }
                for (Parameter parameter : each.parameters()) {
                    if (parameter.learned() && !each.node().frozen()) {
                        spots.add(new Spot.Gradient(parameter.index(), parameter.size() - 1));
                    }
                }
                for (Spot spot : spots) {
                    Explanation explanation = explained.explain(EXAMPLES, layer, spot);
                    double expected = explained.number(EXAMPLES, layer, spot);
                    String what = each.node().name() + " " + spot;
                    assertEquals(expected, explanation.value(), 1e-9 * Math.max(1, Math.abs(expected)), what);
                    assertEquals(expected, explanation.term().value(), 1e-9 * Math.max(1, Math.abs(expected)), what);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLayerGivesTheShapeThatWasInferred() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            ShapeInference inference = ShapeInference.of(drawn.graph(), drawn.data());
            Workspace workspace = step(network, drawn, Purpose.TRAIN, EXAMPLES);
            int learned = 0;
            for (int i = 0; i < network.layers().size(); i++) {
                Compiled each = network.layers().get(i);
                List<Shape> inputs = shapes(network, each, drawn);
                assertEquals(inference.shapes().get(each.node().id()), each.shape(), each.node().name());
                assertEquals(each.node().layer().outputShape(inputs), each.shape(), each.node().name());
                assertEquals(each.shape().size(), workspace.outputs(EXAMPLES, i).rows, each.node().name());
                assertEquals(EXAMPLES, workspace.outputs(EXAMPLES, i).columns);
                for (ParameterSpec spec : each.node().layer().parameters(inputs)) {
                    learned += spec.kind() == ParameterSpec.Kind.LEARNED ? spec.shape().size() : 0;
                }
            }
            assertEquals(learned, network.values().length);
            assertEquals(learned, inference.parameterCount());
        });
    }

    /** Every layer fed with what the layers before it give in primitive operations, to the end. */
    @TestFactory
    Stream<DynamicTest> aNetworkInPrimitiveOperationsGivesItsOutputs() {
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            Workspace workspace =
                    new Workspace(network, EXAMPLES, Purpose.PREDICT, Kernels.create(Kernel.Precision.EXACT, 1));
            workspace.inputs(EXAMPLES).copyFrom(drawn.inputs(EXAMPLES));
            workspace.forward(EXAMPLES, Mode.INFERENCE, 0);
            List<PlainOps.Plain> values = new ArrayList<>();
            for (int i = 0; i < network.layers().size(); i++) {
                Compiled each = network.layers().get(i);
                List<PlainOps.Plain> inputs = each.inputs().isEmpty()
                        ? List.of(new PlainOps.Plain(drawn.data().input(), drawn.inputs(EXAMPLES).prefix(1).toArray()))
                        : each.inputs().stream().map(values::get).toList();
                values.add((PlainOps.Plain) each.layer().lower(new PlainOps(inputs)));
                assertClose(each.node().name(), workspace.outputs(EXAMPLES, i).prefix(1).toArray(), values.get(i).data(), 1e-9);
            }
        });
    }

    /** So many examples that the work of most layers is worth a second thread. */
    @TestFactory
    Stream<DynamicTest> oneAndTwoThreadsGiveTheSameBits() {
        int examples = 80;
        return everySeed(seed -> {
            Drawn drawn = RandomGraphs.of(seed);
            Network network = drawn.compile();
            for (String name : Kernels.available()) {
                for (Kernel.Precision precision : Kernel.Precision.values()) {
                    List<double[]> outputs = new ArrayList<>();
                    List<double[]> gradients = new ArrayList<>();
                    for (int threads = 1; threads <= 2; threads++) {
                        try (Kernel kernel = Kernels.named(name, precision, threads)) {
                            Workspace workspace = new Workspace(network, examples, Purpose.TRAIN, kernel);
                            workspace.inputs(examples).copyFrom(drawn.inputs(examples));
                            workspace.forward(examples, Mode.TRAINING, STEP);
                            workspace.lossWithGradient(examples, drawn.targets(examples));
                            workspace.backward(examples);
                            outputs.add(workspace.outputs(examples).toArray());
                            gradients.add(workspace.gradients());
                        }
                    }
                    assertArrayEquals(outputs.get(0), outputs.get(1), name + " " + precision);
                    assertArrayEquals(gradients.get(0), gradients.get(1), name + " " + precision);
                }
            }
        });
    }

    /** A law over random networks says nothing of a layer that is never drawn. */
    @Test
    void everyLayerIsDrawn() {
        Set<String> drawn = LongStream.rangeClosed(1, SEEDS).mapToObj(RandomGraphs::of)
                .flatMap(each -> each.graph().nodes().stream()).map(node -> node.layer().type().id()).collect(Collectors.toSet());
        assertEquals(LayerCatalog.all().stream().map(LayerType::id).collect(Collectors.toSet()), drawn);
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

    private static List<Shape> shapes(Network network, Compiled each, Drawn drawn) {
        return each.inputs().isEmpty() ? List.of(drawn.data().input())
                : each.inputs().stream().map(i -> network.layers().get(i).shape()).toList();
    }

    private static LayerRun alone(Network network, Compiled each, List<LayerRun> before, Drawn drawn) {
        List<Shape> shapes = shapes(network, each, drawn);
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
            large.inputs(3 * EXAMPLES).fill(1);
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
