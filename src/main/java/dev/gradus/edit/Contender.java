package dev.gradus.edit;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.TrainingSetup;
import java.util.List;
import java.util.Optional;

/**
 * One way to train a document: with other settings, another activation in all hidden layers, or another project's network.
 *
 * @param activation id for every hidden layer that has this choice; empty for what each has
 * @param other      network in the place of the document's own
 */
public record Contender(TrainingSetup setup, Optional<String> activation, Optional<Other> other) {

    private static final List<String> CHOICES = List.of("activation", "function");

    /** A network from elsewhere, by the name of its project. */
    public record Other(String name, NetworkGraph graph, Layout layout) {}

    public static Contender of(Document document) {
        return new Contender(document.training(), Optional.empty(), Optional.empty());
    }

    public Contender withSetup(TrainingSetup value) {
        return new Contender(value, activation, other);
    }

    public Contender withActivation(Optional<String> value) {
        return new Contender(setup, value, other);
    }

    public Contender withOther(Optional<Other> value) {
        return new Contender(setup, activation, value);
    }

    /** What is trained. */
    public NetworkGraph graph(Document document) {
        NetworkGraph graph = other.map(Other::graph).orElse(document.graph());
        if (activation.isEmpty()) {
            return graph;
        }
        NetworkGraph changed = graph;
        for (Node node : graph.nodes()) {
            if (!last(graph, node.id())) {
                changed = changed.replace(node.withLayer(bent(node.layer(), activation.get())));
            }
        }
        return changed;
    }

    /** What leads straight into the Output is not hidden: its shape is the loss's business. */
    private static boolean last(NetworkGraph graph, NodeId id) {
        return graph.consumersOf(id).stream().anyMatch(each -> graph.node(each).layer() instanceof Output);
    }

    @SuppressWarnings("unchecked")
    private static LayerSpec bent(LayerSpec layer, String activation) {
        for (Hyper<?, ?> hyper : layer.type().hypers()) {
            if (hyper instanceof ChoiceHyper<?> choice && CHOICES.contains(choice.id())
                    && choice.options().stream().anyMatch(option -> option.id().equals(activation))) {
                return ((ChoiceHyper<LayerSpec>) choice).with(layer, activation);
            }
        }
        return layer;
    }

    /** Its settings become the document's, as one step; the document keeps its seed, and weights that still fit. */
    public Edit keep(String label) {
        Contender kept = this;
        return new Edit() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public Document apply(Document document) {
                Document changed = document.withGraph(graph(document))
                        .withTraining(kept.setup().withSeed(document.training().seed()));
                return kept.other().map(each -> changed.withLayout(each.layout())).orElse(changed);
            }
        };
    }
}
