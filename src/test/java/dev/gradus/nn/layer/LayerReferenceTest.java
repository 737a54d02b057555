package dev.gradus.nn.layer;

import static dev.gradus.nn.layer.ReferenceLayers.layer;
import static dev.gradus.nn.layer.ReferenceLayers.ours;
import static dev.gradus.nn.layer.ReferenceLayers.repeated;
import static dev.gradus.nn.layer.ReferenceLayers.tensor;
import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.id;
import static dev.gradus.reference.ReferenceCases.setting;
import static dev.gradus.reference.ReferenceCases.type;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gradus.contract.PlainOps;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.reference.ReferenceCases.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Layers against PyTorch in double, on every kernel: the given cases, and settings those leave out
 * ({@code layers-options.json}, computed with PyTorch 1.13 too). Sums of at most a few dozen products and functions within
 * 2 ulp agree to some 1e-15 of the largest number of a tensor; 1e-12 leaves room for another order of summation.
 */
class LayerReferenceTest {

    private static final double TOLERANCE = 1e-12;
    private static final double FAST_TOLERANCE = 1e-4;
    private static final double LOWERED_TOLERANCE = 1e-9;
    /** PyTorch's hard sigmoid multiplies its gradient by 1/6 rounded to float, 3e-8 too much. */
    private static final double FLOAT_SIXTH = 3.1e-8;
    /** Examples enough to be worth a second thread. */
    private static final int REPEATS = 24;

    private static final Map<String, Kernel> KERNELS = new TreeMap<>();

