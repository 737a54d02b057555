package dev.gradus.graph;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Mode;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.ArrayList;
import java.util.List;

/** The windows on a workspace's buffers for one batch size, and the passes through them. */
final class Frame {

    private final NodePass[] passes;
    private final boolean[] skipped;
    private final int output;

    Frame(Network network, WorkspacePlan plan, List<double[]> arrays, double[] gradients, int columns, Kernel kernel) {
        List<Compiled> layers = network.layers();
        output = network.output();
        passes = new NodePass[layers.size()];
        skipped = new boolean[layers.size()];
        for (int i = 0; i < passes.length; i++) {
            Compiled each = layers.get(i);
            WorkspacePlan.Slots slots = plan.slots(i);
            skipped[i] = slots.skipped();
            List<Matrix> inputs = new ArrayList<>();
            List<Matrix> gradInputs = new ArrayList<>();
            for (int k = 0; k < each.inputs().size(); k++) {
                int from = each.inputs().get(k);
                int size = layers.get(from).shape().size();
                inputs.add(window(arrays, plan.slots(from).output(), size, columns));
                gradInputs.add(window(arrays, slots.gradInputs().get(k), size, columns));
            }
            List<Matrix> own = new ArrayList<>();
            for (int key : slots.own()) {
                if (key < 0) {
                    own.add(null);
                    continue;
                }
                WorkspacePlan.Buffer buffer = plan.buffers().get(key);
                own.add(window(arrays, key, buffer.size(), buffer.perExample() ? columns : 1));
            }
            List<Matrix> parameterGradients = new ArrayList<>();
            each.parameters().forEach(parameter -> parameterGradients.add(
                    slots.learns() && parameter.learned() && gradients.length > 0 ? parameter.view(gradients) : null));
            passes[i] = new NodePass(columns, kernel, each.node(), inputs,
                    window(arrays, slots.output(), each.shape().size(), columns),
                    window(arrays, slots.gradOutput(), each.shape().size(), columns), gradInputs, own,
                    parameterGradients, each.layer(), each.parameters());
        }
        for (int i = 0; i < passes.length; i++) {
            WorkspacePlan.Slots slots = plan.slots(i);
            for (int k = 0; k < slots.sumsInto().size(); k++) {
                int target = slots.sumsInto().get(k);
                if (target >= 0) {
                    passes[target].collect(passes[i].gradInput(k));
                }
            }
        }
    }

    private static Matrix window(List<double[]> arrays, int slot, int rows, int columns) {
        return slot < 0 ? null : new Matrix(arrays.get(slot), 0, rows, columns, rows);
    }

    Matrix inputs() {
        return input().output();
    }

    Matrix outputs(int layer) {
        return passes[layer].output();
    }

    Matrix outputGradient(int layer) {
        return passes[layer].gradOutput();
    }

    Explanation explain(int layer, Spot of) {
        return passes[layer].explain(of);
    }

    List<Inner> inner(int layer, int example) {
        return passes[layer].inner(example);
    }

    double number(int layer, Spot at) {
        return passes[layer].number(at);
    }

    Matrix outputGradient() {
        return passes[output].gradOutput();
    }

    Matrix inputGradient() {
        return input().gradOutput();
    }

    private NodePass input() {
        for (NodePass pass : passes) {
            if (pass.inputCount() == 0) {
                return pass;
            }
        }
        throw new IllegalStateException("A network has an Input.");
    }

    void forward(Mode mode, long stepKey) {
        for (int i = 0; i < passes.length; i++) {
            if (!skipped[i]) {
                passes[i].forward(mode, stepKey);
            }
        }
    }

    void backward() {
        for (int i = passes.length - 1; i >= 0; i--) {
            NodePass pass = passes[i];
            if (pass.gradOutput() == null) {
                continue;
            }
            pass.sumGradients();
            if (!skipped[i]) {
                pass.backward();
            }
        }
    }

    void updateState() {
        for (int i = 0; i < passes.length; i++) {
            if (!skipped[i]) {
                passes[i].updateState();
            }
        }
    }
}
