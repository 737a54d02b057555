package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Adds to each step a row of numbers that says where it stands, because attention by itself does not know the order.
 *
 * <p>Shapes: input and output {@code [T, D]}. Learned (Radford et al. 2018): weight {@code [T, D]}, starting in
 * N(0, 0.02^2). Sinusoidal (Vaswani et al. 2017, section 3.5): {@code P[t, 2i] = sin(t / 10000^(2i/D))},
 * {@code P[t, 2i+1] = cos(t / 10000^(2i/D))}, nothing to learn.
 *
 * @param kind id: {@link #LEARNED} or {@link #SINUSOIDAL}
 */
public record PositionEmbedding(String kind) implements LayerSpec {

    public static final String LEARNED = "learned";
    public static final String SINUSOIDAL = "sinusoidal";

    private static final double SMALL_START = 0.02;

    public static final LayerType<PositionEmbedding> TYPE = new LayerType<>("position_embedding", "PositionEmbedding",
            "position", LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new PositionEmbedding(LEARNED),
            List.of(new ChoiceHyper<>("kind", "Kind", "Where the numbers come from.", Hyper.Effect.NEW_RUN,
                    List.of(new Option(LEARNED, "Learned", "One row of weights for each step."),
                            new Option(SINUSOIDAL, "Sinusoidal", "Waves of many lengths; nothing to learn.")),
                    PositionEmbedding::kind, (position, id) -> new PositionEmbedding(id))),
            new Doc("Tells each step where it stands in the sequence. Attention needs it: without it the order of the steps "
                    + "would not matter.", "a_t = x_t + P_t", "Vaswani et al. 2017; learned as in Radford et al. 2018"));

    public PositionEmbedding {
        if (!kind.equals(LEARNED) && !kind.equals(SINUSOIDAL)) {
            throw new IllegalArgumentException("Kind is one of learned, sinusoidal. It was “" + kind + "”.");
        }
    }

    @Override
    public LayerType<PositionEmbedding> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SequenceShape.require(inputs.get(0));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return kind.equals(SINUSOIDAL) ? List.of()
                : List.of(new ParameterSpec("weight", inputs.get(0), ParameterSpec.Kind.LEARNED, false,
                        Optional.of(Initializer.NORMAL.withScale(SMALL_START)), 1, 1));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape shape = inputs.get(0);
        return parameters.isEmpty() ? new PositionLayer(shape, waves(shape.dim(0), shape.dim(1)), null)
                : new PositionLayer(shape, parameters.get(0).values(), parameters.get(0));
    }

    @Override
    public String summary() {
        return kind;
    }

    /** StrictMath, because the same file must give the same numbers everywhere. */
    private static Matrix waves(int steps, int width) {
        Matrix waves = Matrix.zeros(width, steps);
        for (int t = 0; t < steps; t++) {
            for (int k = 0; k < width; k++) {
                double angle = t / StrictMath.pow(10_000, (double) (k - k % 2) / width);
                waves.set(k, t, k % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle));
            }
        }
        return waves;
    }

    /** @param weight null where nothing is learned */
    private record PositionLayer(Shape shape, Matrix positions, Parameter weight) implements Layer {

        @Override
        public void forward(Pass pass) {
            pass.output().copyFrom(pass.input(0));
            Columns.addVector(pass.output(), positions);
        }

        @Override
        public void backward(Pass pass) {
            Matrix gradient = weight == null ? null : pass.gradient(weight);
            if (gradient != null) {
                Columns.sum(pass.gradOutput(), gradient);
            }
            Matrix gradInput = pass.gradInput(0);
            if (gradInput != null) {
                gradInput.copyFrom(pass.gradOutput());
            }
        }

        @Override
        public Ops.Value lower(Ops ops) {
            return ops.add(ops.input(0), weight == null ? ops.constant(shape, positions.toArray()) : ops.parameter(weight));
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            return new PositionExplanation(new PassNumbers(pass, List.of(shape), shape), weight).explain(of);
        }
    }
}
