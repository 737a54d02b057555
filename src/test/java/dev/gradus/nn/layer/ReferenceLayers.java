package dev.gradus.nn.layer;

import static dev.gradus.reference.ReferenceCases.setting;
import static dev.gradus.reference.ReferenceCases.type;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.activation.Activations;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.reference.ReferenceCases.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our layer for a case of the reference files, and its tensors in our layout. */
final class ReferenceLayers {

    /** PyTorch's name of an activation and ours. */
    private static final Map<String, String> ACTIVATIONS = Map.ofEntries(Map.entry("ReLU", "relu"),
            Map.entry("LeakyReLU", "leaky_relu"), Map.entry("ELU", "elu"), Map.entry("SELU", "selu"),
            Map.entry("Sigmoid", "sigmoid"), Map.entry("Tanh", "tanh"),
            Map.entry("Softplus", "softplus"), Map.entry("SiLU", "silu"), Map.entry("Softsign", "softsign"),
            Map.entry("Softmax", "softmax"), Map.entry("LogSoftmax", "log_softmax"), Map.entry("Mish", "mish"),
            Map.entry("Hardsigmoid", "hard_sigmoid"), Map.entry("Hardswish", "hard_swish"), Map.entry("ReLU6", "relu6"),
            Map.entry("GELU none", "gelu"), Map.entry("GELU tanh", "gelu_tanh"));

    private ReferenceLayers() {}

    static Optional<LayerSpec> layer(JsonObject each) {
        return Optional.ofNullable(switch (type(each)) {
            case "Linear" -> new Dense(number(each, "out", 0), bend(each), Dense.AUTOMATIC, flag(each, "bias", true));
            case "BatchNorm1d", "BatchNorm2d" -> new BatchNorm(setting(each, "eps", 1e-5), setting(each, "momentum", 0.1),
                    featuresLast(each) ? BatchNorm.AUTOMATIC : "first");
            case "MaxPool2d" -> new MaxPool2D(sliding(each));
            case "AvgPool2d" -> new AvgPool2D(sliding(each), flag(each, "countIncludePad", true));
            case "MaxPool1d" -> new MaxPool1D(steps(each, number(each, "kernel", 1)));
            case "AvgPool1d" -> new AvgPool1D(steps(each, number(each, "kernel", 1)), flag(each, "countIncludePad", true));
            case "GlobalAvgPool1d", "GlobalAvgPool2d" -> new GlobalAvgPool();
            case "GlobalMaxPool1d", "GlobalMaxPool2d" -> new GlobalMaxPool();
            case "Conv2d" -> new Conv2D(number(each, "out", 0), sliding(each), number(each, "groups", 1), bend(each),
                    Dense.AUTOMATIC, flag(each, "bias", true));
            case "DepthwiseConv2d" -> new DepthwiseConv2D(number(each, "multiplier", 1), sliding(each), bend(each),
                    Dense.AUTOMATIC, flag(each, "bias", true));
            case "SeparableConv2d" -> new SeparableConv2D(number(each, "out", 0), sliding(each),
                    number(each, "multiplier", 1), bend(each), Dense.AUTOMATIC, flag(each, "bias", true));
            case "Conv1d" -> new Conv1D(number(each, "out", 0), steps(each, 1), flag(each, "causal", false),
                    number(each, "groups", 1), bend(each), Dense.AUTOMATIC, flag(each, "bias", true));
            case "ConvTranspose2d" -> {
                int[] more = pair(each, "outputPadding", 0, 0);
                yield new Conv2DTranspose(number(each, "out", 0), sliding(each), more[0], more[1],
                        number(each, "groups", 1), bend(each), Dense.AUTOMATIC, flag(each, "bias", true));
            }
            case "Embedding" -> new Embedding(number(each, "rows", 0), number(each, "dim", 0));
            case "PositionEmbedding" -> new PositionEmbedding(text(each, "kind", ""));
            case "RNN" -> new SimpleRnn(recurrence(each), text(each, "nonlinearity", SimpleRnn.TANH));
            case "LSTM" -> new Lstm(recurrence(each));
            case "GRU" -> new Gru(recurrence(each));
            case "MultiHeadSelfAttention" -> new SelfAttention(number(each, "heads", 1), flag(each, "causal", false),
                    flag(each, "bias", true));
            case "UpsampleNearest2d" -> new UpSampling2D(pair(each, "scale", 1, 1)[0], pair(each, "scale", 1, 1)[1]);
            case "ZeroPad2d" -> new ZeroPadding2D(number(each, "left", 0), number(each, "right", 0),
                    number(each, "top", 0), number(each, "bottom", 0));
            case "LayerNorm" -> new LayerNorm(
                    each.getAsJsonObject("config").getAsJsonArray("normalizedShape").size(), setting(each, "eps", 1e-5));
            case "GroupNorm" -> new GroupNorm(number(each, "groups", 1), setting(each, "eps", 1e-5));
            case "PReLU" -> new PReLU(setting(each, "parameters", 1) > 1);
            case "Add" -> new Add();
            case "Multiply" -> new Multiply();
            case "Average" -> new Average();
            case "Maximum" -> new Maximum();
            case "Concat" -> new Concat();
            case "Permute" -> new Permute(text(each, "order", ""));
            case "LastStep" -> new LastStep();
            case "Flatten" -> new Flatten();
            case "Reshape" -> new Reshape(ReferenceCases.numbers(each.getAsJsonObject("config").get("dims"))
                    .mapToInt(value -> (int) value).boxed().toList());
            default -> activation(each);
        });
    }

