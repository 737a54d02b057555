package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * Adds a normal random number of mean 0 to each number while training, and nothing when the network is used. The
 * gradient passes unchanged.
 *
 * @param deviation standard deviation of the noise
 */
public record GaussianNoise(double deviation) implements LayerSpec {

    public static final LayerType<GaussianNoise> TYPE = new LayerType<>("gaussiannoise", "GaussianNoise", "noise",
            LayerType.Category.REGULARISE, LayerType.Arity.ONE, new GaussianNoise(0.1),
            List.of(new DoubleHyper<>("deviation", "Standard deviation", "How strong the noise is.",
                    Hyper.Effect.NEW_RUN, 0, 1000, false, GaussianNoise::deviation, (noise, d) -> new GaussianNoise(d))),
            new Doc("Adds random noise in every training step, so that the network does not cling to exact numbers. It "
                    + "does nothing when the network is used.",
                    "a_i = x_i + \\sigma \\epsilon_i, \\quad \\epsilon_i \\sim N(0, 1)", "Bishop 1995"));

    @Override
    public LayerType<GaussianNoise> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int size = inputs.get(0).size();
        ByExample examples = new ByExample(30 * size, this::addNoise, GaussianNoise::copyBack);
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                if (pass.mode() == Mode.INFERENCE || deviation == 0) {
                    pass.output().copyFrom(pass.input(0));
                    return;
                }
                examples.forward(pass);
            }

            @Override
            public void backward(Pass pass) {
                if (pass.gradInput(0) != null) {
                    examples.backward(pass);
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.input(0);
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return GaussianNoise.this.explain(new PassNumbers(pass, inputs, inputs.get(0)), of);
            }
        };
    }

    /** The numbers are a function of their place, whichever thread draws them. */
    private void addNoise(Pass pass, int first, int end) {
        Matrix input = pass.input(0);
        Matrix output = pass.output();
        long key = pass.randomKey();
        for (int column = first; column < end; column++) {
            int in = input.offset + column * input.stride;
            int out = output.offset + column * output.stride;
            for (int row = 0; row < output.rows; row++) {
                double noise = deviation * Randoms.normal(key, (long) column * output.rows + row);
                output.data[out + row] = input.data[in + row] + noise;
            }
        }
    }

    private Explanation explain(PassNumbers at, Spot of) {
        if (of instanceof Spot.Output output) {
            Given came = at.input(0, output.unit(), output.example());
            Given sum = at.output(output.unit(), output.example());
            if (at.pass().mode() == Mode.INFERENCE || deviation == 0) {
                return Explanation.of(sum, came.symbol(), came, Sentence.of("noise.rests",
                        "No noise is added here: the number goes through as it is."));
            }
            double drawn = Randoms.normal(at.pass().randomKey(),
                    (long) output.example() * at.pass().output().rows + output.unit());
            String symbol = "\\epsilon_{" + Symbols.place(at.output(), output.unit()) + "}";
            return Explanation.of(sum, came.symbol() + " + \\sigma " + symbol,
                    Term.sum(came, Term.product(new Constant("\\sigma", deviation), new Constant(symbol, drawn))),
                    Sentence.of("noise.output", "A random number is added, another one in every step, so that the network "
                            + "cannot cling to exact numbers."));
        } else if (of instanceof Spot.GradInput input) {
            Given arrived = at.gradOutput(input.unit(), input.example());
            return Explanation.of(at.gradInput(0, input.unit(), input.example()), arrived.symbol(), arrived,
                    Sentence.of("noise.back", "The noise was only added, so the gradient goes back unchanged."));
        }
        throw PassNumbers.unknown(of);
    }

    private static void copyBack(Pass pass, int first, int end) {
        Matrix gradOutput = pass.gradOutput();
        Matrix gradInput = pass.gradInput(0);
        for (int column = first; column < end; column++) {
            System.arraycopy(gradOutput.data, gradOutput.offset + column * gradOutput.stride, gradInput.data,
                    gradInput.offset + column * gradInput.stride, gradInput.rows);
        }
    }

    @Override
    public String summary() {
        return "σ = " + deviation;
    }
}
