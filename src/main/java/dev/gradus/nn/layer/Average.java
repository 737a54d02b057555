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

/** The mean of inputs of one shape, element by element; each gets an equal part of the gradient. */
public record Average() implements LayerSpec {

    public static final LayerType<Average> TYPE = new LayerType<>("average", "Average", "average",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Average(), List.of(),
            new Doc("The mean of its inputs, number by number: several opinions become one.",
                    "a = \\frac{1}{n} \\sum_{k=1}^{n} x_k", ""));

    @Override
    public LayerType<Average> type() {
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
                for (int column = 0; column < output.columns; column++) {
                    int to = output.offset + column * output.stride;
                    for (int row = 0; row < output.rows; row++) {
                        double sum = 0;
                        for (int i = 0; i < count; i++) {
                            Matrix input = pass.input(i);
                            sum += input.data[input.offset + column * input.stride + row];
                        }
                        output.data[to + row] = sum / count;
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradOutput = pass.gradOutput();
                for (int i = 0; i < count; i++) {
                    Matrix gradInput = pass.gradInput(i);
                    for (int column = 0; gradInput != null && column < gradInput.columns; column++) {
                        int to = gradInput.offset + column * gradInput.stride;
                        int from = gradOutput.offset + column * gradOutput.stride;
                        for (int row = 0; row < gradInput.rows; row++) {
                            gradInput.data[to + row] = gradOutput.data[from + row] / count;
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value sum = ops.input(0);
                for (int i = 1; i < count; i++) {
                    sum = ops.add(sum, ops.input(i));
                }
                return ops.divide(sum, ops.constant(count));
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Average.explain(new PassNumbers(pass, inputs, inputs.get(0)), of);
            }
        };
    }

    private static Explanation explain(PassNumbers at, Spot of) {
        Term count = new Term.Constant("n", at.inputs().size());
        if (of instanceof Spot.Output output) {
            List<Term> parts = new ArrayList<>();
            for (int i = 0; i < at.inputs().size(); i++) {
                parts.add(at.input(i, output.unit(), output.example()));
            }
            return Explanation.of(at.output(output.unit(), output.example()),
                    "\\frac{1}{n} \\sum_k x^{(k)}_{" + Symbols.place(at.output(), output.unit()) + "}",
                    new Term.Quotient(new Term.Sum(parts), count), Sentence.of("average.output",
                            "The mean of the numbers that stand in this place in the {0} inputs.", at.inputs().size()));
        } else if (of instanceof Spot.GradInput input) {
            Given arrived = at.gradOutput(input.unit(), input.example());
            return Explanation.of(at.gradInput(input.input(), input.unit(), input.example()),
                    "\\frac{1}{n} " + arrived.symbol(), new Term.Quotient(arrived, count), Sentence.of("average.back",
                            "The gradient is split evenly: each of the {0} inputs gets an equal part of it.", at.inputs().size()));
        }
        throw PassNumbers.unknown(of);
    }
}
