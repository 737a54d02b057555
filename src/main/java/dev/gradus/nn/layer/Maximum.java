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
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest of inputs of one shape, element by element. The gradient goes to the largest; where several are equal they
 * share it evenly, as with PyTorch's {@code maximum} and {@code amax} (Keras gives it to one of them).
 */
public record Maximum() implements LayerSpec {

    public static final LayerType<Maximum> TYPE = new LayerType<>("maximum", "Maximum", "maximum",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Maximum(), List.of(),
            new Doc("The largest of its inputs, number by number: whichever branch has seen most decides.",
                    "a = \\max_k x_k", "Goodfellow et al. 2013"));

    @Override
    public LayerType<Maximum> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SameShape.require(inputs);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int count = inputs.size();
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix output = pass.output();
                output.copyFrom(pass.input(0));
                for (int i = 1; i < count; i++) {
                    Matrix input = pass.input(i);
                    for (int column = 0; column < output.columns; column++) {
                        int to = output.offset + column * output.stride;
                        int from = input.offset + column * input.stride;
                        for (int row = 0; row < output.rows; row++) {
                            output.data[to + row] = Math.max(output.data[to + row], input.data[from + row]);
                        }
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    for (int row = 0; row < gradOutput.rows; row++) {
                        double largest = pass.output().get(row, column);
                        int winners = 0;
                        for (int i = 0; i < count; i++) {
                            winners += pass.input(i).get(row, column) == largest ? 1 : 0;
                        }
                        double share = gradOutput.get(row, column) / winners;
                        for (int i = 0; i < count; i++) {
                            if (pass.gradInput(i) != null) {
                                pass.gradInput(i).set(row, column, pass.input(i).get(row, column) == largest ? share : 0);
                            }
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value largest = ops.input(0);
                for (int i = 1; i < count; i++) {
                    largest = ops.maximum(largest, ops.input(i));
                }
                return largest;
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Maximum.explain(new PassNumbers(pass, inputs, inputs.get(0)), of);
            }
        };
    }

    private static Explanation explain(PassNumbers at, Spot of) {
        if (of instanceof Spot.Output output) {
            List<Term> parts = new ArrayList<>();
            int winner = 0;
            for (int i = 0; i < at.inputs().size(); i++) {
                parts.add(at.input(i, output.unit(), output.example()));
                winner = parts.get(i).value() > parts.get(winner).value() ? i : winner;
            }
            return Explanation.of(at.output(output.unit(), output.example()),
                    "\\max_k x^{(k)}_{" + Symbols.place(at.output(), output.unit()) + "}", new Term.Chosen(parts, winner),
                    Sentence.of("maximum.output", "Input {0} has the largest number in this place. It alone goes on.",
                            winner + 1));
        } else if (of instanceof Spot.GradInput input) {
            return back(at, input);
        }
        throw PassNumbers.unknown(of);
    }

    private static Explanation back(PassNumbers at, Spot.GradInput to) {
        double largest = at.pass().output().get(to.unit(), to.example());
        int winners = 0;
        for (int i = 0; i < at.inputs().size(); i++) {
            winners += at.pass().input(i).get(to.unit(), to.example()) == largest ? 1 : 0;
        }
        Given sent = at.gradInput(to.input(), to.unit(), to.example());
        Given arrived = at.gradOutput(to.unit(), to.example());
        if (at.pass().input(to.input()).get(to.unit(), to.example()) != largest) {
            return Explanation.of(sent, "0", Term.number(0), Sentence.of("maximum.back.lost",
                    "Another input had the larger number here. A little more or less of this one changes nothing, so it gets "
                            + "no gradient."));
        }
        return winners == 1
                ? Explanation.of(sent, arrived.symbol(), arrived, Sentence.of("maximum.back.won",
                        "This number was the largest and went on, so it gets the whole gradient."))
                : Explanation.of(sent, "\\frac{1}{n} " + arrived.symbol(),
                        new Term.Quotient(arrived, new Term.Constant("n", winners)), Sentence.of("maximum.back.shared",
                                "{0} inputs had the same largest number here and share the gradient.", winners));
    }
}