    @AfterAll
    static void closeKernels() {
        KERNELS.values().forEach(Kernel::close);
        KERNELS.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheNumbersOfPyTorch() {
        return cases().filter(each -> layer(each).isPresent()).flatMap(each -> Kernels.available().stream()
                .flatMap(name -> Stream.of(Precision.values()).map(precision -> dynamicTest(id(each) + " " + name + " " + precision,
                        () -> assertAgrees(each, run(each, kernel(name, precision, 1), 1), 1, tolerance(each, precision))))));
    }

    private static double tolerance(JsonObject each, Precision precision) {
        return precision == Precision.EXACT ? setting(each, "tolerance", TOLERANCE) : FAST_TOLERANCE;
    }

    /** BatchNorm's statistics of a batch are no primitive operation. */
    @TestFactory
    Stream<DynamicTest> primitiveOperationsGiveTheNumbersOfPyTorch() {
        return cases().filter(each -> !type(each).startsWith("BatchNorm") || each.get("mode").getAsString().equals("inference"))
                .map(each -> dynamicTest(id(each), () -> {
                    LayerRun run = run(each, kernel(Kernels.available().get(0), Precision.EXACT, 1), 1);
                    List<Tensor> inputs = ReferenceLayers.tensors(each, "inputs");
                    List<double[]> lowered = new ArrayList<>();
                    for (int example = 0; example < run.columns(); example++) {
                        int column = example;
                        PlainOps ops = new PlainOps(inputs.stream().map(input -> example(input, column)).toList());
                        lowered.add(((PlainOps.Plain) run.layer().lower(ops)).data());
                    }
                    assertClose("output", tensor(each, each.get("output")).data(),
                            lowered.stream().flatMapToDouble(Arrays::stream).toArray(), LOWERED_TOLERANCE);
                }));
    }

    private static PlainOps.Plain example(Tensor batch, int number) {
        int size = batch.data().length / batch.examples();
        return new PlainOps.Plain(new Shape(batch.exampleShape()), Arrays.copyOfRange(batch.data(), number * size, (number + 1) * size));
    }

    @TestFactory
    Stream<DynamicTest> aBatchManyTimesOverGivesItsNumbersAndTheSameBitsOnTwoThreads() {
        return ReferenceCases.of("layers-options.json").map(each -> dynamicTest(id(each), () -> {
            for (String name : Kernels.available()) {
                for (Precision precision : Precision.values()) {
                    LayerRun one = run(each, kernel(name, precision, 1), REPEATS);
                    LayerRun two = run(each, kernel(name, precision, 2), REPEATS);
                    assertAgrees(each, one, REPEATS, tolerance(each, precision));
                    String what = name + " " + precision + ": ";
                    assertSameBits(what + "output", one.output(), two.output());
                    for (int i = 0; i < each.getAsJsonArray("inputs").size(); i++) {
                        assertSameBits(what + "gradient of input " + i, one.gradInput(i), two.gradInput(i));
                    }
                    for (Parameter parameter : one.parameters()) {
                        Parameter other = two.parameter(parameter.name());
                        assertSameBits(what + parameter.name(), parameter.values(), other.values());
                        if (parameter.learned()) {
                            assertSameBits(what + "gradient of " + parameter.name(), one.gradient(parameter), two.gradient(other));
                        }
                    }
                }
            }
        }));
    }

    @Test
    void noCaseOfAnExistingLayerIsLeftOut() {
        assertEquals(List.of(), cases().filter(each -> layer(each).isEmpty()).map(ReferenceCases::id).toList());
    }

    private static Stream<JsonObject> cases() {
        return Stream.concat(ReferenceCases.of("layers.json"), ReferenceCases.of("layers-options.json"));
    }

    private static Kernel kernel(String name, Precision precision, int threads) {
        return KERNELS.computeIfAbsent(name + precision + threads, key -> Kernels.named(name, precision, threads));
    }

    /**
     * The batch several times over gives its numbers several times over, and the gradients of parameters are so many times
     * as large. Only running variances depend on the size of a batch in another way.
     */
    private static void assertAgrees(JsonObject expected, LayerRun run, int repeats, double tolerance) {
        assertClose("output", repeated(tensor(expected, expected.get("output")), repeats), run.output(), tolerance);
        List<Tensor> inputs = ReferenceLayers.tensors(expected, "inputs");
        JsonArray gradInputs = expected.getAsJsonArray("gradInputs");
        for (int i = 0; i < inputs.size(); i++) {
            // Token numbers have no gradient.
            double[] gradient = gradInputs.get(i).isJsonNull() ? new double[run.input(i).size()]
                    : repeated(tensor(expected, gradInputs.get(i)), repeats).data();
            assertClose("gradient of input " + i, gradient, run.gradInput(i).toArray(),
                    type(expected).equals("Hardsigmoid") ? Math.max(tolerance, FLOAT_SIXTH) : tolerance);
            assertArrayEquals(repeated(inputs.get(i), repeats).data(), run.input(i).toArray(), "input " + i + " is untouched");
        }
        JsonObject gradParameters = expected.getAsJsonObject("gradParameters");
        assertEquals(gradParameters.keySet().stream().map(ReferenceLayers::ours).sorted().toList(),
                run.parameters().stream().filter(Parameter::learned).map(Parameter::name).sorted().toList(), "learned parameters");
        gradParameters.entrySet().forEach(each -> assertClose("gradient of " + each.getKey(),
                Arrays.stream(ReferenceCases.tensor(each.getValue()).data()).map(one -> repeats * one).toArray(),
                run.gradient(run.parameter(ours(each.getKey()))).toArray(), tolerance));
        if (expected.has("buffersAfter") && repeats == 1) {
            expected.getAsJsonObject("buffersAfter").entrySet().forEach(each -> assertClose(each.getKey(),
                    ReferenceCases.tensor(each.getValue()), run.parameter(ours(each.getKey())).values(), tolerance));
        }
    }

    /** The layer of a case after its training steps, of which the last also goes back. */
    private static LayerRun run(JsonObject expected, Kernel kernel, int repeats) {
        List<Tensor> inputs = ReferenceLayers.tensors(expected, "inputs").stream()
                .map(each -> repeated(each, repeats)).toList();
        LayerRun run = new LayerRun(layer(expected).orElseThrow(),
                inputs.stream().map(each -> new Shape(each.exampleShape())).toList(), inputs.get(0).examples(), kernel);
        run.mode(expected.get("mode").getAsString().equals("training") ? Mode.TRAINING : Mode.INFERENCE);
        for (int i = 0; i < inputs.size(); i++) {
            run.input(i).copyFrom(inputs.get(i).columns());
        }
        run.gradOutput().copyFrom(repeated(tensor(expected, expected.get("gradOutput")), repeats).columns());
        set(run, expected.getAsJsonObject("parameters"));
        if (expected.has("buffersBefore")) {
            set(run, expected.getAsJsonObject("buffersBefore"));
        }
        for (int step = 1; step < setting(expected, "trainingSteps", 1); step++) {
            run.forward();
            run.updateState();
        }
        run.forward();
        run.backward();
        run.updateState();
        return run;
    }

    private static void assertSameBits(String what, Matrix expected, Matrix actual) {
        assertArrayEquals(bits(expected), bits(actual), what);
    }

    private static long[] bits(Matrix matrix) {
        return Arrays.stream(matrix.toArray()).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static void set(LayerRun run, JsonObject numbers) {
        numbers.entrySet().forEach(each -> {
            Parameter parameter = run.parameter(ours(each.getKey()));
            double[] data = ReferenceCases.tensor(each.getValue()).data();
            System.arraycopy(data, 0, parameter.values().data, parameter.offset(), data.length);
        });
    }
}
