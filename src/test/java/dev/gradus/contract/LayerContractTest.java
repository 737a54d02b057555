package dev.gradus.contract;

import static dev.gradus.reference.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.graph.GradientCheck;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Gru;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.SelfAttention;
import dev.gradus.nn.layer.SimpleRnn;
import dev.gradus.ui.theme.LayerIcons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every layer of the catalog must keep, in every one of its settings and for inputs of several shapes. */
class LayerContractTest {

    /** Until its loops are compiled the Vector API makes an object of every vector; a small layer alone would take long to get there. */
    @BeforeAll
    static void compileTheLoopsOfTheKernel() {
        Kernels.warmUp();
    }

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("dense", "activation", "prelu", "dropout", "spatialdropout", "gaussiannoise", "batchnorm",
                "layernorm", "groupnorm", "conv2d", "depthwiseconv2d", "separableconv2d", "conv2dtranspose",
                "conv1d", "maxpool2d", "avgpool2d", "globalavgpool", "globalmaxpool",
                "upsampling2d", "zeropadding2d", "maxpool1d", "avgpool1d", "embedding", "position_embedding",
                "rnn", "lstm", "gru", "attention", "last_step", "flatten", "reshape", "permute", "add",
                "multiply", "average", "maximum", "concat", "input", "output"),
                LayerCatalog.all().stream().map(LayerType::id).toList());
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        LayerCatalog.all().forEach(type -> assertTrue(names.add(type.name()) && names.add(type.shortName() + "·")));
    }

    @TestFactory
    Stream<DynamicContainer> everyLayer() {
        return LayerCatalog.all().stream().map(type -> dynamicContainer(type.id(), Stream.of(
                dynamicTest("hasSettingsThatKeepTheirRange", () -> HyperContract.settings(type)),
                dynamicTest("hasHelpAndAnIcon", () -> helpAndIcon(type)),
                dynamicTest("takesSomeShapeInEverySettingAndSaysWhyNotOthers", () -> shapes(type)),
                dynamicTest("writesEveryNumberAndChangesNoOther", () -> LayerCase.everyCase(type, LayerContractTest::writes)),
                dynamicTest("hasTheGradientsItComputes", () -> LayerCase.everyCase(type, LayerContractTest::gradients)),
                dynamicTest("givesTheSameBitsTwice", () -> LayerCase.everyCase(type, LayerContractTest::deterministic)),
                dynamicTest("treatsExamplesAloneWhenUsed", () -> LayerCase.everyCase(type, LayerContractTest::alone)),
                dynamicTest("explainsItsNumbers", () -> LayerCase.everyCase(type, LayerContractTest::explains)),
                dynamicTest("isMadeOfPrimitiveOperations", () -> LayerCase.everyCase(type, LayerContractTest::lowers)),
                dynamicTest("allocatesNothingInAStep", () -> allocatesNothing(type)))));
    }

    private static void helpAndIcon(LayerType<?> type) {
        HyperContract.doc(type.id(), type.doc());
        assertTrue(LayerIcons.has(type.id()), "icon");
    }

    private static void shapes(LayerType<?> type) {
        for (LayerSpec layer : SmallNetwork.small(HyperContract.variants(type))) {
            int taken = 0;
            for (List<Shape> inputs : LayerCase.inputs(type)) {
                try {
                    layer.outputShape(inputs);
                    taken++;
                } catch (ShapeException refused) {
                    String message = refused.getMessage();
                    assertTrue(message.startsWith("needs " + refused.need() + ", but gets "), message);
                    assertTrue(message.endsWith("."), message);
                    inputs.forEach(shape -> assertTrue(message.contains(shape.toString()), message));
                }
            }
            assertTrue(taken > 0, layer.toString());
        }
    }

    private static void writes(LayerCase each) {
        LayerRun run = each.run();
        List<double[]> before = new ArrayList<>();
        for (int i = 0; i < each.inputs().size(); i++) {
            before.add(run.input(i).toArray());
        }

        run.forward();
        assertEquals(each.output().size(), run.output().rows);
        assertFinite("output", run.output());

        LayerCase.fill(run.gradOutput(), 300);
        double[] gradient = run.gradOutput().toArray();
        run.backward();
        for (int i = 0; i < each.inputs().size(); i++) {
            assertFinite("gradient of input " + i, run.gradInput(i));
            assertArrayEquals(before.get(i), run.input(i).toArray(), "input " + i);
        }
        for (Parameter parameter : run.parameters()) {
            if (parameter.learned()) {
                assertFinite("gradient of " + parameter.name(), run.gradient(parameter));
            }
        }
        assertArrayEquals(gradient, run.gradOutput().toArray(), "gradient of the output");
    }

    private static void assertFinite(String what, Matrix matrix) {
        for (double value : matrix.toArray()) {
            assertTrue(Double.isFinite(value), what + " holds " + value);
        }
    }

    private static void gradients(LayerCase each) {
        SmallNetwork small = SmallNetwork.around(each.layer(), each.inputs());
        Network network = small.compile();
        Matrix inputs = Matrix.zeros(network.data().input().size(), LayerCase.EXAMPLES);
        Matrix targets = Matrix.zeros(network.data().outputs(), LayerCase.EXAMPLES);
        LayerCase.fillInput(each.layer(), inputs, 1);
        LayerCase.fill(targets, 2);

        GradientCheck check = GradientCheck.of(network, inputs, targets, 3);

        assertTrue(check.passed(), () -> check.worst().toString());
    }

    private static void explains(LayerCase each) {
        LayerRun run = each.run(true);
        run.forward();
        LayerCase.fill(run.gradOutput(), 300);
        run.backward();
        Recombination.check(run, each.inputs().size());
        if (each.layer().type().category() == LayerType.Category.REGULARISE) {
            LayerRun resting = each.run(true).mode(Mode.INFERENCE);
            resting.forward();
            LayerCase.fill(resting.gradOutput(), 300);
            resting.backward();
            Recombination.check(resting, each.inputs().size());
        }
    }

    /** What {@link #explains} does not meet, because {@link HyperContract#variants} changes one setting at a time. */
    @TestFactory
    Stream<DynamicTest> explainsItsNumbersInSettingsThatWorkTogether() {
        Recurrence both = new Recurrence(3, Recurrence.ALL_STEPS, true, true);
        return Stream.of(new SimpleRnn(both, "tanh"), new SimpleRnn(both, "relu"), new Lstm(both), new Gru(both),
                        new Gru(new Recurrence(2, Recurrence.ALL_STEPS, true, false)), new SelfAttention(2, true, false),
                        new SelfAttention(3, true, true))
                .map(layer -> dynamicTest(layer.toString(), () -> explains(new LayerCase(layer, List.of(Shape.of(4, 6))))));
    }

    private static void deterministic(LayerCase each) {
        LayerRun first = each.run();
        LayerRun second = each.run();
        for (LayerRun run : List.of(first, second)) {
            run.forward();
            LayerCase.fill(run.gradOutput(), 300);
            run.backward();
        }
        assertArrayEquals(first.output().toArray(), second.output().toArray());
        for (int i = 0; i < each.inputs().size(); i++) {
            assertArrayEquals(first.gradInput(i).toArray(), second.gradInput(i).toArray());
        }
        first.forward();
        assertArrayEquals(second.output().toArray(), first.output().toArray(), "a second pass through the same layer");
    }

    private static void alone(LayerCase each) {
        LayerRun together = each.run().mode(Mode.INFERENCE);
        together.forward();
        for (int column = 0; column < LayerCase.EXAMPLES; column++) {
            LayerRun alone = new LayerRun(each.layer(), each.inputs(), 1).mode(Mode.INFERENCE);
            for (int i = 0; i < each.inputs().size(); i++) {
                alone.input(i).copyFrom(column(together.input(i), column));
            }
            for (Parameter parameter : alone.parameters()) {
                parameter.values().copyFrom(together.parameter(parameter.name()).values());
            }
            alone.forward();
            assertClose("example " + column, column(together.output(), column).toArray(), alone.output().toArray(), 1e-14);
        }
    }

    private static void lowers(LayerCase each) {
        LayerRun run = each.run().mode(Mode.INFERENCE);
        run.forward();
        for (int column = 0; column < LayerCase.EXAMPLES; column += LayerCase.EXAMPLES - 1) {
            List<PlainOps.Plain> inputs = new ArrayList<>();
            for (int i = 0; i < each.inputs().size(); i++) {
                inputs.add(new PlainOps.Plain(each.inputs().get(i), column(run.input(i), column).toArray()));
            }
            PlainOps.Plain lowered = (PlainOps.Plain) run.layer().lower(new PlainOps(inputs));
            assertEquals(each.output(), lowered.shape());
            assertClose("example " + column, column(run.output(), column).toArray(), lowered.data(), 1e-9);
        }
    }

    private static Matrix column(Matrix matrix, int column) {
        return new Matrix(matrix.data, matrix.offset + column * matrix.stride, matrix.rows, 1, matrix.stride);
    }

    /**
     * With the quickest kernel, the usual setting in both precisions: each case costs a warm-up of its own. That no kernel
     * makes garbage with any layer is what StepAllocationTest tells; tokens do not fit its chain of layers.
     */
    private static void allocatesNothing(LayerType<?> type) throws Exception {
        List<LayerSpec> settings = LayerCase.settings(type);
        for (int setting = 0; setting < settings.size(); setting++) {
            boolean usual = SmallNetwork.small(List.of(settings.get(setting).type().defaults())).contains(settings.get(setting));
            boolean alone = usual && settings.get(setting) instanceof Embedding;
            for (String kernel : alone ? Kernels.available() : Kernels.available().subList(0, 1)) {
                for (Kernel.Precision precision : usual ? Kernel.Precision.values() : new Kernel.Precision[] {Kernel.Precision.FAST}) {
                    new StepGarbage(type.id(), setting, LayerCase.EXAMPLES, kernel, precision).assertNone();
                }
            }
        }
    }

    /** 16 x 100 x 120 multiply-adds are packed, and worth a second thread. */
    @Test
    void aNetworkOfLargerProductsAllocatesNothingInAStep() {
        Network larger = SmallNetwork.around(new Dense(120, "tanh"), List.of(Shape.of(100))).compile();
        for (int threads = 1; threads <= 2; threads++) {
            for (String kernel : Kernels.available()) {
                for (Kernel.Precision precision : Kernel.Precision.values()) {
                    assertEquals(0, StepGarbage.leastBytes(larger, 16, threads, kernel, precision, 60_000_000_000L));
                }
            }
        }
    }
}
