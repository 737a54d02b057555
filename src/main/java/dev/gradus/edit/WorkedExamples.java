package dev.gradus.edit;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Kind;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.SampleTable;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.Block;
import dev.gradus.train.Numbers;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Projects whose every number can be checked by hand. Sources: 2-2-2 by M. Mazur, "A step by step backpropagation
 * example" (2015); the neuron and the softmax scores by A. Karpathy and others, course notes of CS231n (Stanford); XOR by
 * Goodfellow, Bengio, Courville, "Deep Learning" (2016), section 6.1; the convolution from the UFLDL tutorial (Stanford).
 */
public final class WorkedExamples {

    private static final Output NUMBERS = new Output(Task.REGRESSION, Output.IMPLIED);

    private static final List<Sample> ALL = List.of(twoTwoTwo(), neuron(), xor(), softmax(), convolution());

    private WorkedExamples() {}

    public static List<Sample> all() {
        return ALL;
    }

    /** Half the sum of two squares is the mean of two squares: his loss is our usual one. */
    private static Sample twoTwoTwo() {
        return worked("worked-222", "Worked example 2-2-2", "Back-propagation with numbers that many people know.",
                "1 example", chain(new Dense(2, "sigmoid"), new Dense(2, "sigmoid"), NUMBERS), numbers("y1", "x1", "x2", "y1", "y2"),
                0.5, weight(2, Shape.of(2, 2), 0.15, 0.20, 0.25, 0.30), bias(2, 0.35, 0.35),
                weight(3, Shape.of(2, 2), 0.40, 0.45, 0.50, 0.55), bias(3, 0.60, 0.60));
    }

    private static Sample neuron() {
        return worked("worked-neuron", "One sigmoid neuron", "Two inputs, one sum, one bend: 0.731.", "1 example",
                chain(new Dense(1, "sigmoid"), NUMBERS), numbers("y", "x1", "x2", "y"), 0.5,
                weight(2, Shape.of(1, 2), 2, -3), bias(2, -3));
    }

    private static Sample xor() {
        return worked("worked-xor", "XOR, solved by hand", "Two ReLU neurons that get all four rows right.", "4 examples",
                chain(new Dense(2, "relu"), new Dense(1, "linear"), NUMBERS), numbers("y", "x1", "x2", "y"), 0.1,
                weight(2, Shape.of(2, 2), 1, 1, 1, 1), bias(2, 0, -1), weight(3, Shape.of(1, 2), 1, -2), bias(3, 0));
    }

    private static Sample softmax() {
        List<ColumnPlan> columns = new ArrayList<>(numbers("", "x1", "x2", "x3", "x4"));
        columns.add(ColumnPlan.category("class", Role.TARGET));
        return worked("worked-softmax", "Softmax in three classes", "From scores to probabilities to the gradient p \u2212 y.",
                "3 examples", chain(new Dense(3, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED)), columns, 0.001,
                weight(2, Shape.of(3, 4), 0.01, -0.05, 0.1, 0.05, 0.7, 0.2, 0.05, 0.16, 0.0, -0.45, -0.2, 0.03),
                bias(2, 0, 0.2, -0.3));
    }

    private static Sample convolution() {
        List<String> names = new ArrayList<>();
        for (int row = 1; row <= 5; row++) {
            for (int column = 1; column <= 5; column++) {
                names.add("p" + row + column);
            }
        }
        for (int i = 1; i <= 9; i++) {
            names.add("t" + i);
        }
        Conv2D kernel = new Conv2D(1, Sliding.valid(3, 1), "linear").withBias(false);
        return worked("worked-conv", "A 3×3 convolution", "One kernel slides over a picture of 5 by 5 pixels.", "1 picture",
                chain(new Reshape(List.of(1, 5, 5)), kernel, new Flatten(), NUMBERS),
                numbers("t", names.toArray(new String[0])), 0.05,
                weight(3, Shape.of(1, 1, 3, 3), 1, 0, 1, 0, 1, 0, 1, 0, 1));
    }

    private static Sample worked(String id, String name, String blurb, String size, NetworkGraph graph,
            List<ColumnPlan> columns, double rate, Block... weights) {
        TrainingSetup training = TrainingSetup.DEFAULT.withOptimizer(Sgd.TYPE.defaults()).withLearningRate(rate)
                .withBatchSize(4).withEpochs(100).withPrecision(Precision.EXACT);
        return new Sample(id, name, Sample.Group.WORKED, blurb, size, columns.stream().anyMatch(each ->
                each.role() == Role.TARGET && each.kind() == Kind.CATEGORY) ? "3 classes" : "regression", 1,
                new SampleTable(id), graph, training, Optional.of(new Sample.Given(columns, List.of(weights))));
    }

    private static NetworkGraph chain(LayerSpec... layers) {
        List<LayerSpec> all = new ArrayList<>(List.of(new Input()));
        all.addAll(List.of(layers));
        return NetworkGraph.chain(all.toArray(new LayerSpec[0]));
    }

    /** @param target what the names of targets begin with; empty for none */
    private static List<ColumnPlan> numbers(String target, String... names) {
        List<ColumnPlan> plans = new ArrayList<>();
        for (String name : names) {
            boolean wanted = !target.isEmpty() && name.charAt(0) == target.charAt(0);
            plans.add(new ColumnPlan(name, wanted ? Role.TARGET : Role.FEATURE, Kind.NUMERIC));
        }
        return plans;
    }

    private static Block weight(int node, Shape shape, double... values) {
        return new Block(new NodeId("n" + node), "weight", "", shape, Numbers.of(values));
    }

    private static Block bias(int node, double... values) {
        return new Block(new NodeId("n" + node), "bias", "", Shape.of(values.length), Numbers.of(values));
    }
}
