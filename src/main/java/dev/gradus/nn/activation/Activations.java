package dev.gradus.nn.activation;

import dev.gradus.nn.Activation;
import dev.gradus.nn.Hyper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** The catalog of activations. A new one is a class beside this one and a line here. */
public final class Activations {

    /** Slope of leaky ReLU below zero, as in PyTorch and ONNX. */
    public static final double DEFAULT_SLOPE = 0.01;
    /** Depth of ELU below zero. */
    public static final double DEFAULT_DEPTH = 1.0;

    private static final Map<String, Activation> ALL = new LinkedHashMap<>();
    private static final Map<String, DoubleFunction<Activation>> WITH_ALPHA =
            Map.of("leaky_relu", LeakyRelu::new, "elu", Elu::new);

    static {
        for (Activation activation : List.of(new Linear(), new Relu(), new LeakyRelu(DEFAULT_SLOPE),
                new Elu(DEFAULT_DEPTH), new Selu(), new Gelu(), new Silu(), new Sigmoid(), new Tanh(), new Softplus(),
                new Softsign(), new Softmax(), new LogSoftmax(), new Mish(), new GeluTanh(), new HardSwish(),
                new HardSigmoid(), new Relu6())) {
            ALL.put(activation.id(), activation);
        }
    }

    private Activations() {}

    /** All of them, in the order of menus. */
    public static List<Activation> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws IllegalArgumentException if no activation has this id */
    public static Activation of(String id) {
        Activation activation = ALL.get(id);
        if (activation == null) {
            throw new IllegalArgumentException(
                    "Unknown activation “" + id + "”; expected one of " + String.join(", ", ALL.keySet()) + ".");
        }
        return activation;
    }

    /** The activation with another alpha (slope of leaky ReLU, depth of ELU); the plain one where it has none. */
    public static Activation of(String id, double alpha) {
        DoubleFunction<Activation> maker = WITH_ALPHA.get(id);
        return maker == null ? of(id) : maker.apply(alpha);
    }

    public static boolean hasAlpha(String id) {
        return WITH_ALPHA.containsKey(id);
    }

    public static List<Hyper.Option> options() {
        return ALL.values().stream().map(a -> new Hyper.Option(a.id(), a.label(), a.doc().summary())).toList();
    }
}
