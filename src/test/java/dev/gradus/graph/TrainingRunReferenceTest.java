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
import dev.gradus.nn.Mode;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.RmsProp;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.reference.ReferenceCases;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Whole training runs against PyTorch in double: the loss of each step, the parameters at the end, a prediction. Fifteen
 * steps let roundings of 1e-16 grow by a few powers of ten at most; 1e-10 is what the numbers must keep.
 */
class TrainingRunReferenceTest {

    private static final double TOLERANCE = 1e-10;

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
    void anLstmWithSquaredErrorAndRmsProp() {
        agrees("lstm-rmsprop", NetworkGraph.chain(new Input(), new Lstm(5, Recurrence.LAST_STEP), new Dense(1, "linear"),
                        new Output(Task.REGRESSION, Output.IMPLIED)),
                new DataSignature(Shape.of(6, 3), Task.REGRESSION, 1), new RmsProp(0.99, 1e-8, 0, false), 0.01);
    }

    private static void agrees(String id, NetworkGraph graph, DataSignature data, OptimizerSpec spec, double rate) {
        JsonObject expected = ReferenceCases.named("training-runs.json", id);
        Network network = Network.compile(graph, data);
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
        }
        forEachParameter(network, expected.getAsJsonObject("end"), (value, parameter) ->
                assertClose(parameter.name(), tensor(value), parameter.values(), TOLERANCE));
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