    private static LayerSpec activation(JsonObject each) {
        String function = ACTIVATIONS.get(type(each) + (type(each).equals("GELU") ? " " + text(each, "approximate", "none") : ""));
        return function == null ? null
                : new ActivationLayer(function, setting(each, "slope", setting(each, "alpha", Activations.DEFAULT_SLOPE)));
    }

    private static Recurrence recurrence(JsonObject each) {
        return new Recurrence(number(each, "hidden", 0),
                text(each, "output", "").equals("last step") ? Recurrence.LAST_STEP : Recurrence.ALL_STEPS,
                flag(each, "bidirectional", false), flag(each, "bias", true));
    }

    /** PyTorch's window: a stride left out is the size of the window for a pool, 1 for a convolution. */
    private static Sliding sliding(JsonObject each) {
        int[] kernel = pair(each, "kernel", 1, 1);
        int[] stride = type(each).contains("Pool") ? pair(each, "stride", kernel[0], kernel[1]) : pair(each, "stride", 1, 1);
        int[] padding = isSame(each) ? new int[2] : pair(each, "padding", 0, 0);
        int[] dilation = pair(each, "dilation", 1, 1);
        return new Sliding(kernel[0], kernel[1], stride[0], stride[1], dilation[0], dilation[1],
                (isSame(each) ? Padding.SAME : Padding.EXPLICIT).id(), padding[0], padding[1]);
    }

    /** @param stride where it is left out */
    private static SlidingSteps steps(JsonObject each, int stride) {
        return new SlidingSteps(number(each, "kernel", 1), number(each, "stride", stride), number(each, "dilation", 1),
                (isSame(each) ? Padding.SAME : Padding.EXPLICIT).id(), isSame(each) ? 0 : number(each, "padding", 0));
    }

    private static boolean isSame(JsonObject each) {
        return text(each, "padding", "").equals("same");
    }

    private static boolean featuresLast(JsonObject each) {
        return text(each, "layout", "").equals("features last");
    }

    private static String bend(JsonObject each) {
        return text(each, "activation", "linear");
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

    private static int number(JsonObject each, String name, int otherwise) {
        return (int) setting(each, name, otherwise);
    }

    private static String text(JsonObject each, String name, String otherwise) {
        JsonElement value = each.getAsJsonObject("config").get(name);
        return value == null || value.isJsonArray() ? otherwise : value.getAsString();
    }

    private static boolean flag(JsonObject each, String name, boolean otherwise) {
        JsonElement value = each.getAsJsonObject("config").get(name);
        return value == null ? otherwise : value.getAsBoolean();
    }

    static List<Tensor> tensors(JsonObject expected, String name) {
        List<Tensor> tensors = new ArrayList<>();
        expected.getAsJsonArray(name).forEach(each -> tensors.add(tensor(expected, each)));
        return tensors;
    }

    /** PyTorch's Conv1d and its like want the steps of one feature side by side, ours the features of one step. */
    static Tensor tensor(JsonObject expected, JsonElement element) {
        Tensor tensor = ReferenceCases.tensor(element);
        boolean stepsLast = List.of("Conv1d", "MaxPool1d", "AvgPool1d", "GlobalAvgPool1d", "GlobalMaxPool1d").contains(type(expected))
                || featuresLast(expected);
        if (!stepsLast || tensor.shape().size() != 3) {
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

    /** The batch several times over. */
    static Tensor repeated(Tensor tensor, int times) {
        double[] data = new double[times * tensor.data().length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(tensor.data(), 0, data, i * tensor.data().length, tensor.data().length);
        }
        List<Integer> shape = new ArrayList<>(tensor.shape());
        shape.set(0, times * tensor.examples());
        return new Tensor(List.copyOf(shape), data);
    }

    /** The name of a parameter here. */
    static String ours(String name) {
        return switch (name) {
            case "running_mean" -> "runningMean";
            case "running_var" -> "runningVariance";
            // The only layer of a stack, and the name of the attention within its test network.
            default -> name.replace("_l0", "").replaceFirst("^a\\.", "");
        };
    }
}
