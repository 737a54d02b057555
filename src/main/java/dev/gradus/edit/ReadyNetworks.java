package dev.gradus.edit;

import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.GlobalAvgPool;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LastStep;
import dev.gradus.nn.layer.LayerNorm;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.PositionEmbedding;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.SelfAttention;
import dev.gradus.nn.layer.Sliding;
import java.util.ArrayList;
import java.util.List;

/** The networks that everybody begins with, as the literature and the tutorials have them. */
final class ReadyNetworks {

    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);

    private ReadyNetworks() {}

    /** Three convolutions and a Dense layer: 93,322 parameters on images of 1 x 28 x 28 with ten classes. */
    static NetworkGraph cnn(int classes) {
        return NetworkGraph.chain(new Input(), conv(32), new MaxPool2D(2), conv(64), new MaxPool2D(2), conv(64), new Flatten(),
                new Dense(64, "relu"), logits(classes), CLASSES);
    }

    /** One convolution: 54,410 parameters on images of 1 x 28 x 28 with ten classes. */
    static NetworkGraph smallCnn(int classes) {
        return NetworkGraph.chain(new Input(), conv(32), new MaxPool2D(2), new Flatten(), logits(classes), CLASSES);
    }

    /** One hidden layer: 101,770 parameters on 784 pixels with ten classes. */
    static NetworkGraph dense(int hidden, int classes) {
        return NetworkGraph.chain(new Input(), new Flatten(), new Dense(hidden, "relu"), logits(classes), CLASSES);
    }

    /**
     * LeNet-5 (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: <i>Gradient-based learning applied to document recognition</i>,
     * 1998) as it is built today: largest values instead of trained means, ReLU, all feature maps joined. Two pixels of
     * padding stand for the 32 x 32 images of the paper. 61,706 parameters.
     */
    static NetworkGraph leNet5() {
        return NetworkGraph.chain(new Input(), new Conv2D(6, Sliding.padded(5, 1, 2), "relu"), new MaxPool2D(2),
                new Conv2D(16, Sliding.valid(5, 1), "relu"), new MaxPool2D(2), new Flatten(), new Dense(120, "relu"),
                new Dense(84, "relu"), logits(10), CLASSES);
    }

    /**
     * A residual network (K. He, X. Zhang, S. Ren, J. Sun: <i>Deep residual learning for image recognition</i>, 2016): a
     * convolution, one block of 16 filters around a plain wire, two blocks of 32 and 64 filters that halve the image around
     * a 1 x 1 convolution, the mean of each channel.
     */
    static NetworkGraph smallResNet(int classes) {
        Chain chain = new Chain();
        chain.add(new Input());
        chain.add(plain(16, Sliding.same(3, 1)));
        chain.add(new BatchNorm(1e-5, 0.1));
        chain.add(ActivationLayer.TYPE.defaults());
        chain.add(new MaxPool2D(2));
        residual(chain, "Residual 1", 16, 1);
        residual(chain, "Residual 2", 32, 2);
        residual(chain, "Residual 3", 64, 2);
        chain.add(new GlobalAvgPool());
        chain.add(logits(classes));
        chain.add(CLASSES);
        return chain.graph;
    }

    /** Reads the sequence step by step and judges what it remembers at the end. */
    static NetworkGraph lstm(int units, int classes) {
        return NetworkGraph.chain(new Input(), new Lstm(units, Recurrence.LAST_STEP), logits(classes), CLASSES);
    }

    /**
     * A transformer of one causal block (A. Vaswani et al.: <i>Attention is all you need</i>, 2017; normalised before
     * attention and Dense layers as in GPT-2) that predicts the symbol after the last one.
     *
     * @param width numbers for each step, a multiple of {@code heads}
     */
    static NetworkGraph transformer(int symbols, int width, int heads) {
        Chain chain = new Chain();
        chain.add(new Input());
        chain.add(new Embedding(symbols, width));
        NodeId stream = chain.add(new PositionEmbedding(PositionEmbedding.LEARNED));
        int first = chain.graph.nodes().size();
        chain.add(LayerNorm.TYPE.defaults());
        chain.add(new SelfAttention(heads, true));
        stream = chain.sum(stream);
        chain.add(LayerNorm.TYPE.defaults());
        chain.add(new Dense(4 * width, "gelu"));
        chain.add(new Dense(width, "linear"));
        chain.sum(stream);
        chain.group("Transformer block", first);
        chain.add(LayerNorm.TYPE.defaults());
        chain.add(new LastStep());
        chain.add(logits(symbols));
        chain.add(CLASSES);
        return chain.graph;
    }

    private static Conv2D conv(int filters) {
        return new Conv2D(filters, Sliding.valid(3, 1), "relu");
    }

    /** Without a bias: the normalisation that follows has one. */
    private static Conv2D plain(int filters, Sliding sliding) {
        return new Conv2D(filters, sliding, "linear").withBias(false);
    }

    private static Dense logits(int classes) {
        return new Dense(classes, "linear");
    }

    /** @param stride 1 for a block around a plain wire; else the wire gets a 1 x 1 convolution of the same stride */
    private static void residual(Chain chain, String name, int filters, int stride) {
        NodeId before = chain.last;
        int first = chain.graph.nodes().size();
        chain.add(plain(filters, Sliding.same(3, stride)));
        chain.add(new BatchNorm(1e-5, 0.1));
        chain.add(ActivationLayer.TYPE.defaults());
        chain.add(plain(filters, Sliding.same(3, 1)));
        NodeId bent = chain.add(new BatchNorm(1e-5, 0.1));
        NodeId straight = before;
        if (stride > 1) {
            chain.last = before;
            chain.add(plain(filters, Sliding.valid(1, stride)));
            straight = chain.add(new BatchNorm(1e-5, 0.1));
        }
        chain.last = bent;
        chain.sum(straight);
        chain.add(ActivationLayer.TYPE.defaults());
        chain.group(name, first);
    }

    /** A graph that grows at its end. */
    private static final class Chain {
        private NetworkGraph graph = NetworkGraph.EMPTY;
        private NodeId last;

        NodeId add(LayerSpec layer) {
            NodeId id = graph.newId();
            graph = graph.with(layer);
            if (last != null) {
                graph = graph.connect(last, id);
            }
            last = id;
            return id;
        }

        /** Adds what another layer gives. */
        NodeId sum(NodeId other) {
            NodeId sum = add(new Add());
            graph = graph.connect(other, sum);
            return sum;
        }

        /** All layers from the given place on become a block. */
        void group(String name, int from) {
            List<NodeId> members = graph.nodes().subList(from, graph.nodes().size()).stream().map(node -> node.id()).toList();
            List<Group> groups = new ArrayList<>(graph.groups());
            groups.add(new Group(new NodeId("g" + (groups.size() + 1)), name, members, List.of(), true, 1));
            graph = graph.withGroups(groups);
        }
    }
}
