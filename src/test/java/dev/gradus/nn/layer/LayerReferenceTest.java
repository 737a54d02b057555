package dev.gradus.nn.layer;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.id;
import static dev.gradus.reference.ReferenceCases.setting;
import static dev.gradus.reference.ReferenceCases.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.activation.Activations;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.reference.ReferenceCases.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Layers against PyTorch in double. Sums of at most a few dozen products and functions within 2 ulp agree to some
 * 1e-15 of the largest number of a tensor; 1e-12 leaves room for another order of summation.
 */
class LayerReferenceTest {

    private static final double TOLERANCE = 1e-12;
    private static final double FAST_TOLERANCE = 1e-4;
    /** PyTorch's hard sigmoid multiplies its gradient by 1/6 rounded to float, 3e-8 too much. */
    private static final double FLOAT_SIXTH = 3.1e-8;

    /** PyTorch's name of an activation and ours. */
    private static final Map<String, String> ACTIVATIONS = Map.ofEntries(Map.entry("ReLU", "relu"),
            Map.entry("LeakyReLU", "leaky_relu"), Map.entry("ELU", "elu"), Map.entry("SELU", "selu"),
            Map.entry("Sigmoid", "sigmoid"), Map.entry("Tanh", "tanh"),
            Map.entry("Softplus", "softplus"), Map.entry("SiLU", "silu"), Map.entry("Softsign", "softsign"),
            Map.entry("Softmax", "softmax"), Map.entry("LogSoftmax", "log_softmax"), Map.entry("Mish", "mish"),
            Map.entry("Hardsigmoid", "hard_sigmoid"), Map.entry("Hardswish", "hard_swish"), Map.entry("ReLU6", "relu6"),
            Map.entry("GELU none", "gelu"), Map.entry("GELU tanh", "gelu_tanh"));

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheNumbersOfPyTorch() {
        return ReferenceCases.of("layers.json").filter(each -> layer(each).isPresent())
                .flatMap(each -> Stream.of(
                        dynamicTest(id(each), () -> agrees(each, layer(each).orElseThrow(), Precision.EXACT, TOLERANCE)),
                        dynamicTest(id(each) + " fast", () -> agrees(each, layer(each).orElseThrow(), Precision.FAST, FAST_TOLERANCE))));
    }

    @Test
    void noCaseOfAnExistingLayerIsLeftOut() {
        assertEquals(List.of(), ReferenceCases.of("layers.json").filter(each -> layer(each).isEmpty())
                .map(ReferenceCases::id).toList());
    }

