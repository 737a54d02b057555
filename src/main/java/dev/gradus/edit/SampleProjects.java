package dev.gradus.edit;

import dev.gradus.data.DataException;
import dev.gradus.data.DataSource;
import dev.gradus.data.Generated;
import dev.gradus.data.SampleTable;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.edit.Sample.Group;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.train.TrainingSetup;
import java.util.List;
import java.util.Optional;

/** The samples of the gallery, in its order. The first one opens at the first start. */
public final class SampleProjects {

    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);
    private static final Output NUMBERS = new Output(Task.REGRESSION, Output.IMPLIED);
    private static final OptimizerSpec ADAM = Adam.TYPE.defaults();
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
            line("sine", "Sine curve", "The smallest regression: one input, one output.", 0.1, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)),
            line("step", "Step", "A jump that a smooth network has to learn.", 0.05, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)),
            line("polynomial", "Polynomial", "A curve with two bends.", 0.05, List.of(tanh(8)),
                    setup(ADAM, 0.03, 16, 150)));

    private SampleProjects() {}

    public static List<Sample> all() {
        return ALL;
    }

    public static Optional<Sample> find(String id) {
        return ALL.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    private static TrainingSetup setup(OptimizerSpec optimizer, double rate, int batch, int epochs) {
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
                generated(id, size, noise), hidden, CLASSES, classes, training);
    }

    private static Sample heights(String id, String name, String blurb, int size, double noise, int seconds,
            List<Dense> hidden, TrainingSetup training) {
        return new Sample(id, name, Group.TWO_INPUTS, blurb, points(size), "regression", seconds,
                generated(id, size, noise), hidden, NUMBERS, 1, training);
    }

    private static Sample line(String id, String name, String blurb, double noise, List<Dense> hidden,
            TrainingSetup training) {
        return new Sample(id, name, Group.ONE_INPUT, blurb, "200 points", "regression", 1, generated(id, 200, noise),
                hidden, NUMBERS, 1, training);
    }

    private static Sample table(String id, String name, String blurb, String size, String task, int seconds,
            List<Dense> hidden, Output output, int outputs, TrainingSetup training) {
        return new Sample(id, name, Group.TABLES, blurb, size, task, seconds, new SampleTable(id), hidden, output,
                outputs, training);
    }

    private static String points(int size) {
        return String.format(java.util.Locale.ROOT, "%,d points", size);
    }

    private static DataSource generated(String id, int size, double noise) {
        try {
            Generated usual = GeneratorCatalog.generator(id).settings(1);
            return usual.withSize(size).withNoise(noise);
        } catch (DataException missing) {
            throw new IllegalStateException("The gallery names a generator that does not exist.", missing);
        }
    }
}
