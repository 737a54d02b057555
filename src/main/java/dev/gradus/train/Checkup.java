package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A look inside a network: how weights, activations and gradients of each layer spread, and what keeps layers from
 * learning. Activations are those of a sample of rows in inference mode.
 *
 * @param layers the learning layers, in computing order
 */
public record Checkup(List<LayerSpread> layers, List<Finding> findings) {

    /**
     * @param weights   of all learned parameters
     * @param gradients of the same, in the last step; NaN before the first
     */
    public record LayerSpread(NodeId node, String layer, Spread weights, Spread activations, Spread gradients) {}

    /** So many rows at most: enough to call a unit dead. */
    public static final int ROWS = 200;
    /** A layer is called out when this share of its units is dead or saturated. */
    private static final double MANY = 0.5;
    /** A unit is saturated when it lies this near an end of its range ... */
    private static final double NEAR = 0.02;
    /** ... for this share of the rows. */
    private static final double NEARLY_ALL = 0.95;
    /** A gradient a hundred times smaller than the last layer's, and small in itself, has vanished. */
    private static final double TIMES_SMALLER = 100;
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e2;

    /**
     * @param most      rows to look at
     * @param gradients laid out like {@link Network#values()}; empty before the first step
     */
    public static Checkup of(Network network, Examples rows, int most, Optional<double[]> gradients, Kernel kernel) {
        int columns = Math.min(Math.min(most, Evaluation.chunk(network)), rows.count());
        List<LayerSpread> spreads = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Optional<Workspace> seen = columns == 0 ? Optional.empty() : Optional.of(pass(network, rows, columns, kernel));
        for (int i = 0; i < network.layers().size(); i++) {
            Compiled each = network.layers().get(i);
            int place = i;
            Optional<Matrix> outputs = seen.map(workspace -> workspace.outputs(columns, place));
            outputs.flatMap(matrix -> units(each, matrix)).ifPresent(findings::add);
            if (each.parameters().stream().anyMatch(Parameter::learned)) {
                spreads.add(spread(network, each, outputs, gradients));
            }
        }
        gradients.ifPresent(values -> flow(network, values, findings));
        return new Checkup(List.copyOf(spreads), List.copyOf(findings));
    }

    private static Workspace pass(Network network, Examples rows, int columns, Kernel kernel) {
        Workspace workspace = new Workspace(network, columns, Workspace.Purpose.PREDICT, kernel);
        Batches.fillRange(rows, 0, columns, workspace.inputs(columns), Matrix.zeros(rows.targetSize(), columns));
        workspace.forward(columns, Mode.INFERENCE, 0);
        return workspace;
    }

    private static LayerSpread spread(Network network, Compiled layer, Optional<Matrix> outputs,
            Optional<double[]> gradients) {
        int from = from(layer);
        int size = to(layer) - from;
        return new LayerSpread(layer.node().id(), layer.node().name(), Spread.of(network.values(), from, size),
                outputs.map(matrix -> Spread.of(matrix.data, matrix.offset, matrix.size()))
                        .orElseGet(() -> Spread.of(new double[0], 0, 0)),
                gradients.map(values -> Spread.of(values, from, size)).orElseGet(() -> Spread.of(new double[0], 0, 0)));
    }

    private static int from(Compiled layer) {
        return layer.parameters().stream().filter(Parameter::learned).mapToInt(Parameter::offset).min().orElse(0);
    }

    private static int to(Compiled layer) {
        return layer.parameters().stream().filter(Parameter::learned).mapToInt(each -> each.offset() + each.size()).max()
                .orElse(0);
    }

    /** Dead or saturated units: of an image its channels, of a sequence its features, over all places. */
    private static Optional<Finding> units(Compiled layer, Matrix outputs) {
        Shape shape = layer.shape();
        int units = shape.rank() == 1 ? shape.size() : shape.rank() == 2 ? shape.dim(1) : shape.dim(0);
        boolean featuresLast = shape.rank() == 2;
        int places = shape.size() / units;
        if (Bends.rectifies(layer.node().layer())) {
            int dead = 0;
            for (int unit = 0; unit < units; unit++) {
                dead += flat(outputs, unit, units, places, featuresLast, 0, 0, 0) == outputs.columns * places ? 1 : 0;
            }
            return called(Finding.Kind.DEAD, layer, dead, units);
        }
        Optional<double[]> ends = Bends.ends(layer.node().layer());
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        double low = ends.get()[0];
        double high = ends.get()[1];
        int saturated = 0;
        for (int unit = 0; unit < units; unit++) {
            int flat = flat(outputs, unit, units, places, featuresLast, low, high, NEAR * (high - low));
            saturated += flat >= NEARLY_ALL * outputs.columns * places ? 1 : 0;
        }
        return called(Finding.Kind.SATURATED, layer, saturated, units);
    }

    private static Optional<Finding> called(Finding.Kind kind, Compiled layer, int found, int units) {
        return found < Math.max(1, MANY * units) ? Optional.empty()
                : Optional.of(Finding.units(kind, layer.node().id(), layer.node().name(), found, units));
    }

    /** How many numbers of a unit lie within {@code near} of one of two ends. */
    private static int flat(Matrix outputs, int unit, int units, int places, boolean featuresLast, double low, double high,
            double near) {
        int count = 0;
        for (int column = 0; column < outputs.columns; column++) {
            for (int place = 0; place < places; place++) {
                double value = outputs.get(featuresLast ? place * units + unit : unit * places + place, column);
                count += value - low <= near || high > low && high - value <= near ? 1 : 0;
            }
        }
        return count;
    }

    /** Compares what an average weight gets: layers differ in size. */
    private static void flow(Network network, double[] gradients, List<Finding> findings) {
        List<Compiled> learning = network.learningLayers().stream().filter(layer -> !layer.node().frozen()).toList();
        if (learning.isEmpty()) {
            return;
        }
        Compiled last = learning.get(learning.size() - 1);
        double lastMean = mean(last, gradients);
        Finding worst = null;
        for (Compiled layer : learning) {
            double norm = norm(layer, gradients);
            if (!(norm <= LARGE)) {
                findings.add(Finding.exploding(layer.node().id(), layer.node().name(), norm));
                return;
            }
            double factor = lastMean / mean(layer, gradients);
            if (layer != last && norm < SMALL && factor > TIMES_SMALLER && (worst == null || factor > worst.factor())) {
                worst = Finding.vanishing(layer.node().id(), layer.node().name(), norm, last.node().name(), factor);
            }
        }
        if (worst != null) {
            findings.add(worst);
        }
    }

    private static double norm(Compiled layer, double[] gradients) {
        return Math.sqrt(Squares.sum(gradients, from(layer), to(layer)));
    }

    private static double mean(Compiled layer, double[] gradients) {
        return norm(layer, gradients) / Math.sqrt(Math.max(1, to(layer) - from(layer)));
    }
}
