package dev.gradus.ui.neuron;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.layer.Dense;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads all open neurons in one forward pass: their tiles, their ranges, the weights between them. Views' thread. */
public final class NeuronReader {

    /** Cells on each side of a tile's grid. */
    static final int CELLS = 28;

    private final HiddenPass pass = new HiddenPass();
    private PreparedData probed;
    private Network probedFor;
    private ProbeInputs probe;
    private TilePaint paint;
    private Palette palette;
    private int[] pixels = new int[0];

    public NeuronReading read(LiveNetwork.Moment moment, NeuronRequest request) {
        Network network = moment.network();
        ProbeInputs inputs = inputs(network, moment.data());
        if (palette != request.palette()) {
            palette = request.palette();
            paint = new TilePaint(palette);
        }
        if (pixels.length != request.width() * request.height()) {
            pixels = new int[request.width() * request.height()];
        }
        Workspace workspace = pass.forward(network, inputs.inputs());
        Map<NodeId, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < network.layers().size(); i++) {
            places.put(network.layers().get(i).node().id(), i);
        }
        Map<NodeId, NeuronReading.Layer> layers = new LinkedHashMap<>();
        for (NeuronRequest.Shown shown : request.layers()) {
            Integer place = places.get(shown.node());
            if (place != null && network.layers().get(place).shape().size() == shown.total()) {
                layers.put(shown.node(), layer(network.layers().get(place),
                        workspace.outputs(inputs.inputs().columns, place), inputs, shown, request.width()));
            }
        }
        List<NeuronReading.Wires> wires = new ArrayList<>();
        for (NeuronRequest.Pair pair : request.pairs()) {
            if (layers.containsKey(pair.from()) && layers.containsKey(pair.to())) {
                Joint.of(network, places.get(pair.from()), places.get(pair.to()))
                        .ifPresent(joint -> wires.add(wires(joint, pair, request, moment)));
            }
        }
        return new NeuronReading(request, inputs.kind(), layers, wires, pixels);
    }

    private ProbeInputs inputs(Network network, PreparedData data) {
        if (probed != data || probe.kind() == ProbeInputs.Kind.ROWS && probedFor != network) {
            probed = data;
            probedFor = network;
            probe = ProbeInputs.of(network, data, CELLS);
        }
        return probe;
    }

    private NeuronReading.Layer layer(Compiled layer, Matrix outputs, ProbeInputs inputs, NeuronRequest.Shown shown,
            int stride) {
        int count = shown.units().size();
        double[] low = new double[count];
        double[] high = new double[count];
        double[] mean = new double[count];
        double scale = 1e-12;
        for (int i = 0; i < count; i++) {
            low[i] = Double.POSITIVE_INFINITY;
            high[i] = Double.NEGATIVE_INFINITY;
            for (int column = 0; column < outputs.columns; column++) {
                double value = outputs.get(shown.units().get(i), column);
                low[i] = Math.min(low[i], value);
                high[i] = Math.max(high[i], value);
                mean[i] += value / outputs.columns;
            }
            scale = Math.max(scale, inputs.kind() == ProbeInputs.Kind.ROWS ? Math.abs(mean[i])
                    : Math.max(Math.abs(low[i]), Math.abs(high[i])));
        }
        for (int i = 0; i < count; i++) {
            int at = NeuronRequest.top(shown.first() + i) * stride + NeuronRequest.left(shown.first() + i);
            switch (inputs.kind()) {
                case PLANE -> paint.plane(outputs, shown.units().get(i), inputs.size(), scale, pixels, at, stride);
                case LINE -> paint.line(outputs, shown.units().get(i), inputs.size(), scale, pixels, at, stride);
                case ROWS -> paint.bar(mean[i], scale, pixels, at, stride);
            }
        }
        return new NeuronReading.Layer(low, high, mean, biases(layer, shown), ranked(layer, outputs));
    }

    private static double[] biases(Compiled layer, NeuronRequest.Shown shown) {
        return layer.node().layer() instanceof Dense dense && dense.bias()
                ? shown.units().stream().mapToDouble(unit -> layer.parameters().get(1).values().data[
                        layer.parameters().get(1).offset() + unit]).toArray() : new double[0];
    }

    /** Neurons by the L2 norm of their incoming weights, else by their mean |activation|; the largest first. */
    static int[] ranked(Compiled layer, Matrix outputs) {
        int total = layer.shape().size();
        double[] size = new double[total];
        if (layer.node().layer() instanceof Dense) {
            Parameter weight = layer.parameters().get(0);
            int inputs = weight.size() / total;
            for (int i = 0; i < weight.size(); i++) {
                double value = weight.values().data[weight.offset() + i];
                size[i / inputs] += value * value;
            }
        } else {
            for (int column = 0; column < outputs.columns; column++) {
                for (int unit = 0; unit < total; unit++) {
                    size[unit] += Math.abs(outputs.get(unit, column));
                }
            }
        }
        return IntStream.range(0, total).boxed().sorted(Comparator.comparingDouble(unit -> -size[unit]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static NeuronReading.Wires wires(Joint joint, NeuronRequest.Pair pair, NeuronRequest request,
            LiveNetwork.Moment moment) {
        List<Integer> from = units(request, pair.from());
        List<Integer> to = units(request, pair.to());
        double[] weights = new double[from.size() * to.size()];
        double[] gradients = new double[weights.length];
        for (int b = 0; b < to.size(); b++) {
            for (int a = 0; a < from.size(); a++) {
                int at = b * from.size() + a;
                if (joint.weight().isEmpty()) {
                    weights[at] = joint.passes(from.get(a), to.get(b)) ? 1 : Double.NaN;
                    gradients[at] = Double.NaN;
                } else {
                    int place = joint.place(from.get(a), to.get(b));
                    weights[at] = moment.network().values()[place];
                    gradients[at] = moment.gradients().isPresent() ? moment.gradients().get()[place] : Double.NaN;
                }
            }
        }
        long total = joint.weight().map(weight -> (long) weight.size()).orElse((long) joint.inputs());
        return new NeuronReading.Wires(pair, weights, gradients, joint.weight().isPresent(), total);
    }

    private static List<Integer> units(NeuronRequest request, NodeId node) {
        return request.layers().stream().filter(layer -> layer.node().equals(node)).findFirst().orElseThrow().units();
    }
}
