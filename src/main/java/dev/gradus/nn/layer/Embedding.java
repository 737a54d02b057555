package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.Pass;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of vectors, one for each token (Bengio et al. 2003): output step t is row x_t of the table.
 *
 * <p>Shapes: input {@code [T]}, whole numbers 0 to rows - 1; weight {@code [rows, dim]}, starting in N(0, 1) as
 * PyTorch's; output {@code [T, dim]}. dL/dweight adds up the gradients of all places where a token stands, in the order
 * of the examples and of their steps. No gradient goes to the token numbers: it is 0.
 *
 * @param rows how many tokens there are
 * @param dim  numbers for each token
 */
public record Embedding(int rows, int dim) implements LayerSpec {

    public static final int MOST_ROWS = 1_000_000;
    private static final int MOST_DIM = 8_192;

    public static final LayerType<Embedding> TYPE = new LayerType<>("embedding", "Embedding", "embedding",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new Embedding(128, 32),
            List.of(new IntHyper<>("rows", "Tokens", "How many different tokens there are: the size of the vocabulary.",
                            Hyper.Effect.NEW_RUN, 1, MOST_ROWS, true, Embedding::rows, Embedding::withRows),
                    new IntHyper<>("dim", "Numbers per token", "How many numbers stand for each token.",
                            Hyper.Effect.NEW_RUN, 1, MOST_DIM, true, Embedding::dim,
                            (embedding, dim) -> new Embedding(embedding.rows(), dim))),
            new Doc("Looks up a row of numbers for each token, a character or a word. Tokens that are used alike come to "
                    + "lie close together.", "a_t = E_{x_t}", "Bengio et al. 2003"));

    @Override
    public LayerType<Embedding> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.rank() != 1) {
            throw new ShapeException("one row of token numbers", input.toString(), "Put it right after the Input of a text.",
                    ShapeException.Remedy.NONE);
        }
        return Shape.of(input.dim(0), dim);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of(ParameterSpec.weight("weight", Shape.of(rows, dim), Optional.of(Initializer.NORMAL.withScale(1)), 1, dim));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new EmbeddingLayer(inputs.get(0).dim(0), rows, dim, parameters.get(0));
    }

    @Override
    public String summary() {
        return rows + " → " + dim;
    }

    public Embedding withRows(int count) {
        return new Embedding(count, dim);
    }

    private record EmbeddingLayer(int steps, int rows, int dim, Parameter weight) implements Layer {

        @Override
        public void forward(Pass pass) {
            Matrix input = pass.input(0);
            Matrix output = pass.output();
            Matrix table = weight.values();
            for (int n = 0; n < input.columns; n++) {
                for (int t = 0; t < steps; t++) {
                    System.arraycopy(table.data, table.offset + token(input.get(t, n)) * dim, output.data,
                            output.offset + n * output.stride + t * dim, dim);
                }
            }
        }

        private int token(double value) {
            int token = (int) value;
            if (token != value || token < 0 || token >= rows) {
                throw new IllegalArgumentException("An Embedding of " + rows + " tokens needs whole numbers from 0 to "
                        + (rows - 1) + ", but got " + (token == value ? String.valueOf(token) : String.valueOf(value))
                        + ". Give it as many tokens as the data have.");
            }
            return token;
        }

        @Override
        public void backward(Pass pass) {
            Matrix gradient = pass.gradient(weight);
            if (gradient != null) {
                scatter(pass.input(0), pass.gradOutput(), gradient);
            }
            Matrix gradInput = pass.gradInput(0);
            if (gradInput != null) {
                gradInput.fill(0);
            }
        }

        private void scatter(Matrix input, Matrix gradOutput, Matrix gradient) {
            double[] sum = gradient.data;
            Arrays.fill(sum, gradient.offset, gradient.offset + rows * dim, 0);
            for (int n = 0; n < input.columns; n++) {
                for (int t = 0; t < steps; t++) {
                    int to = gradient.offset + token(input.get(t, n)) * dim;
                    int from = gradOutput.offset + n * gradOutput.stride + t * dim;
                    for (int k = 0; k < dim; k++) {
                        sum[to + k] += gradOutput.data[from + k];
                    }
                }
            }
        }

        @Override
        public Ops.Value lower(Ops ops) {
            return ops.gather(ops.parameter(weight), ops.input(0));
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            PassNumbers at = new PassNumbers(pass, List.of(Shape.of(steps)), Shape.of(steps, dim));
            return new EmbeddingExplanation(at, steps, dim, weight).explain(of);
        }
    }
}