    private static Optional<LayerSpec> layer(JsonObject each) {
        return Optional.ofNullable(switch (type(each)) {
            case "Linear" -> new Dense((int) setting(each, "out", 0), "linear", Dense.AUTOMATIC,
                    each.getAsJsonObject("config").get("bias").getAsBoolean());
            case "BatchNorm1d", "BatchNorm2d" -> new BatchNorm(setting(each, "eps", 1e-5), setting(each, "momentum", 0.1), "first");
            case "MaxPool2d" -> new MaxPool2D(sliding(each));
            case "AvgPool2d" -> new AvgPool2D(sliding(each), flag(each, "countIncludePad", true));
            case "GlobalAvgPool2d" -> new GlobalAvgPool();
            case "GlobalMaxPool2d" -> new GlobalMaxPool();
            case "Conv2d" -> new Conv2D((int) setting(each, "out", 0), sliding(each), (int) setting(each, "groups", 1), "linear",
                    Dense.AUTOMATIC, flag(each, "bias", true));
            case "Conv1d" -> new Conv1D((int) setting(each, "out", 0), new SlidingSteps((int) setting(each, "kernel", 1),
                    (int) setting(each, "stride", 1), (int) setting(each, "dilation", 1), Padding.EXPLICIT.id(),
                    (int) setting(each, "padding", 0)), false, (int) setting(each, "groups", 1), "linear", Dense.AUTOMATIC,
                    flag(each, "bias", true));
            case "ConvTranspose2d" -> {
                int[] more = pair(each, "outputPadding", 0, 0);
                yield new Conv2DTranspose((int) setting(each, "out", 0), sliding(each), more[0], more[1],
                        (int) setting(each, "groups", 1), "linear", Dense.AUTOMATIC, flag(each, "bias", true));
            }
            case "Embedding" -> new Embedding((int) setting(each, "rows", 0), (int) setting(each, "dim", 0));
            case "RNN" -> new SimpleRnn(recurrence(each), each.getAsJsonObject("config").has("nonlinearity")
                    ? each.getAsJsonObject("config").get("nonlinearity").getAsString() : SimpleRnn.TANH);
            case "LSTM" -> new Lstm(recurrence(each));
            case "GRU" -> new Gru(recurrence(each));
            case "MultiHeadSelfAttention" -> new SelfAttention((int) setting(each, "heads", 1), flag(each, "causal", false),
                    flag(each, "bias", true));
            case "UpsampleNearest2d" -> new UpSampling2D(pair(each, "scale", 1, 1)[0], pair(each, "scale", 1, 1)[1]);
            case "ZeroPad2d" -> new ZeroPadding2D((int) setting(each, "left", 0), (int) setting(each, "right", 0),
                    (int) setting(each, "top", 0), (int) setting(each, "bottom", 0));
            case "LayerNorm" -> new LayerNorm(
                    each.getAsJsonObject("config").getAsJsonArray("normalizedShape").size(), setting(each, "eps", 1e-5));
            case "GroupNorm" -> new GroupNorm((int) setting(each, "groups", 1), setting(each, "eps", 1e-5));
            case "PReLU" -> new PReLU(setting(each, "parameters", 1) > 1);
            case "Add" -> new Add();
            case "Multiply" -> new Multiply();
            case "Concat" -> new Concat();
            default -> activation(each);
        });
    }

    private static Recurrence recurrence(JsonObject each) {
        String output = each.getAsJsonObject("config").get("output").getAsString();
        return new Recurrence((int) setting(each, "hidden", 0),
                output.equals("last step") ? Recurrence.LAST_STEP : Recurrence.ALL_STEPS, flag(each, "bidirectional", false),
                flag(each, "bias", true));
    }

    /** PyTorch's window: a stride left out is the size of the window for a pool, 1 for a convolution. */
    private static Sliding sliding(JsonObject each) {
        int[] kernel = pair(each, "kernel", 1, 1);
        int[] stride = type(each).startsWith("Conv") ? pair(each, "stride", 1, 1) : pair(each, "stride", kernel[0], kernel[1]);
        int[] padding = pair(each, "padding", 0, 0);
        int[] dilation = pair(each, "dilation", 1, 1);
        return new Sliding(kernel[0], kernel[1], stride[0], stride[1], dilation[0], dilation[1], Padding.EXPLICIT.id(),
                padding[0], padding[1]);
    }

    /** One number for both axes, or two. */
    private static int[] pair(JsonObject each, String name, int vertical, int horizontal) {
        JsonElement value = each.getAsJsonObject("config").get(name);
        if (value == null) {
            return new int[] {vertical, horizontal};
        }
        return value.isJsonArray()
                ? new int[] {value.getAsJsonArray().get(0).getAsInt(), value.getAsJsonArray().get(1).getAsInt()}
                : new int[] {value.getAsInt(), value.getAsInt()};
    }

    private static boolean flag(JsonObject each, String name, boolean otherwise) {
        JsonElement value = each.getAsJsonObject("config").get(name);
        return value == null ? otherwise : value.getAsBoolean();
    }

    private static LayerSpec activation(JsonObject each) {
        String function = ACTIVATIONS.get(type(each)
                + (type(each).equals("GELU") ? " " + each.getAsJsonObject("config").get("approximate").getAsString() : ""));
        return function == null ? null
                : new ActivationLayer(function, setting(each, "slope", setting(each, "alpha", Activations.DEFAULT_SLOPE)));
    }

