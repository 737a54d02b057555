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
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * The mean of each channel: [C, H, W] gives [C]; of a sequence the mean of each feature over all steps: [T, F] gives
 * [F].
 */
public record GlobalAvgPool() implements LayerSpec {

    public static final LayerType<GlobalAvgPool> TYPE = new LayerType<>("globalavgpool", "GlobalAvgPool",
            "global avg pool", LayerType.Category.IMAGES, LayerType.Arity.ONE, new GlobalAvgPool(), List.of(),
            new Doc("Replaces each channel of an image (or each feature of a sequence) by its mean: one number per "
                    + "channel, whatever the size.", "a_c = \\frac{1}{H W} \\sum_{i,j} x_{c,i,j}", "Lin et al. 2013"));

    @Override
    public LayerType<GlobalAvgPool> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(GlobalPool.of(inputs.get(0)).channels());
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        GlobalPool pool = GlobalPool.of(inputs.get(0));
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix input = pass.input(0);
                Matrix output = pass.output();
                for (int column = 0; column < output.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int out = output.offset + column * output.stride;
                    for (int c = 0; c < pool.channels(); c++) {
                        double sum = 0;
                        int at = in + c * pool.begin();
                        for (int i = 0; i < pool.count(); i++, at += pool.apart()) {
                            sum += input.data[at];
                        }
                        output.data[out + c] = sum / pool.count();
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput == null) {
                    return;
                }
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    int to = gradInput.offset + column * gradInput.stride;
                    int from = gradOutput.offset + column * gradOutput.stride;
                    for (int c = 0; c < pool.channels(); c++) {
                        double share = gradOutput.data[from + c] / pool.count();
                        int at = to + c * pool.begin();
                        for (int i = 0; i < pool.count(); i++, at += pool.apart()) {
                            gradInput.data[at] = share;
                        }
                    }
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return GlobalAvgPool.explain(new PassNumbers(pass, inputs, Shape.of(pool.channels())), pool, of);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.reshape(ops.divide(ops.sum(pool.channelByNumber(ops), 1), ops.constant(pool.count())), Shape.of(pool.channels()));
            }
        };
    }

    private static Explanation explain(PassNumbers at, GlobalPool pool, Spot of) {
        if (of instanceof Spot.Output output) {
            List<Given> channel = pool.numbers(at, output.unit(), output.example());
            return new Derivation("\\frac{1}{" + pool.count() + "} \\sum_i x_i",
                    new Term.Quotient(new Term.Sum(List.copyOf(channel)), Term.number(pool.count())),
                    Sentence.of("globalavgpool.output", "The mean of all {0} numbers of this channel: how much of its pattern there is, "
                            + "wherever it stands.", pool.count())).of(at.output(output.unit(), output.example()));
        } else if (of instanceof Spot.GradInput input) {
            Given arrived = at.gradOutput(pool.channelOf(input.unit()), input.example());
            return new Derivation("\\frac{1}{" + pool.count() + "} " + arrived.symbol(),
                    new Term.Quotient(arrived, Term.number(pool.count())), Sentence.of("globalavgpool.back",
                            "Each of the {0} numbers of the channel had the same say in the mean, so each gets the same part "
                                    + "of the gradient.", pool.count())).of(at.gradInput(0, input.unit(), input.example()));
        }
        throw PassNumbers.unknown(of);
    }
}
