package dev.gradus.graph;

import static dev.gradus.reference.Closeness.assertClose;
import static dev.gradus.reference.ReferenceCases.numbers;
import static dev.gradus.reference.ReferenceCases.tensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.GlobalAvgPool;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.nn.optimizer.RmsProp;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.reference.ReferenceCases;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Whole training runs against PyTorch in double: the loss of each step, the parameters at the end, a prediction. Fifteen
 * steps let roundings of 1e-16 grow by a few powers of ten at most; 1e-10 is what the numbers must keep. The gradient of a bias
 * in front of BatchNorm is exactly 0, so that it moves by roundings alone, which Adam divides by an epsilon of 1e-8, and
 * the running mean with it: there 1e-9 is what can be kept.
 */
class TrainingRunReferenceTest {

    private static final double TOLERANCE = 1e-10;
    private static final double TOLERANCE_BEFORE_BATCH_NORM = 1e-9;

    @Test
    void aTanhNetworkWithCrossEntropyAndAdam() {
        agrees("mlp-adam", NetworkGraph.chain(new Input(), new Dense(8, "tanh"), new Dense(3, "linear"),
                        new Output(Task.CLASSIFICATION, Output.IMPLIED)),
                new DataSignature(Shape.of(4), Task.CLASSIFICATION, 3), new Adam(0.9, 0.999, 1e-8, false), 0.02);
    }

    @Test
    void aSigmoidNetworkWithSquaredErrorAndPlainDescent() {
        agrees("sigmoid-mse-sgd", NetworkGraph.chain(new Input(), new Dense(3, "sigmoid"), new Dense(1, "sigmoid"),
                        new Output(Task.REGRESSION, Output.IMPLIED)),
                new DataSignature(Shape.of(2), Task.REGRESSION, 1), new Sgd(0, false), 0.5);
    }

    @Test
    void aConvolutionalNetworkWithMomentum() {
        agrees("cnn-momentum", NetworkGraph.chain(new Input(), new Conv2D(3, Sliding.valid(3, 1), 1, "relu", Dense.AUTOMATIC, true),
                        new MaxPool2D(2), new Conv2D(4, Sliding.padded(3, 1, 1), 1, "relu", Dense.AUTOMATIC, true), new Flatten(),
                        new Dense(3, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED)),
                new DataSignature(Shape.of(1, 8, 8), Task.CLASSIFICATION, 3), new Sgd(0.9, false), 0.05);
    }

    /** The decay of the file is PyTorch's: it takes biases and norm parameters as well. */
    @Test
    void aResidualNetworkWithBatchNormAndAdamW() {
        LayerSpec convolution = new Conv2D(4, Sliding.padded(3, 1, 1), 1, "linear", Dense.AUTOMATIC, true);
        NetworkGraph graph = NetworkGraph.chain(new Input(), convolution, new BatchNorm(1e-5, 0.1),
                new ActivationLayer("relu", 0), convolution, new BatchNorm(1e-5, 0.1), new Add(), new ActivationLayer("relu", 0),
                new GlobalAvgPool(), new Dense(3, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        List<Node> nodes = graph.nodes();
        agrees("residual-batchnorm-adamw", graph.connect(nodes.get(3).id(), nodes.get(6).id()),
                new DataSignature(Shape.of(2, 6, 6), Task.CLASSIFICATION, 3), new AdamW(0.9, 0.999, 1e-8, 0.05, false), 0.01);
    }

    @Test
    void anLstmWithSquaredErrorAndRmsProp() {
        agrees("lstm-rmsprop", NetworkGraph.chain(new Input(), new Lstm(5, Recurrence.LAST_STEP), new Dense(1, "linear"),
                        new Output(Task.REGRESSION, Output.IMPLIED)),
                new DataSignature(Shape.of(6, 3), Task.REGRESSION, 1), new RmsProp(0.99, 1e-8, 0, false), 0.01);
    }

    private static void agrees(String id, NetworkGraph graph, DataSignature data, OptimizerSpec spec, double rate) {
        JsonObject expected = ReferenceCases.named("training-runs.json", id);
        Network network = Network.compile(graph, data);
        network.initialise(1, Optional.empty()); // running statistics start as in PyTorch; the weights stand in the file
        forEachParameter(network, expected.getAsJsonObject("start"), (value, parameter) -> System.arraycopy(
                tensor(value).data(), 0, network.values(), parameter.offset(), parameter.size()));
        JsonArray batches = expected.getAsJsonArray("batches");
        int columns = tensor(batches.get(0).getAsJsonObject().get("x")).examples();
        Workspace workspace = new Workspace(network, columns, Workspace.Purpose.TRAIN,
                Kernels.create(Kernel.Precision.EXACT, 1));
        Optimizer optimizer = spec.create(network.values().length);
        double[] losses = numbers(expected.get("lossPerStep")).toArray();
        for (int step = 0; step < losses.length; step++) {
            JsonObject batch = batches.get(step % batches.size()).getAsJsonObject();
            workspace.inputs(columns).copyFrom(tensor(batch.get("x")).columns());
            workspace.forward(columns, Mode.TRAINING, step);
            Matrix targets = tensor(batch.get("y")).columns();
            assertClose("loss of step " + step, losses[step], workspace.lossWithGradient(columns, targets), TOLERANCE);
            workspace.backward(columns);
            optimizer.begin();
            optimizer.step(network.values(), workspace.gradients(), 0, network.values().length, rate, true);
            workspace.updateState(columns);
        }
        double tolerance = expected.getAsJsonObject("endBuffers").size() > 0 ? TOLERANCE_BEFORE_BATCH_NORM : TOLERANCE;
        forEachParameter(network, expected.getAsJsonObject("end"), (value, parameter) ->
                assertClose(parameter.name(), tensor(value), parameter.values(), tolerance));
        List<Parameter> kept = network.layers().stream().flatMap(layer -> layer.parameters().stream())
                .filter(parameter -> !parameter.learned()).toList();
        assertEquals(kept.size(), expected.getAsJsonObject("endBuffers").size());
        Iterator<Parameter> next = kept.iterator();
        expected.getAsJsonObject("endBuffers").entrySet().forEach(each ->
                assertClose(each.getKey(), tensor(each.getValue()), next.next().values(), tolerance));
        workspace.inputs(columns).copyFrom(tensor(batches.get(0).getAsJsonObject().get("x")).columns());
        workspace.forward(columns, Mode.INFERENCE, 0);
        assertClose("prediction", tensor(expected.get("inferenceOnFirstBatch")), workspace.outputs(columns), TOLERANCE);
    }

    /** Learned parameters stand in the file in the order of the layers, as in the network. */
    private static void forEachParameter(Network network, JsonObject tensors, BiConsumer<JsonElement, Parameter> use) {
        List<Parameter> learned = network.learningLayers().stream().flatMap(layer -> layer.parameters().stream())
                .filter(Parameter::learned).toList();
        assertEquals(tensors.size(), learned.size(), "tensors of " + tensors.keySet());
        Iterator<Parameter> next = learned.iterator();
        tensors.entrySet().forEach(each -> {
            Parameter parameter = next.next();
            String name = each.getKey().replace("_l0", "");
            assertTrue(name.endsWith("." + parameter.name()), name + " is no " + parameter.name());
            assertEquals(tensor(each.getValue()).shape(), parameter.shape().dims(), name);
            use.accept(each.getValue(), parameter);
        });
    }
}
