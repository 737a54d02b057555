package dev.gradus.io;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.Generated;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Average;
import dev.gradus.nn.layer.AvgPool1D;
import dev.gradus.nn.layer.AvgPool2D;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Conv1D;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Conv2DTranspose;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.DepthwiseConv2D;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.GaussianNoise;
import dev.gradus.nn.layer.GlobalAvgPool;
import dev.gradus.nn.layer.GlobalMaxPool;
import dev.gradus.nn.layer.GroupNorm;
import dev.gradus.nn.layer.Gru;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LastStep;
import dev.gradus.nn.layer.LayerNorm;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.MaxPool1D;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Maximum;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.PReLU;
import dev.gradus.nn.layer.Permute;
import dev.gradus.nn.layer.PositionEmbedding;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.SelfAttention;
import dev.gradus.nn.layer.SeparableConv2D;
import dev.gradus.nn.layer.SimpleRnn;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.nn.layer.SlidingSteps;
import dev.gradus.nn.layer.SpatialDropout;
import dev.gradus.nn.layer.UpSampling2D;
import dev.gradus.nn.layer.ZeroPadding2D;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Networks with every layer for images and sequences in unusual settings, each in a branch of its own, all added up. */
final class LayerZoo {

    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);

    private LayerZoo() {}

    static Document images() throws DataException {
        NetworkGraph trunk = NetworkGraph.chain(new Input(), new AvgPool2D(Sliding.valid(4, 4), true),
                new Conv2D(6, Sliding.same(3, 1), 3, "leaky_relu", Dense.AUTOMATIC, true));
        Sliding skew = new Sliding(3, 2, 2, 1, 1, 2, "same", 0, 0);
        Sliding given = new Sliding(2, 3, 1, 2, 1, 1, "explicit", 1, 1);
        return document("shapes", trunk, 10, List.of(
                List.of(new Conv2D(4, skew, 2, "tanh", Dense.AUTOMATIC, true)),
                List.of(new Conv2D(2, given, 1, "softmax", Dense.AUTOMATIC, false)),
                List.of(new DepthwiseConv2D(2, Sliding.valid(3, 2), "elu")),
                List.of(new SeparableConv2D(3, Sliding.same(3, 2), "gelu").withMultiplier(2)),
                List.of(new Conv2DTranspose(4, Sliding.padded(3, 2, 1), 1, 0, 2, "selu", Dense.AUTOMATIC, true)),
                List.of(new Conv2DTranspose(2, Sliding.same(3, 2), "relu")),
                List.of(new MaxPool2D(skew)),
                List.of(new MaxPool2D(given)),
                List.of(new AvgPool2D(given, true)),
                List.of(new AvgPool2D(given, false)),
                List.of(new UpSampling2D(2, 3)),
                List.of(new ZeroPadding2D(1, 0, 2, 3), new Permute("2,3,1")),
                List.of(new BatchNorm(1e-3, 0.1), new SpatialDropout(0.2), new PReLU(true)),
                List.of(new GroupNorm(3, 1e-5), new GaussianNoise(0.1), new PReLU(false)),
                List.of(new LayerNorm(2, 1e-5)),
                List.of(new LayerNorm(0, 1e-4)),
                List.of(new ActivationLayer("log_softmax", 0)),
                List.of(new GlobalAvgPool()),
                List.of(new GlobalMaxPool())));
    }

    static Document waves() throws DataException {
        NetworkGraph trunk = NetworkGraph.chain(new Input(), new MaxPool1D(new SlidingSteps(3, 4, 1, "same", 0)),
                new Conv1D(4, SlidingSteps.same(3, 1), "linear"));
        SlidingSteps wide = new SlidingSteps(3, 2, 2, "explicit", 1);
        SlidingSteps pool = new SlidingSteps(3, 2, 1, "explicit", 1);
        return document("waves", trunk, 4, List.of(
                List.of(new Conv1D(6, wide, true, 2, "relu", Dense.AUTOMATIC, true)),
                List.of(new Conv1D(2, wide, false, 1, "softmax", Dense.AUTOMATIC, false)),
                List.of(new AvgPool1D(pool, true)),
                List.of(new AvgPool1D(pool, false)),
                List.of(new SimpleRnn(new Recurrence(3, Recurrence.ALL_STEPS, true, true), "relu")),
                List.of(new SimpleRnn(new Recurrence(3, Recurrence.LAST_STEP, false, false), "tanh")),
                List.of(new Lstm(new Recurrence(3, Recurrence.ALL_STEPS, true, true))),
                List.of(new Lstm(new Recurrence(3, Recurrence.LAST_STEP, true, false))),
                List.of(new Gru(new Recurrence(3, Recurrence.ALL_STEPS, false, true))),
                List.of(new Gru(new Recurrence(3, Recurrence.LAST_STEP, true, true))),
                List.of(new PositionEmbedding(PositionEmbedding.SINUSOIDAL), new SelfAttention(2, false, false)),
                List.of(new PositionEmbedding(PositionEmbedding.LEARNED), new SelfAttention(4, true), new LastStep()),
                List.of(new LayerNorm(1, 1e-5), new Dense(3, "softmax"), new PReLU(true)),
                List.of(new BatchNorm(1e-5, 0.1), new Permute("2,1"), new ActivationLayer("softmax", 0)),
                List.of(new BatchNorm(1e-5, 0.1, "first")),
                List.of(new SpatialDropout(0.3), new GlobalMaxPool()),
                List.of(new GlobalAvgPool())));
    }

    static Document symbols() throws DataException {
        NetworkGraph trunk = NetworkGraph.chain(new Input(), new Embedding(5, 6), new PositionEmbedding(PositionEmbedding.LEARNED));
        return document("brackets", trunk, 2, List.of(
                List.of(new SelfAttention(3, true), new LastStep()),
                List.of(new Lstm(4, Recurrence.LAST_STEP))));
    }

    /** A whole network as it is used. */
    static Document digits() throws DataException {
        Document sample = SampleProjects.find("mnist-cnn-small").orElseThrow().document();
        return sample.withData(sample.data().orElseThrow().withSource(GeneratorCatalog.generator("strokes").settings(1).withSize(60)));
    }

    /** Every branch ends in as many numbers as there are classes; all meet in a mean and in the largest, which are added. */
    private static Document document(String generator, NetworkGraph trunk, int classes, List<List<LayerSpec>> branches)
            throws DataException {
        NetworkGraph graph = trunk;
        NodeId root = trunk.nodes().get(trunk.nodes().size() - 1).id();
        List<NodeId> ends = new ArrayList<>();
        for (List<LayerSpec> branch : branches) {
            List<LayerSpec> layers = new ArrayList<>(branch);
            layers.add(new Flatten());
            layers.add(new Dense(classes, "linear"));
            NodeId last = root;
            for (LayerSpec layer : layers) {
                NodeId id = graph.newId();
                graph = graph.with(layer).connect(last, id);
                last = id;
            }
            ends.add(last);
        }
        NodeId mean = graph.newId();
        graph = graph.with(new Average());
        NodeId most = graph.newId();
        graph = graph.with(new Maximum());
        for (int i = 0; i < ends.size(); i++) {
            graph = graph.connect(ends.get(i), mean).connect(ends.get(i), most);
        }
        NodeId sum = graph.newId();
        graph = graph.with(new Add()).connect(mean, sum).connect(most, sum);
        NodeId output = graph.newId();
        graph = graph.with(CLASSES).connect(sum, output);
        Generated source = GeneratorCatalog.generator(generator).settings(1).withSize(80);
        return new Document(graph, LayeredLayout.of(graph), Optional.of(new DataLoader().propose(source, List.of(), 1)),
                TrainingSetup.DEFAULT, Optional.empty());
    }
}
