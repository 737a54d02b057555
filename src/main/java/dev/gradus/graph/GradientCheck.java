package dev.gradus.graph;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether back-propagation computes the gradient that the loss really has: each learned parameter and, unless it
 * holds token numbers, the network's input against central differences, n = (L(x + h) - L(x - h)) / 2h with h = 1e-5 max(1, |x|), in training mode with
 * the dropout masks held, in double throughout.
 *
 * <p>The error of a tensor is |a - n|2 / max(|a|2 + |n|2, 1e-7). Where that is not below {@link #LIMIT}, the part of
 * |a - n|2 is forgiven which rounding the outputs and the loss to a double alone can make: a bias in front of BatchNorm
 * has a gradient of exactly 0, but no difference quotient finds less than 1e-11. An entry within 10 h of a kink is
 * passed over (see {@link LossProbe}) and another one taken instead where there are more than are compared.
 */
public record GradientCheck(List<Tensor> tensors) {

    /** The name that stands for the network's input. */
    public static final String INPUT = "input";
    /** What every tensor of a right network stays below. */
    public static final double LIMIT = 1e-6;
    /** Of a larger tensor so many entries are drawn. */
    public static final int MOST_ENTRIES = 100;

    private static final double SMALLEST_NORM = 1e-7;

    /**
     * One tensor's result.
     *
     * @param layer     name of the layer
     * @param parameter name of the parameter, {@link #INPUT} for what enters the network
     * @param size      entries the tensor has
     * @param compared  entries compared; 0 when all that were tried lie near a kink
     * @param kinks     entries passed over
     * @param error     relative error of the compared entries; NaN when there are none, as in a layer of ReLUs whose
     *                  weights are all 0
     */
    public record Tensor(String layer, String parameter, int size, int compared, int kinks, double error) {}

    public GradientCheck {
        tensors = List.copyOf(tensors);
    }

    /**
     * Checks a whole network. Its numbers are moved one by one and put back, so nobody else may use it meanwhile.
     *
     * @param inputs  input size x examples
     * @param targets as the loss wants them
     * @param seed    decides the dropout masks and which entries of large tensors are compared
     */
    public static GradientCheck of(Network network, Matrix inputs, Matrix targets, long seed) {
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            return of(network, inputs, targets, seed, kernel);
        }
    }

    static GradientCheck of(Network network, Matrix inputs, Matrix targets, long seed, Kernel kernel) {
        Workspace workspace =
                new Workspace(network, inputs.columns, Workspace.Purpose.TRAIN_AND_INPUT_GRADIENT, kernel);
        LossProbe probe = new LossProbe(workspace, inputs, targets, Randoms.key(seed, "gradient check"));
        double rounding = probe.backward();
        Matrix inputGradient = workspace.inputGradient(inputs.columns);
        double[] analyticInput = inputGradient.toArray();
        double[] analytic = workspace.gradients().clone();

        List<Tensor> tensors = new ArrayList<>();
        for (Compiled each : network.layers()) {
            if (each.inputs().isEmpty() && network.data().vocabulary() == 0) {
                tensors.add(compare(each, INPUT, analyticInput, 0, workspace.inputs(inputs.columns).data,
                        workspace.inputs(inputs.columns).offset, analyticInput.length, probe, rounding, seed));
            }
            for (Parameter parameter : each.parameters()) {
                if (parameter.learned() && !each.node().frozen()) {
                    tensors.add(compare(each, parameter.name(), analytic, parameter.offset(), network.values(),
                            parameter.offset(), parameter.size(), probe, rounding, seed));
                }
            }
        }
        return new GradientCheck(tensors);
    }

    private static Tensor compare(Compiled layer, String name, double[] analytic, int analyticAt, double[] values,
            int valuesAt, int size, LossProbe probe, double rounding, long seed) {
        int[] order = new int[size];
        if (size > MOST_ENTRIES) {
            Randoms.shuffle(Randoms.key(Randoms.key(seed, name), layer.node().id().hash()), order);
        } else {
            Arrays.setAll(order, i -> i);
        }
        double norm = norm(analytic, analyticAt, size);
        int compared = 0;
        int kinks = 0;
        double difference = 0;
        double forgiven = 0;
        double ours = 0;
        double theirs = 0;
        for (int i = 0; i < size && compared < MOST_ENTRIES && kinks < 2 * MOST_ENTRIES; i++) {
            LossProbe.Slope slope = probe.slope(values, valuesAt + order[i], norm);
            if (slope.kink()) {
                kinks++;
                continue;
            }
            double a = analytic[analyticAt + order[i]];
            difference += (a - slope.value()) * (a - slope.value());
            forgiven += square(rounding / slope.step());
            ours += a * a;
            theirs += slope.value() * slope.value();
            compared++;
        }
        double norms = Math.max(Math.sqrt(ours) + Math.sqrt(theirs), SMALLEST_NORM);
        double error = compared == 0 ? Double.NaN : Math.sqrt(difference) / norms;
        if (error >= LIMIT) {
            error = Math.max(0, Math.sqrt(difference) - Math.sqrt(forgiven)) / norms;
        }
        return new Tensor(layer.node().name(), name, size, compared, kinks, error);
    }

    private static double norm(double[] numbers, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += square(numbers[i]);
        }
        return Math.sqrt(sum);
    }

    private static double square(double x) {
        return x * x;
    }

    /** True when every tensor could be compared and stays below {@link #LIMIT}. */
    public boolean passed() {
        return tensors.stream().allMatch(tensor -> tensor.error < LIMIT);
    }

    /** The tensor with the largest error, NaN counting as larger than all. */
    public Optional<Tensor> worst() {
        return tensors.stream().max(Comparator.comparingDouble(Tensor::error));
    }
}
