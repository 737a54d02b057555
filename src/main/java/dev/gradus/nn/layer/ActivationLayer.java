package dev.gradus.nn.layer;

import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.explain.BentRow;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.function.Function;

/**
 * An activation as a layer of its own, A = f(X). Softmax runs over the features of each step of a sequence, else
 * over all numbers of an example.
 *
 * @param function id of f
 * @param alpha    slope of leaky ReLU below zero, depth of ELU; other functions ignore it
 */
public record ActivationLayer(String function, double alpha) implements LayerSpec {

    public static final LayerType<ActivationLayer> TYPE = new LayerType<>("activation", "Activation", "activation",
            LayerType.Category.CORE, LayerType.Arity.ONE, new ActivationLayer("relu", Activations.DEFAULT_SLOPE),
            List.of(new ChoiceHyper<>("function", "Function", "The bend.", Hyper.Effect.NEW_RUN, Activations.options(),
                            ActivationLayer::function, ActivationLayer::withFunction),
                    new DoubleHyper<>("alpha", "Alpha", "Slope of leaky ReLU below zero, depth of ELU.",
                            Hyper.Effect.NEW_RUN, 0, 10, false, ActivationLayer::alpha,
                            (layer, alpha) -> new ActivationLayer(layer.function(), alpha))),
            new Doc("Bends each number by itself; without a bend, layers in a row are no more than one.", "a = f(x)", ""));

    @Override
    public LayerType<ActivationLayer> type() {
        return TYPE;
    }

    /** The function with its usual alpha. */
    public ActivationLayer withFunction(String id) {
        return new ActivationLayer(id, id.equals("elu") ? Activations.DEFAULT_DEPTH : Activations.DEFAULT_SLOPE);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new FunctionLayer(inputs.get(0), Activations.of(function, alpha));
    }

    /**
     * The steps of a sequence are columns of their own, as in Dense: a softmax shares out each step. A batch that is worth
     * it is cut into examples, which threads share.
     */
    private static final class FunctionLayer implements Layer {

        private static final int COST = 10;
        /** Numbers below which a batch stays in one piece. */
        private static final int FEWEST_SHARED = 5_000;

        private final Shape shape;
        private final Activation activation;
        private final Function<Pass, Windows> windows = Windows::new;

        FunctionLayer(Shape shape, Activation activation) {
            this.shape = shape;
            this.activation = activation;
        }

        /** What a pass holds in pieces of whole examples, one column for each step. */
        private final class Windows {

            private final int pieces;
            private final RangeTask forward;
            private final RangeTask backward;

            Windows(Pass pass) {
                pieces = pass.columns() * shape.size() < FEWEST_SHARED ? 1 : pass.columns();
                Matrix[] z = cut(pass.input(0));
                Matrix[] a = cut(pass.output());
                Matrix[] gradA = cut(pass.gradOutput());
                Matrix[] gradZ = cut(pass.gradInput(0));
                forward = (from, to) -> {
                    for (int i = from; i < to; i++) {
                        activation.forward(z[i], a[i]);
                    }
                };
                backward = (from, to) -> {
                    for (int i = from; i < to; i++) {
                        activation.backward(z[i], a[i], gradA[i], gradZ[i]);
                    }
                };
            }

            private Matrix[] cut(Matrix batch) {
                if (batch == null) {
                    return null;
                }
                int rows = shape.rank() == 2 ? shape.dim(1) : shape.size();
                Matrix[] parts = new Matrix[pieces];
                for (int i = 0; i < pieces; i++) {
                    int examples = batch.columns / pieces;
                    parts[i] = Columns.ofRows(new Matrix(batch.data, batch.offset + i * examples * batch.stride, batch.rows,
                            examples, batch.stride), rows);
                }
                return parts;
            }
        }

        @Override
        public void forward(Pass pass) {
            Windows at = pass.kept(windows);
            pass.kernel().parallel(at.pieces, 1, cost(pass, at), at.forward);
        }

        @Override
        public void backward(Pass pass) {
            Windows at = pass.kept(windows);
            if (pass.gradInput(0) != null) {
                pass.kernel().parallel(at.pieces, 1, cost(pass, at), at.backward);
            }
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            PassNumbers at = new PassNumbers(pass, List.of(shape), shape);
            int size = shape.rank() == 2 ? shape.dim(1) : shape.size();
            if (of instanceof Spot.Output output) {
                return activation.explain(row(at, output.unit(), size, output.example()), output.unit() % size)
                        .of(at.output(output.unit(), output.example()));
            } else if (of instanceof Spot.GradInput input) {
                return activation.explainBack(row(at, input.unit(), size, input.example()), input.unit() % size)
                        .of(at.gradInput(0, input.unit(), input.example()));
            }
            throw PassNumbers.unknown(of);
        }

        private static BentRow row(PassNumbers at, int unit, int size, int example) {
            return new BentPlaces(Place.input(at), Place.output(at), Place.gradOutput(at), unit / size * size, size, example);
        }

        private int cost(Pass pass, Windows at) {
            return COST * pass.columns() / at.pieces * shape.size();
        }

        @Override
        public Ops.Value lower(Ops ops) {
            Shape rows = shape.rank() == 2 ? shape : Shape.of(shape.size());
            return ops.reshape(activation.lower(ops, ops.reshape(ops.input(0), rows)), shape);
        }
    }

    @Override
    public String summary() {
        return Activations.of(function).label();
    }
}
