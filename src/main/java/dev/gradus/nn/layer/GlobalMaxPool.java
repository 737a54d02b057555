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
import java.util.Arrays;
import java.util.List;

/**
 * The largest number of each channel: [C, H, W] gives [C]; of a sequence the largest of each feature over all steps:
 * [T, F] gives [F]. Of several largest numbers the first gets the gradient.
 */
public record GlobalMaxPool() implements LayerSpec {

    public static final LayerType<GlobalMaxPool> TYPE = new LayerType<>("globalmaxpool", "GlobalMaxPool",
            "global max pool", LayerType.Category.IMAGES, LayerType.Arity.ONE, new GlobalMaxPool(), List.of(),
            new Doc("Keeps the largest number of each channel of an image (or each feature of a sequence): "
                    + "whether its pattern is there at all.", "a_c = \\max_{i,j} x_{c,i,j}", "Oquab et al. 2015"));

    @Override
    public LayerType<GlobalMaxPool> type() {
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
                    for (int c = 0; c < pool.channels(); c++) {
                        output.data[output.offset + column * output.stride + c] =
                                input.data[winner(input.data, in + c * pool.begin(), pool)];
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput == null) {
                    return;
                }
                Matrix input = pass.input(0);
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int to = gradInput.offset + column * gradInput.stride;
                    Arrays.fill(gradInput.data, to, to + gradInput.rows, 0);
                    for (int c = 0; c < pool.channels(); c++) {
                        gradInput.data[to - in + winner(input.data, in + c * pool.begin(), pool)] =
                                gradOutput.data[gradOutput.offset + column * gradOutput.stride + c];
                    }
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return GlobalMaxPool.explain(new PassNumbers(pass, inputs, Shape.of(pool.channels())), pool, of);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.reshape(ops.largest(pool.channelByNumber(ops), 1), Shape.of(pool.channels()));
            }
        };
    }

    /** Where the first largest number of a channel lies; a NaN is larger than every number. */
    private static int winner(double[] in, int begin, GlobalPool pool) {
        int best = begin;
        for (int i = 1, at = begin + pool.apart(); i < pool.count(); i++, at += pool.apart()) {
            if (in[at] > in[best] || in[at] != in[at]) {
                best = at;
            }
        }
        return best;
    }

    private static Explanation explain(PassNumbers at, GlobalPool pool, Spot of) {
        if (of instanceof Spot.Output output) {
            List<Given> channel = pool.numbers(at, output.unit(), output.example());
            return new Derivation("\\max_i x_i", new Term.Chosen(List.copyOf(channel), largest(channel)),
                    Sentence.of("globalmaxpool.output", "Of the {0} numbers of this channel only the largest goes on: "
                            + "whether its pattern is anywhere at all.", pool.count())).of(at.output(output.unit(), output.example()));
        } else if (of instanceof Spot.GradInput input) {
            Given own = at.input(0, input.unit(), input.example());
            List<Given> channel = pool.numbers(at, pool.channelOf(input.unit()), input.example());
            boolean wins = channel.get(largest(channel)).spot().equals(own.spot());
            Given arrived = at.gradOutput(pool.channelOf(input.unit()), input.example());
            return new Derivation(wins ? arrived.symbol() : "0",
                    new Term.Chosen(List.of(arrived, Term.number(0)), wins ? 0 : 1), wins
                            ? Sentence.of("globalmaxpool.back.won",
                                    "This number was the largest of its channel, so all of the channel''s gradient comes here.")
                            : Sentence.of("globalmaxpool.back.lost", "Another number was the largest of the channel. A small change "
                                    + "here would change nothing, so the gradient is 0."))
                    .of(at.gradInput(0, input.unit(), input.example()));
        }
        throw PassNumbers.unknown(of);
    }

    private static int largest(List<Given> channel) {
        int best = 0;
        for (int i = 1; i < channel.size(); i++) {
            best = channel.get(i).value() > channel.get(best).value() ? i : best;
        }
        return best;
    }
}
