package dev.gradus.ui.output;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.PrincipalAxes;
import dev.gradus.math.Turn;
import dev.gradus.nn.Mode;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.ValidationSample;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sends the validation sample through the network and lays what a layer gives for it into the plane: by its own two units,
 * or along the two axes of largest spread, turned so that the picture goes on from the one before. On the views' thread.
 */
final class EmbeddingJob implements Function<LiveNetwork.Moment, Optional<Embedding>> {

    /** Lines of the grid each way, and points on each. */
    static final int LINES = 15;
    static final int ON_A_LINE = 45;

    private static final int MOST_ROWS = 500;
    /** Multiply-adds that finding the axes may take. */
    private static final double MOST_WORK = 1.5e8;
    private static final int CHUNK = 32;
    /** After a costly picture come so many times its cost of rest. */
    private static final int REST = 8;
    private static final long CHEAP_NANOS = 6_000_000;

    private volatile Optional<NodeId> wanted = Optional.empty();
    private volatile Optional<ChosenExample.Choice> chosen = Optional.empty();
    private volatile boolean hurry = true;
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Embedding> before = Optional.empty();
    private long notBefore;

    /** @param layer to show; empty for the last hidden one */
    void wish(Optional<NodeId> layer, Optional<ChosenExample.Choice> example) {
        wanted = layer;
        chosen = example;
        hurry = true;
    }

    /** Empty when it is too early for another picture. */
    @Override
    public Optional<Embedding> apply(LiveNetwork.Moment moment) {
        long begun = System.nanoTime();
        if (begun < notBefore && !hurry) {
            return Optional.empty();
        }
        hurry = false;
        Embedding made = look(moment.network(), moment.data(), begun);
        notBefore = made.nanos() < CHEAP_NANOS ? 0 : System.nanoTime() + REST * made.nanos();
        before = Optional.of(made);
        return before;
    }

    Embedding look(Network network, PreparedData data, long begun) {
        int place = wanted.map(id -> place(network, id)).filter(each -> each >= 0).orElseGet(() -> lastHidden(network));
        int units = network.layers().get(place).shape().size();
        Part part = data.validation().count() > 0 ? Part.VALIDATION : Part.TRAINING;
        int[] places = places(network, data, part, units);
        Matrix inputs = inputs(data.examples(part), places);
        Matrix activations = through(network, inputs, place);
        Embedding.Choice layer = choice(network, place);
        Optional<Matrix> grid = gridInputs(data).map(each -> through(network, each, place));
        Optional<Matrix> one = chosen.filter(each -> each.count() == data.examples(each.part()).count())
                .map(each -> through(network, inputs(data.examples(each.part()), new int[] {each.index()}), place));
        List<Embedding.Choice> layers = IntStream.range(0, network.layers().size())
                .filter(i -> !(network.layers().get(i).node().layer() instanceof Output)).mapToObj(i -> choice(network, i)).toList();
        if (units == PrincipalAxes.COUNT) {
            return new Embedding(data, layers, layer, units, part, places, activations, one, Optional.empty(), grid, ON_A_LINE,
                    System.nanoTime() - begun);
        }
        PrincipalAxes axes = PrincipalAxes.of(activations);
        Matrix points = axes.coordinates(activations);
        Turn turn = before.filter(each -> each.layer().equals(layer) && each.points().columns == points.columns
                && each.shares().isPresent()).map(each -> Turn.onto(points, each.points())).orElse(Turn.NONE);
        return new Embedding(data, layers, layer, units, part, places, turn.of(points), one.map(each -> turn.of(axes.coordinates(each))),
                Optional.of(new double[] {axes.share(0), axes.share(1)}), grid.map(each -> turn.of(axes.coordinates(each))),
                ON_A_LINE, System.nanoTime() - begun);
    }

    private static Embedding.Choice choice(Network network, int place) {
        return new Embedding.Choice(network.layers().get(place).node().id(), network.layers().get(place).node().name());
    }

    private static int place(Network network, NodeId id) {
        return IntStream.range(0, network.layers().size()).filter(i -> network.layers().get(i).node().id().equals(id)
                && !(network.layers().get(i).node().layer() instanceof Output)).findFirst().orElse(-1);
    }

    /** What the last layer that learns looks at, or that layer itself where it looks at the input. */
    static int lastHidden(Network network) {
        int last = IntStream.range(0, network.layers().size()).filter(i -> network.learningLayers().contains(network.layers().get(i)))
                .max().orElse(0);
        if (network.layers().get(last).inputs().isEmpty()) {
            return last;
        }
        int feeding = network.layers().get(last).inputs().get(0);
        return network.layers().get(feeding).inputs().isEmpty() ? last : feeding;
    }

    /** Evenly spread, fewer where the network is slow or the layer large. */
    private static int[] places(Network network, PreparedData data, Part part, int units) {
        int count = data.examples(part).count();
        int most = Math.min(MOST_ROWS, ValidationSample.of(network, data).examples().count());
        most = part == Part.TRAINING ? Math.min(MOST_ROWS, count) : most;
        if (units > most) {
            most = Math.min(most, Math.max(PrincipalAxes.COUNT + 1, (int) Math.sqrt(MOST_WORK / units)));
        }
        int rows = Math.min(count, most);
        return IntStream.range(0, rows).map(i -> (int) ((long) i * count / rows)).toArray();
    }

    private static Matrix inputs(Examples examples, int[] places) {
        Matrix inputs = Matrix.zeros(examples.inputSize(), places.length);
        for (int i = 0; i < places.length; i++) {
            examples.copyInput(places[i], inputs, i);
        }
        return inputs;
    }

    /** The grid over two inputs of a table, lines across first, encoded. */
    private static Optional<Matrix> gridInputs(PreparedData data) {
        if (!data.preparation().ofRows() || data.axes().size() != 2) {
            return Optional.empty();
        }
        Plane plane = Plane.of(data, 0, 1);
        double[] x = new double[2 * LINES * ON_A_LINE];
        double[] y = new double[x.length];
        for (int place = 0; place < x.length; place++) {
            int line = place / ON_A_LINE;
            double along = (double) (place % ON_A_LINE) / (ON_A_LINE - 1);
            double across = (double) (line % LINES) / (LINES - 1);
            boolean level = line < LINES;
            x[place] = plane.atX(level ? along : across);
            y[place] = plane.atY(level ? across : along);
        }
        return Optional.of(plane.encode(data, x, y));
    }

    private Matrix through(Network network, Matrix inputs, int place) {
        Workspace space = workspace.filter(each -> each.network() == network).orElseGet(() -> new Workspace(network, CHUNK,
                Workspace.Purpose.PREDICT, Kernels.create(Precision.EXACT, 1)));
        workspace = Optional.of(space);
        int units = network.layers().get(place).shape().size();
        Matrix all = Matrix.zeros(units, inputs.columns);
        for (int from = 0; from < inputs.columns; from += CHUNK) {
            int count = Math.min(CHUNK, inputs.columns - from);
            space.inputs(count).copyFrom(new Matrix(inputs.data, inputs.offset + from * inputs.stride, inputs.rows, count, inputs.stride));
            space.forward(count, Mode.INFERENCE, 0);
            new Matrix(all.data, from * units, units, count, units).copyFrom(space.outputs(count, place));
        }
        return all;
    }
}
