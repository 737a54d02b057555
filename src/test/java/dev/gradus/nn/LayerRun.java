package dev.gradus.nn;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One layer by itself, outside any network: its parameters in one flat array, its buffers for one batch size, every
 * gradient asked for. All buffers hold NaN before they are written, so that a forgotten number is seen.
 */
public final class LayerRun implements Pass {

    private final Layer layer;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Matrix> inputs = new ArrayList<>();
    private final List<Matrix> gradInputs = new ArrayList<>();
    private final List<Matrix> buffers = new ArrayList<>();
    private final Matrix output;
    private final Matrix gradOutput;
    private final double[] gradients;
    private final int columns;
    private final Kernel kernel;
    private boolean frozen;
    private Mode mode = Mode.TRAINING;
    private long randomKey;
    private Object kept;

    public LayerRun(LayerSpec spec, List<Shape> inputShapes, int columns) {
        this(spec, inputShapes, columns, Kernels.create(Kernel.Precision.EXACT, 1));
    }

    public LayerRun(LayerSpec spec, List<Shape> inputShapes, int columns, Kernel kernel) {
        this(spec, inputShapes, columns, kernel, false);
    }

    /** @param explained true to keep every number that an explanation reads */
    public LayerRun(LayerSpec spec, List<Shape> inputShapes, int columns, Kernel kernel, boolean explained) {
        this.columns = columns;
        this.kernel = kernel;
        List<ParameterSpec> specs = spec.parameters(inputShapes);
        int size = specs.stream().mapToInt(each -> each.shape().size()).sum();
        double[] values = new double[size];
        gradients = nan(size);
        int at = 0;
        for (ParameterSpec each : specs) {
            parameters.add(new Parameter(each, parameters.size(), values, at));
            at += each.shape().size();
        }
        layer = spec.build(inputShapes, parameters);
        for (Shape shape : inputShapes) {
            inputs.add(Matrix.wrap(nan(shape.size() * columns), shape.size()));
            gradInputs.add(Matrix.wrap(nan(shape.size() * columns), shape.size()));
        }
        int rows = spec.outputShape(inputShapes).size();
        output = Matrix.wrap(nan(rows * columns), rows);
        gradOutput = Matrix.wrap(nan(rows * columns), rows);
        layer.plan(new Plan() {
            @Override
            public int perExample(int each) {
                buffers.add(Matrix.wrap(nan(each * columns), each));
                return buffers.size() - 1;
            }

            @Override
            public int fixed(int each) {
                buffers.add(Matrix.wrap(nan(each), each));
                return buffers.size() - 1;
            }

            @Override
            public int explained(int each) {
                buffers.add(explained ? Matrix.wrap(nan(each * columns), each) : null);
                return buffers.size() - 1;
            }
        });
    }

    private static double[] nan(int size) {
        double[] numbers = new double[size];
        java.util.Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    public LayerRun mode(Mode newMode) {
        mode = newMode;
        return this;
    }

    public LayerRun frozen(boolean newFrozen) {
        frozen = newFrozen;
        return this;
    }

    public LayerRun randomKey(long key) {
        randomKey = key;
        return this;
    }

    public void forward() {
        layer.forward(this);
    }

    public void backward() {
        layer.backward(this);
    }

    public void updateState() {
        layer.updateState(this);
    }

    public Layer layer() {
        return layer;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public Parameter parameter(String name) {
        return parameters.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
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
        return inputs.get(i);
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
        return gradInputs.get(i);
    }

    @Override
    public Matrix gradient(Parameter parameter) {
        return frozen || !parameter.learned() ? null : parameter.view(gradients);
    }

    @Override
    public Matrix buffer(int key) {
        return buffers.get(key);
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
        return randomKey;
    }
}
