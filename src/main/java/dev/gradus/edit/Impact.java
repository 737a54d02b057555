package dev.gradus.edit;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** What an edit does to trained weights. */
public final class Impact {

    private Impact() {}

    /**
     * Names of layers whose trained values fit the graph now and will not fit it after the change: they get new weights.
     * Layers that are deleted are not counted; nothing is when the network has not been trained.
     *
     * @param data what the data ask for, before and after; null while there are none
     */
    public static List<String> startingAnew(Document before, DataSignature dataBefore, Document after,
            DataSignature dataAfter) {
        if (before.checkpoint().isEmpty() || !before.checkpoint().get().trained()) {
            return List.of();
        }
        Checkpoint checkpoint = before.checkpoint().get();
        ShapeInference shapesBefore = ShapeInference.of(before.graph(), dataBefore);
        ShapeInference shapesAfter = ShapeInference.of(after.graph(), dataAfter);
        NetworkGraph graphBefore = before.graph().unrolled();
        NetworkGraph graphAfter = after.graph().unrolled();
        List<String> names = new ArrayList<>();
        for (Node node : graphAfter.nodes()) {
            boolean fitted = graphBefore.find(node.id()).isPresent()
                    && fits(checkpoint, graphBefore, shapesBefore, node.id());
            if (fitted && !fits(checkpoint, graphAfter, shapesAfter, node.id())) {
                names.add(node.name());
            }
        }
        return names;
    }

    /** True when the node has learned values and every one is in the checkpoint in the right shape. */
    private static boolean fits(Checkpoint checkpoint, NetworkGraph graph, ShapeInference shapes, NodeId id) {
        List<Shape> inputs = new ArrayList<>();
        for (NodeId from : graph.inputsOf(id)) {
            if (!shapes.shapes().containsKey(from)) {
                return false;
            }
            inputs.add(shapes.shapes().get(from));
        }
        if (inputs.isEmpty() || !shapes.shapes().containsKey(id)) {
            return false;
        }
        List<ParameterSpec> parameters = graph.node(id).layer().parameters(inputs);
        return !parameters.isEmpty() && parameters.stream().allMatch(parameter ->
                checkpoint.find(id, parameter.name(), "").map(Block::shape).filter(parameter.shape()::equals).isPresent());
    }
}
