package dev.gradus.edit;

import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.LayerNorm;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.SelfAttention;
import dev.gradus.nn.layer.Sliding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The blocks that come with the program. Their sizes follow from the shape that arrives, so that they fit at once. */
public final class ReadyBlocks {

    private static final Shape USUAL_IMAGE = Shape.of(32, 28, 28);

    private static final List<BlockTemplate> ALL = List.of(
            new Ready("residual", "Residual block",
                    "Two convolutions (or Dense layers) whose result is added to what came in. He et al. 2016.",
                    shape -> shape.rank() > 3 ? "needs an image, a sequence or a flat vector" : "", USUAL_IMAGE,
                    ReadyBlocks::residual),
            new Ready("residual-projection", "Residual, halving",
                    "A residual block that halves the image and doubles its channels; a 1×1 convolution fits the short way. "
                            + "He et al. 2016.", ReadyBlocks::needsImage, USUAL_IMAGE, ReadyBlocks::projection),
            new Ready("inception", "Inception branch",
                    "Looks at the image through windows of 1×1, 3×3 and 5×5 and a pool at once, and joins the channels. "
                            + "Szegedy et al. 2015.", ReadyBlocks::needsImage, USUAL_IMAGE, ReadyBlocks::inception),
            new Ready("transformer", "Transformer block",
                    "Self-attention and two Dense layers for each step, both normalised first and added to what came in. "
                            + "Vaswani et al. 2017; norms first: Xiong et al. 2020.",
                    shape -> shape.rank() == 2 ? "" : "needs a sequence", Shape.of(16, 64), ReadyBlocks::transformer));

    private ReadyBlocks() {}

    public static List<BlockTemplate> all() {
        return ALL;
    }

    private record Ready(String id, String name, String help, Function<Shape, String> needs, Shape usual,
            Function<Shape, Parts> parts) implements BlockTemplate {

        @Override
        public Optional<String> refusal(Shape arriving) {
            return Optional.of(needs.apply(arriving)).filter(words -> !words.isEmpty());
        }

        @Override
        public NetworkGraph build(Optional<Shape> arriving) {
            return parts.apply(arriving.filter(shape -> refusal(shape).isEmpty()).orElse(usual)).graph(name);
        }
    }

    private static String needsImage(Shape shape) {
        return shape.rank() == 3 ? "" : "needs an image";
    }

    /** A block in the making: layers fed by others, or by the port where they name none. */
    private static final class Parts {
        private NetworkGraph graph = NetworkGraph.EMPTY;
        private final List<NodeId> entries = new ArrayList<>();

        /** Adds a layer behind others. */
        NodeId add(LayerSpec layer, NodeId... from) {
            NodeId id = graph.newId();
            graph = graph.with(layer);
            for (NodeId each : from) {
                graph = graph.connect(each, id);
            }
            return id;
        }

        /** Adds a layer that takes what enters the block, beside what it is fed with inside. */
        NodeId enter(LayerSpec layer, NodeId... from) {
            NodeId id = add(layer, from);
            entries.add(id);
            return id;
        }

        NetworkGraph graph(String name) {
            String lower = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
            return graph.withGroups(List.of(new Group(new NodeId("g1"), lower,
                    graph.nodes().stream().map(Node::id).toList(), entries, true, 1)));
        }
    }

    /** As many filters as channels, or as many units as features: what comes out can be added to what went in. */
    private static LayerSpec alike(Shape shape, int size, Sliding sliding) {
        return shape.rank() == 3 ? new Conv2D(size, sliding, "linear").withBias(false)
                : new Dense(size, "linear").withBias(false);
    }

    private static LayerSpec norm() {
        return new BatchNorm(1e-5, 0.1);
    }

    private static LayerSpec relu() {
        return new ActivationLayer("relu", 0);
    }

    private static Parts residual(Shape shape) {
        int size = shape.dims().get(shape.rank() == 3 ? 0 : shape.rank() - 1);
        Parts parts = new Parts();
        NodeId first = parts.add(relu(), parts.add(norm(), parts.enter(alike(shape, size, Sliding.same(3, 1)))));
        NodeId second = parts.add(norm(), parts.add(alike(shape, size, Sliding.same(3, 1)), first));
        parts.add(relu(), parts.enter(new Add(), second));
        return parts;
    }

    private static Parts projection(Shape shape) {
        int size = 2 * shape.dims().get(0);
        Parts parts = new Parts();
        NodeId first = parts.add(relu(), parts.add(norm(), parts.enter(alike(shape, size, Sliding.same(3, 2)))));
        NodeId second = parts.add(norm(), parts.add(alike(shape, size, Sliding.same(3, 1)), first));
        NodeId side = parts.add(norm(), parts.enter(alike(shape, size, Sliding.valid(1, 2))));
        parts.add(relu(), parts.add(new Add(), second, side));
        return parts;
    }

    /** A quarter of the channels by 1×1, half by 3×3, an eighth by 5×5, an eighth from the pool; at least 16 in all. */
    private static Parts inception(Shape shape) {
        int all = Math.max(16, shape.dims().get(0));
        int eighth = all / 8;
        Parts parts = new Parts();
        NodeId points = parts.enter(conv(2 * eighth, 1));
        NodeId small = parts.add(conv(all - 4 * eighth, 3), parts.enter(conv(2 * eighth, 1)));
        NodeId large = parts.add(conv(eighth, 5), parts.enter(conv(eighth, 1)));
        NodeId pool = parts.add(conv(eighth, 1), parts.enter(new MaxPool2D(Sliding.same(3, 1))));
        parts.add(new Concat(), points, small, large, pool);
        return parts;
    }

    private static LayerSpec conv(int filters, int kernel) {
        return new Conv2D(filters, Sliding.same(kernel, 1), "relu");
    }

    private static Parts transformer(Shape shape) {
        int features = shape.dims().get(1);
        Parts parts = new Parts();
        NodeId attention = parts.add(new SelfAttention(heads(features), false), parts.enter(new LayerNorm(1, 1e-5)));
        NodeId middle = parts.enter(new Add(), attention);
        NodeId wide = parts.add(new Dense(4 * features, "gelu"), parts.add(new LayerNorm(1, 1e-5), middle));
        parts.add(new Add(), parts.add(new Dense(features, "linear"), wide), middle);
        return parts;
    }

    /** The most heads up to 8 that share the features evenly, 16 or more each. */
    private static int heads(int features) {
        int heads = 8;
        while (heads > 1 && (features % heads != 0 || features / heads < 16)) {
            heads /= 2;
        }
        return heads;
    }
}
