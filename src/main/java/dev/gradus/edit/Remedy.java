package dev.gradus.edit;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Bends;
import dev.gradus.train.Finding;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;

/** Something to try when a layer does not learn. */
public enum Remedy {
    USE_RELU, USE_LEAKY_RELU, USE_BATCH_NORM, LOWER_RATE, CLIP;

    private static final double LEAST_RATE = 1e-6;

    /** The two that help best, the better first. */
    public static List<Remedy> of(Finding finding) {
        switch (finding.kind()) {
            case DEAD:
                return List.of(USE_LEAKY_RELU, LOWER_RATE);
            case EXPLODING:
                return List.of(LOWER_RATE, CLIP);
            case SATURATED:
            case VANISHING:
            default:
                return List.of(USE_RELU, USE_BATCH_NORM);
        }
    }

    /** The change as one edit of this document; one that changes nothing where it is tried already. */
    public Edit edit(Document document, Finding finding) {
        TrainingSetup setup = document.training();
        switch (this) {
            case USE_RELU:
                return bend(document, "use ReLU", layer -> Bends.squeezes(layer) ? Bends.with(layer, "relu") : layer);
            case USE_LEAKY_RELU:
                return bend(document, "use leaky ReLU", layer -> Bends.of(layer).filter("relu"::equals).isPresent()
                        ? Bends.with(layer, "leaky_relu") : layer);
            case LOWER_RATE:
                return Edits.training("Learning rate",
                        setup.withLearningRate(Math.max(LEAST_RATE, setup.live().learningRate() / 10)));
            case CLIP:
                return Edits.training("Clip gradients", setup.withClipNorm(1));
            case USE_BATCH_NORM:
            default:
                return normalise(document);
        }
    }

    private interface Change {
        LayerSpec of(LayerSpec layer);
    }

    /** In all hidden layers: one alone would leave the others as they are. The last layer speaks to the loss and stays. */
    private static Edit bend(Document document, String label, Change change) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : hidden(document)) {
            LayerSpec changed = change.of(node.layer());
            if (!changed.equals(node.layer())) {
                edits.add(Edits.change(node.id(), "Activation", changed));
            }
        }
        return Edits.all(label, edits);
    }

    /** A BatchNorm behind each hidden layer that bends, where none stands yet. */
    private static Edit normalise(Document document) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : hidden(document)) {
            List<NodeId> behind = document.graph().consumersOf(node.id());
            boolean there = behind.stream().map(document.graph()::node).anyMatch(next -> next.layer() instanceof BatchNorm);
            if (Bends.squeezes(node.layer()) && behind.size() == 1 && !there) {
                edits.add(Edits.insert(new Edge(node.id(), behind.get(0)), BatchNorm.TYPE.defaults()));
            }
        }
        return Edits.all("use BatchNorm", edits);
    }

    private static List<Node> hidden(Document document) {
        return document.graph().nodes().stream().filter(node -> document.graph().consumersOf(node.id()).stream()
                .map(document.graph()::node).noneMatch(next -> next.layer() instanceof Output)).toList();
    }
}