    private static void agrees(JsonObject expected, LayerSpec spec, Precision precision, double tolerance) {
        List<Tensor> inputs = tensors(expected, expected.getAsJsonArray("inputs"));
        LayerRun run = new LayerRun(spec, inputs.stream().map(each -> new Shape(each.exampleShape())).toList(),
                inputs.get(0).examples(), Kernels.create(precision, 1));
        run.mode(expected.get("mode").getAsString().equals("training") ? Mode.TRAINING : Mode.INFERENCE);
        for (int i = 0; i < inputs.size(); i++) {
            run.input(i).copyFrom(inputs.get(i).columns());
        }
        run.gradOutput().copyFrom(tensor(expected, expected.get("gradOutput")).columns());
        set(run, expected.getAsJsonObject("parameters"));
        if (expected.has("buffersBefore")) {
            set(run, expected.getAsJsonObject("buffersBefore"));
        }

        run.forward();
        run.backward();
        run.updateState();

        assertClose("output", tensor(expected, expected.get("output")), run.output(), tolerance);
        JsonArray gradInputs = expected.getAsJsonArray("gradInputs");
        for (int i = 0; i < inputs.size(); i++) {
            // Token numbers have no gradient.
            double[] gradient = gradInputs.get(i).isJsonNull() ? new double[inputs.get(i).data().length]
                    : tensor(expected, gradInputs.get(i)).data();
            assertClose("gradient of input " + i, gradient, run.gradInput(i).toArray(),
                    type(expected).equals("Hardsigmoid") ? Math.max(tolerance, FLOAT_SIXTH) : tolerance);
            assertEquals(List.of(), changed(inputs.get(i).data(), run.input(i).toArray()), "input " + i + " is untouched");
        }
        expected.getAsJsonObject("gradParameters").entrySet().forEach(each -> assertClose("gradient of " + each.getKey(),
                ReferenceCases.tensor(each.getValue()), run.gradient(run.parameter(ours(each.getKey()))), tolerance));
        if (expected.has("buffersAfter")) {
            expected.getAsJsonObject("buffersAfter").entrySet().forEach(each -> assertClose(each.getKey(),
                    ReferenceCases.tensor(each.getValue()), run.parameter(ours(each.getKey())).values(), tolerance));
        }
    }

    private static List<Tensor> tensors(JsonObject expected, JsonArray array) {
        List<Tensor> tensors = new ArrayList<>();
        array.forEach(each -> tensors.add(tensor(expected, each)));
        return tensors;
    }

    /** PyTorch's Conv1d wants the steps of one feature side by side, ours the features of one step. */
    private static Tensor tensor(JsonObject expected, JsonElement element) {
        Tensor tensor = ReferenceCases.tensor(element);
        if (!type(expected).equals("Conv1d")) {
            return tensor;
        }
        int features = tensor.shape().get(1);
        int steps = tensor.shape().get(2);
        double[] data = new double[tensor.data().length];
        for (int i = 0; i < data.length; i++) {
            int example = i / (features * steps);
            data[example * features * steps + i % steps * features + i / steps % features] = tensor.data()[i];
        }
        return new Tensor(List.of(tensor.examples(), steps, features), data);
    }

    private static List<Integer> changed(double[] before, double[] after) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                changed.add(i);
            }
        }
        return changed;
    }

    private static void set(LayerRun run, JsonObject numbers) {
        numbers.entrySet().forEach(each -> {
            Parameter parameter = run.parameter(ours(each.getKey()));
            double[] data = ReferenceCases.tensor(each.getValue()).data();
            System.arraycopy(data, 0, parameter.values().data, parameter.offset(), data.length);
        });
    }

    private static String ours(String name) {
        return switch (name) {
            case "running_mean" -> "runningMean";
            case "running_var" -> "runningVariance";
            // The only layer of a stack, and the name of the attention within its test network.
            default -> name.replace("_l0", "").replaceFirst("^a\\.", "");
        };
    }
}
