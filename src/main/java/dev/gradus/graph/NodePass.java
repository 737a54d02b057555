package dev.gradus.graph;

import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One layer's view of one batch size. Gradients of several consumers are summed in the order of the layers. */
final class NodePass implements Pass {

    private final int columns;
    private final Kernel kernel;
    private final boolean frozen;
    private final long nodeHash;
    private final Matrix[] inputs;
    private final Matrix output;
    private final Matrix gradOutput;
    private final Matrix[] gradInputs;
    private final Matrix[] own;
    private final Matrix[] parameterGradients;
    private final Layer layer;
    private final List<Parameter> parameters;
    private final List<Matrix> parts = new ArrayList<>();
    private Mode mode = Mode.INFERENCE;
    private long stepKey;
    private Object kept;

    NodePass(int columns, Kernel kernel, Node node, List<Matrix> inputs, Matrix output, Matrix gradOutput,
            List<Matrix> gradInputs, List<Matrix> own, List<Matrix> parameterGradients, Layer layer,
            List<Parameter> parameters) {
        this.columns = columns;
        this.kernel = kernel;
        this.frozen = node.frozen();
        this.nodeHash = node.id().hash();
        this.inputs = inputs.toArray(new Matrix[0]);
        this.output = output;
        this.gradOutput = gradOutput;
        this.gradInputs = gradInputs.toArray(new Matrix[0]);
        this.own = own.toArray(new Matrix[0]);
        this.parameterGradients = parameterGradients.toArray(new Matrix[0]);
        this.layer = layer;
        this.parameters = parameters;
    }

    void collect(Matrix part) {
        parts.add(part);
    }

    void forward(Mode newMode, long newStepKey) {
        mode = newMode;
        stepKey = newStepKey;
        layer.forward(this);
    }

    void backward() {
        layer.backward(this);
    }

    void updateState() {
        layer.updateState(this);
    }

    Explanation explain(Spot of) {
        return layer.explain(this, of);
    }

    List<Inner> inner(int example) {
        return layer.inner(this, example);
    }

    double number(Spot at) {
        if (at instanceof Spot.Input input) {
            return inputs[input.input()].get(input.unit(), input.example());
        } else if (at instanceof Spot.Output unit) {
            return output.get(unit.unit(), unit.example());
        } else if (at instanceof Spot.GradOutput unit) {
            return gradOutput.get(unit.unit(), unit.example());
        } else if (at instanceof Spot.GradInput input) {
            return gradInputs[input.input()].get(input.unit(), input.example());
        } else if (at instanceof Spot.Value value) {
            return parameters.get(value.parameter()).values().data[parameters.get(value.parameter()).offset() + value.index()];
        } else if (at instanceof Spot.Gradient gradient) {
            Matrix window = parameterGradients[gradient.parameter()];
            return window.data[window.offset + gradient.index()];
        }
        throw new IllegalArgumentException(at + " stands in no buffer that all layers have.");
    }

    /** gradOutput = sum of what its consumers sent back, where there are several. */
    void sumGradients() {
        if (parts.isEmpty()) {
            return;
        }
        gradOutput.copyFrom(parts.get(0));
        for (int k = 1; k < parts.size(); k++) {
            Matrix part = parts.get(k);
            for (int i = 0; i < gradOutput.rows * columns; i++) {
                gradOutput.data[i] += part.data[i];
            }
        }
    }

    int inputCount() {
        return inputs.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public boolean frozen() {
        return frozen;
    }

    @Override
    public Kernel kernel() {
        return kernel;
    }

    @Override
    public Matrix input(int i) {
        return inputs[i];
    }

    @Override
    public Matrix output() {
        return output;
    }

    @Override
    public Matrix gradOutput() {
        return gradOutput;
    }

    @Override
    public Matrix gradInput(int i) {
        return gradInputs[i];
    }

    @Override
    public Matrix gradient(Parameter parameter) {
        return parameterGradients[parameter.index()];
    }

    @Override
    public Matrix buffer(int key) {
        return own[key];
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T kept(Function<Pass, T> maker) {
        if (kept == null) {
            kept = maker.apply(this);
        }
        return (T) kept;
    }

    @Override
    public long randomKey() {
        return Randoms.key(stepKey, nodeHash);
    }
}
