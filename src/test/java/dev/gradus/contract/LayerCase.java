package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A layer in one setting with inputs that it takes: of these, every layer of the catalog has some. */
record LayerCase(LayerSpec layer, List<Shape> inputs) {

    static final int EXAMPLES = 5;

    private static final Shape LARGER_IMAGE = Shape.of(4, 7, 6);
    private static final List<Shape> SHAPES =
            List.of(Shape.of(5), Shape.of(4, 6), Shape.of(2, 3, 4), Shape.of(4, 7, 6), Shape.of(3, 7, 8),
                    Shape.of(8, 3));

    /** Joins treat all numbers alike, and each input comes through a Dense of its size: more numbers only take time. */
    private static final int LARGEST_JOINED = 24;

    private static final List<Object> BENDS = List.of("linear", "relu", "tanh", "gelu", "softmax");

    interface Check {
        void of(LayerCase each);
    }

    Shape output() {
        return layer.outputShape(inputs);
    }

    LayerRun run() {
        return run(false);
    }

    LayerRun run(boolean explained) {
        LayerRun run = new LayerRun(layer, inputs, EXAMPLES, Kernels.create(Kernel.Precision.EXACT, 1), explained)
                .randomKey(11);
        for (int i = 0; i < inputs.size(); i++) {
            fillInput(layer, run.input(i), 100 + i);
        }
        for (Parameter parameter : run.parameters()) {
            fill(parameter.values(), 200 + parameter.index());
            // A running variance is positive.
            parameter.values().copyFrom(map(parameter.values(), x -> 0.5 + Math.abs(x)));
        }
        return run;
    }

    /** Asks one thing of a layer in every setting that computes something different, with every input that it takes. */
    static void everyCase(LayerType<?> type, Check check) {
        int checked = 0;
        for (LayerSpec layer : SmallNetwork.small(computing(type))) {
            boolean image = false;
            for (List<Shape> inputs : inputs(type)) {
                try {
                    layer.outputShape(inputs);
                } catch (ShapeException refused) {
                    continue;
                }
                // The larger image is for layers that the smaller one does not fit.
                if (image && inputs.equals(List.of(LARGER_IMAGE))) {
                    continue;
                }
                image |= inputs.get(0).rank() == LARGER_IMAGE.rank();
                try {
                    check.of(new LayerCase(layer, inputs));
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(layer + " with inputs " + inputs + ": " + e.getMessage(), e);
                }
                checked++;
            }
        }
        assertTrue(checked > 0);
    }

    /** The settings in which a layer is asked whether its steps allocate. */
    static List<LayerSpec> settings(LayerType<?> type) {
        return SmallNetwork.small(computing(type));
    }

    /** A network around a layer in one of its settings, with the largest inputs that it takes. */
    static SmallNetwork networkOf(LayerType<?> type, int setting) {
        LayerSpec layer = settings(type).get(setting);
        SmallNetwork largest = null;
        for (List<Shape> inputs : inputs(type)) {
            try {
                layer.outputShape(inputs);
            } catch (ShapeException refused) {
                continue;
            }
            largest = SmallNetwork.around(layer, inputs);
        }
        return largest;
    }

    /**
     * The settings that compute something different: not how weights start, and of the activations behind a sum one for
     * each way back (from the output, from the sum, from a whole example). The layer Activation tries them all.
     */
    private static <S extends LayerSpec> List<S> computing(LayerType<S> type) {
        Set<S> alike = new HashSet<>();
        for (Hyper<S, ?> hyper : type.hypers()) {
            if (hyper.id().equals("initializer") || hyper.id().equals("activation")) {
                addAlike(type.defaults(), hyper, alike);
            }
        }
        alike.remove(type.defaults());
        return HyperContract.variants(type).stream().filter(layer -> !alike.contains(layer)).toList();
    }

    private static <S, T> void addAlike(S defaults, Hyper<S, T> hyper, Set<S> alike) {
        for (T value : HyperContract.values(hyper)) {
            if (hyper.id().equals("initializer") || !BENDS.contains(value)) {
                alike.add(hyper.with(defaults, value));
            }
        }
    }

    static List<List<Shape>> inputs(LayerType<?> type) {
        List<List<Shape>> inputs = new ArrayList<>();
        for (Shape shape : SHAPES) {
            if (type.arity().max() <= 1) {
                inputs.add(List.of(shape));
            } else if (shape.size() <= LARGEST_JOINED) {
                inputs.add(List.of(shape, shape));
                inputs.add(List.of(shape, shape, shape));
            }
        }
        if (type.arity().max() > 1) {
            inputs.add(List.of(Shape.of(5), Shape.of(3)));
            inputs.add(List.of(Shape.of(2, 3, 4), Shape.of(1, 3, 4)));
            inputs.add(List.of(Shape.of(2, 3, 4), Shape.of(2, 4, 3)));
        }
        return inputs;
    }

    /** Normally distributed numbers, for an Embedding token numbers. */
    static void fillInput(LayerSpec layer, Matrix matrix, long key) {
        fill(matrix, key);
        if (layer instanceof Embedding embedding) {
            for (int i = 0; i < matrix.size(); i++) {
                matrix.data[matrix.offset + i] = Randoms.below(key, i, embedding.rows());
            }
        }
    }

    static void fill(Matrix matrix, long key) {
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[matrix.offset + i] = Randoms.normal(key, i);
        }
    }

    private static Matrix map(Matrix matrix, java.util.function.DoubleUnaryOperator function) {
        return Matrix.wrap(java.util.Arrays.stream(matrix.toArray()).map(function).toArray(), matrix.rows);
    }
}
