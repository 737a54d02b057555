package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The last step of a sequence: {@code [T, F]} gives {@code [F]}. The other steps get the gradient 0. */
public record LastStep() implements LayerSpec {

    public static final LayerType<LastStep> TYPE = new LayerType<>("last_step", "LastStep", "last step",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new LastStep(), List.of(),
            new Doc("Hands on the last step of a sequence: where a causal network has read everything.", "a = x_T", ""));

    @Override
    public LayerType<LastStep> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(SequenceShape.require(inputs.get(0)).dim(1));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new LastStepLayer(inputs.get(0));
    }

    private static final class LastStepLayer implements Layer {

        private final Shape input;
        private final int steps;
        private final int features;

        LastStepLayer(Shape input) {
            this.input = input;
            steps = input.dim(0);
            features = input.dim(1);
        }

        @Override
        public void forward(Pass pass) {
            Matrix input = pass.input(0);
            Matrix output = pass.output();
            for (int n = 0; n < input.columns; n++) {
                System.arraycopy(input.data, last(input, n), output.data, output.offset + n * output.stride, features);
            }
        }

        @Override
        public void backward(Pass pass) {
            Matrix gradInput = pass.gradInput(0);
            if (gradInput == null) {
                return;
            }
            Matrix gradOutput = pass.gradOutput();
            for (int n = 0; n < gradInput.columns; n++) {
                int last = last(gradInput, n);
                Arrays.fill(gradInput.data, last - (steps - 1) * features, last, 0);
                System.arraycopy(gradOutput.data, gradOutput.offset + n * gradOutput.stride, gradInput.data, last, features);
            }
        }

        private int last(Matrix matrix, int example) {
            return matrix.offset + example * matrix.stride + (steps - 1) * features;
        }

        @Override
        public Ops.Value lower(Ops ops) {
            return ops.reshape(ops.slice(ops.input(0), 0, steps - 1, steps), Shape.of(features));
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            int[] from = IntStream.range((steps - 1) * features, steps * features).toArray();
            return Moved.explain(new PassNumbers(pass, List.of(input), Shape.of(features)), of, from);
        }
    }
}
