package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;
import dev.gradus.train.StepRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which units and which weights of a layer are shown: all of a small one; of a large one those on which the loss of the
 * example depends most, one to a channel as far as they go round, and whichever somebody chose.
 */
final class Shown {

    /** A layer of so many is shown whole. */
    static final int WHOLE = 12;
    static final int SAMPLE = 8;
    private static final int WHOLE_PARAMETER = WHOLE * (WHOLE + 1);

    private final StepRecord record;
    private final int example;
    private final Map<Integer, Integer> chosen;
    private final Map<Integer, int[]> units = new HashMap<>();
    private final Map<Integer, Integer> first = new HashMap<>();

    /** @param chosen by layer: a unit that somebody wants to see */
    Shown(StepRecord record, int example, Map<Integer, Integer> chosen) {
        this.record = record;
        this.example = example;
        this.chosen = Map.copyOf(chosen);
    }

    private Compiled layer(int layer) {
        return record.network().layers().get(layer);
    }

    boolean whole(int layer) {
        return layer(layer).shape().size() <= WHOLE;
    }

    /** In the order of the layer. */
    int[] units(int layer) {
        return units.computeIfAbsent(layer, this::pick);
    }

    private int[] pick(int layer) {
        Shape shape = layer(layer).shape();
        if (whole(layer)) {
            return IntStream.range(0, shape.size()).toArray();
        }
        int perGroup = shape.rank() == 3 ? shape.size() / shape.dim(0) : 1;
        double[] weights = weights(layer);
        Integer[] order = IntStream.range(0, weights.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(unit -> -weights[unit]));
        Set<Integer> picked = new TreeSet<>();
        if (chosen.containsKey(layer)) {
            picked.add(chosen.get(layer));
        }
        Set<Integer> groups = new TreeSet<>(picked.stream().map(unit -> unit / perGroup).toList());
        for (int unit : order) {
            if (picked.size() < SAMPLE && groups.add(unit / perGroup)) {
                picked.add(unit);
            }
        }
        for (int unit : order) {
            if (picked.size() < SAMPLE) {
                picked.add(unit);
            }
        }
        return picked.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The unit that stands for its layer: the chosen one, else the one on which the loss depends most. */
    int first(int layer) {
        return first.computeIfAbsent(layer, this::largest);
    }

    private int largest(int layer) {
        if (chosen.containsKey(layer)) {
            return chosen.get(layer);
        }
        double[] weights = weights(layer);
        int best = 0;
        for (int unit = 1; unit < weights.length; unit++) {
            best = weights[unit] > weights[best] ? unit : best;
        }
        return best;
    }

    /** |a dL/da| of each unit for the example, so that silent units come last; |a| where no gradient flows. */
    private double[] weights(int layer) {
        double[] values = column(record.workspace().outputs(record.columns(), layer));
        double[] gradients = column(record.workspace().outputGradients(record.columns(), layer));
        if (gradients == null || Arrays.stream(gradients).allMatch(size -> size == 0)) {
            return values;
        }
        double[] both = new double[values.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = values[i] * gradients[i];
        }
        return Arrays.stream(both).allMatch(size -> size == 0) ? gradients : both;
    }

    private double[] column(Matrix matrix) {
        if (matrix == null) {
            return null;
        }
        double[] sizes = new double[matrix.rows];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = Math.abs(matrix.get(row, example));
        }
        return sizes;
    }

    /** Whether every number of the layer's learned parameters is shown. */
    boolean wholeParameters(int layer) {
        return whole(layer) && layer(layer).parameters().stream().filter(Parameter::learned)
                .mapToInt(Parameter::size).sum() <= WHOLE_PARAMETER;
    }

    /** Numbers of one learned parameter, in its order: all, or those with the largest gradients, of shown units first. */
    int[] indices(int layer, Parameter parameter) {
        if (wholeParameters(layer)) {
            return IntStream.range(0, parameter.size()).toArray();
        }
        double[] gradient = record.change().gradient();
        boolean ofUnits = parameter.shape().dim(0) == layer(layer).shape().size();
        Set<Integer> rows = new TreeSet<>();
        Arrays.stream(units(layer)).forEach(rows::add);
        int row = parameter.size() / parameter.shape().dim(0);
        List<Integer> order = new ArrayList<>(IntStream.range(0, parameter.size())
                .filter(i -> !ofUnits || rows.contains(i / row)).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -Math.abs(gradient[parameter.offset() + i])));
        return order.stream().limit(SAMPLE).mapToInt(Integer::intValue).sorted().toArray();
    }
}
