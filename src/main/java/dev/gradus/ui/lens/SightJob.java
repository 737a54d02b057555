package dev.gradus.ui.lens;

import dev.gradus.data.Examples;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Mode;
import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.model.LiveNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sends the chosen example through the network, in exact arithmetic and as in use (no dropout, running statistics), and on
 * wish the gradient of its loss back; copies what the open layers show. On the views' thread.
 */
final class SightJob implements Function<LiveNetwork.Moment, Optional<ExampleSight>> {

    /**
     * What the lenses look at; replaced as a whole by the window's thread.
     *
     * @param gradients whether any of them shows gradients
     */
    record Wish(Optional<ChosenExample.Choice> choice, Set<NodeId> nodes, boolean gradients) {}

    private volatile Wish wish = new Wish(Optional.empty(), Set.of(), false);
    private Optional<Workspace> workspace = Optional.empty();

    void wish(Wish now) {
        wish = now;
    }

    Wish wish() {
        return wish;
    }

    @Override
    public Optional<ExampleSight> apply(LiveNetwork.Moment moment) {
        Wish now = wish;
        Optional<ChosenExample.Choice> choice = now.choice().filter(each -> fits(each, moment.data()));
        return choice.map(each -> look(moment.network(), moment.data(), each, now));
    }

    private static boolean fits(ChosenExample.Choice choice, PreparedData data) {
        return choice.count() == data.examples(choice.part()).count();
    }

    ExampleSight look(Network network, PreparedData data, ChosenExample.Choice choice, Wish now) {
        Workspace space = workspace.filter(each -> each.network() == network).orElseGet(() -> new Workspace(network, 1,
                Workspace.Purpose.TRAIN_AND_INPUT_GRADIENT, Kernels.create(Precision.EXACT, 1)));
        workspace = Optional.of(space);
        Examples examples = data.examples(choice.part());
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        examples.copyInput(choice.index(), space.inputs(1), 0);
        examples.copyTarget(choice.index(), target, 0);
        double[] input = space.inputs(1).toArray();
        space.forward(1, Mode.INFERENCE, 0);
        double loss = space.lossWithGradient(1, target);
        if (now.gradients()) {
            space.backward(1);
        }
        Matrix said = Matrix.zeros(network.data().outputs(), 1);
        network.loss().predict(space.outputs(1), said);
        Map<NodeId, LayerSight> layers = new HashMap<>();
        for (int i = 0; i < network.layers().size(); i++) {
            if (now.nodes().contains(network.layers().get(i).node().id())) {
                layers.put(network.layers().get(i).node().id(), layer(space, i, now.gradients()));
            }
        }
        return new ExampleSight(choice, data, input, inUnits(target, data, examples.base(choice.index())),
                inUnits(said, data, examples.base(choice.index())), loss, layers);
    }

    private static LayerSight layer(Workspace space, int place, boolean gradients) {
        Network network = space.network();
        Compiled layer = network.layers().get(place);
        int before = layer.inputs().isEmpty() ? place : layer.inputs().get(0);
        Shape inputShape = network.layers().get(before).shape();
        Matrix gradient = gradients ? space.outputGradients(1, place) : null;
        List<Inner> inner = space.inner(1, place, 0);
        return new LayerSight(layer.node().layer(), layer.node().name(), inputShape, space.outputs(1, before).toArray(),
                layer.shape(), space.outputs(1, place).toArray(),
                Optional.ofNullable(gradient).map(Matrix::toArray), inner, FilterBank.of(layer, inputShape));
    }

    /** Numbers of a regression in the units of their columns, all others as they are. */
    private static double[] inUnits(Matrix values, PreparedData data, double base) {
        double[] numbers = values.toArray();
        if (data.classNames().isEmpty()) {
            for (int i = 0; i < Math.min(numbers.length, data.preparation().targetSize()); i++) {
                numbers[i] = data.preparation().decodeTarget(i, numbers[i], base);
            }
        }
        return numbers;
    }
}
