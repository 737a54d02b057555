package dev.gradus.edit;

import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.SampleTable;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.edit.Sample.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.nn.schedule.Cosine;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The samples of the gallery, in its order. The first one opens at the first start. */
public final class SampleProjects {

    static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);
    private static final Output NUMBERS = new Output(Task.REGRESSION, Output.IMPLIED);
    static final OptimizerSpec ADAM = Adam.TYPE.defaults();
    private static final OptimizerSpec ADAM_W = AdamW.TYPE.defaults();

    private static final List<Sample> ALL = List.of(
            points("circles", "Circles", "One ring around another. Needs a hidden layer.", 300, 0.05, 2, 1,
                    List.of(tanh(4)), setup(ADAM, 0.01, 16, 60)),
            points("moons", "Moons", "Two half moons, one in the arms of the other.", 300, 0.15, 2, 1,
                    List.of(tanh(8)), setup(ADAM, 0.03, 16, 80)),
            points("two-spirals", "Two spirals", "Hard for a small network, and lovely to watch.", 500, 0.03, 2, 2,
                    List.of(tanh(16), tanh(16)), setup(ADAM, 0.01, 16, 300)),
            points("three-spirals", "Three spirals", "Softmax over three classes.", 600, 0.03, 3, 2,
                    List.of(tanh(16), tanh(16)), setup(ADAM, 0.01, 16, 300)),
            points("xor", "XOR", "Why one layer is not enough.", 300, 0.05, 2, 1, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 80)),
            points("checkerboard", "Checkerboard", "How many neurons does it take?", 1_200, 0.0, 2, 2,
                    List.of(relu(32), relu(32)), setup(ADAM, 0.01, 32, 200)),
            points("blobs", "Blobs", "Clouds of points: the easy case.", 400, 0.2, 3, 1, List.of(tanh(6)),
                    setup(ADAM, 0.02, 16, 60)),
            heights("hills", "Hills and valleys", "A height for every point of the plane.", 800, 0.02, 2,
                    List.of(tanh(32), tanh(16)), setup(ADAM, 0.01, 16, 150)),
            heights("plane", "Tilted plane", "The simplest regression: no hidden layer at all.", 300, 0.05, 1, List.of(),
                    setup(ADAM, 0.03, 16, 40)),
            table("iris", "Iris", "Four measurements, three species of flower.", "150 rows", "3 classes", 2,
                    List.of(relu(16)), CLASSES, 3, setup(ADAM_W, 0.01, 16, 80).withL2(0.03)),
            table("mtcars", "Motor cars", "Fuel use from weight and power of 32 cars.", "32 rows", "regression", 1,
                    List.of(tanh(4)), NUMBERS, 1, setup(ADAM_W, 0.01, 8, 200).withL2(0.1)),
            table("airquality", "Air quality", "Ozone in New York; many values are missing.", "153 rows", "regression",
                    2, List.of(tanh(8)), NUMBERS, 1, setup(ADAM_W, 0.01, 16, 150).withL2(0.03)),
            table("quakes", "Earthquakes", "Depth and strength of quakes near Fiji.", "1,000 rows", "regression", 3,
                    List.of(relu(32), relu(16)), NUMBERS, 1, setup(ADAM_W, 0.005, 32, 80).withL2(0.001)),
            pictures("mnist-cnn", "Digits: a CNN", "Three convolutions read handwritten-looking digits.", "strokes", 4_000, 12,
                    ReadyNetworks.cnn(10), setup(ADAM, 0.001, 32, 5)),
            pictures("mnist-cnn-small", "Digits: a small CNN", "One convolution: see what its filters look for.", "strokes",
                    2_000, 5, ReadyNetworks.smallCnn(10), setup(ADAM, 0.001, 32, 5)),
            pictures("mnist-dense", "Digits: dense layers", "No convolution at all: every pixel to every neuron.", "strokes",
                    4_000, 3, ReadyNetworks.dense(128, 10), setup(ADAM, 0.001, 128, 10)),
            pictures("lenet-5", "LeNet-5", "The network that read the cheques of the nineties.", "strokes", 4_000, 8,
                    ReadyNetworks.leNet5(), setup(ADAM, 0.001, 32, 8).withSchedule(Cosine.TYPE.defaults())),
            pictures("cifar-cnn", "Shapes: a CNN", "The CNN of the CIFAR-10 tutorials, on coloured shapes.", "shapes", 4_000, 60,
                    ReadyNetworks.cnn(10), setup(ADAM, 0.001, 32, 10)),
            pictures("small-resnet", "A small ResNet", "Residual blocks: plain wires let gradients through.", "shapes", 3_000,
                    60, ReadyNetworks.smallResNet(10), setup(ADAM, 0.002, 32, 8)),
            new Sample("lstm-classifier", "Waves: an LSTM", Group.SEQUENCES,
                    "Sine, square or sawtooth? It has to remember to tell.", "1,600 waves", "4 classes", 15, generated("waves", 1_600, 0.05), ReadyNetworks.lstm(32, 4),
                    setup(ADAM, 0.01, 32, 20).withClipNorm(1)),
            new Sample("char-transformer", "Sonnets: a transformer", Group.SEQUENCES,
                    "Attention learns which letter comes next in Shakespeare.", "29,610 characters", "60 characters", 60,
                    new SampleTable("sonnets"), ReadyNetworks.transformer(60, 48, 4), setup(ADAM, 0.002, 32, 8)),
            line("sine", "Sine curve", "The smallest regression: one input, one output.", 0.1, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)),
            line("step", "Step", "A jump that a smooth network has to learn.", 0.05, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)),
            line("polynomial", "Polynomial", "A curve with two bends.", 0.05, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)));

    private SampleProjects() {}

    /** The samples, then the worked examples. */
    public static List<Sample> all() {
        return Stream.concat(ALL.stream(), WorkedExamples.all().stream()).toList();
    }

    public static Optional<Sample> find(String id) {
        return all().stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    static TrainingSetup setup(OptimizerSpec optimizer, double rate, int batch, int epochs) {
        return TrainingSetup.DEFAULT.withOptimizer(optimizer).withLearningRate(rate).withBatchSize(batch).withEpochs(epochs);
    }

    private static Dense tanh(int units) {
        return new Dense(units, "tanh");
    }

    private static Dense relu(int units) {
        return new Dense(units, "relu");
    }

    private static Sample points(String id, String name, String blurb, int size, double noise, int classes, int seconds,
            List<Dense> hidden, TrainingSetup training) {
        return new Sample(id, name, Group.TWO_INPUTS, blurb, points(size), classes + " classes", seconds,
                generated(id, size, noise), chain(hidden, classes, CLASSES), training);
    }

    private static Sample heights(String id, String name, String blurb, int size, double noise, int seconds,
            List<Dense> hidden, TrainingSetup training) {
        return new Sample(id, name, Group.TWO_INPUTS, blurb, points(size), "regression", seconds,
                generated(id, size, noise), chain(hidden, 1, NUMBERS), training);
    }

    private static Sample line(String id, String name, String blurb, double noise, List<Dense> hidden,
            TrainingSetup training) {
        return new Sample(id, name, Group.ONE_INPUT, blurb, "200 points", "regression", 1, generated(id, 200, noise),
                chain(hidden, 1, NUMBERS), training);
    }

    private static Sample table(String id, String name, String blurb, String size, String task, int seconds,
            List<Dense> hidden, Output output, int outputs, TrainingSetup training) {
        return new Sample(id, name, Group.TABLES, blurb, size, task, seconds, new SampleTable(id),
                chain(hidden, outputs, output), training);
    }

    private static Sample pictures(String id, String name, String blurb, String generator, int size, int seconds,
            NetworkGraph graph, TrainingSetup training) {
        return new Sample(id, name, Group.IMAGES, blurb, String.format(Locale.ROOT, "%,d pictures", size), "10 classes", seconds,
                generated(generator, size, generator.equals("shapes") ? 0.04 : 0), graph, training);
    }

    /** The hidden layers, a Dense layer without an activation, the output. */
    static NetworkGraph chain(List<Dense> hidden, int outputs, Output output) {
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        layers.addAll(hidden);
        layers.add(new Dense(outputs, "linear"));
        layers.add(output);
        return NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
    }

    private static String points(int size) {
        return String.format(Locale.ROOT, "%,d points", size);
    }

    static Generated generated(String id, int size, double noise) {
        try {
            Generated usual = GeneratorCatalog.generator(id).settings(1);
            return usual.withSize(size).withNoise(noise);
        } catch (DataException missing) {
            throw new IllegalStateException("The gallery names a generator that does not exist.", missing);
        }
    }
}
