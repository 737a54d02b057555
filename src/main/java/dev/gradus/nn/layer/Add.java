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
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** Adds inputs of one shape, element by element: the way around a block in a residual network. */
public record Add() implements LayerSpec {

    public static final LayerType<Add> TYPE = new LayerType<>("add", "Add", "add", LayerType.Category.SHAPE,
            LayerType.Arity.MANY, new Add(), List.of(),
            new Doc("Adds its inputs, number by number; the gradient goes back to each of them unchanged.",
                    "a = \\sum_k x_k", "He et al. 2015"));

    @Override
    public LayerType<Add> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SameShape.require(inputs);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int count = inputs.size();
        ByExample examples = new ByExample(count * inputs.get(0).size(), (pass, from, to) -> add(pass, count, from, to),
                (pass, from, to) -> handBack(pass, count, from, to));
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                examples.forward(pass);
            }

            @Override
            public void backward(Pass pass) {
                examples.backward(pass);
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value sum = ops.input(0);
                for (int i = 1; i < count; i++) {
                    sum = ops.add(sum, ops.input(i));
                }
                return sum;
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Add.explain(new PassNumbers(pass, inputs, inputs.get(0)), of);
            }
        };
    }

    private static Explanation explain(PassNumbers at, Spot of) {
        if (of instanceof Spot.Output output) {
            Given sum = at.output(output.unit(), output.example());
            List<Term> parts = new ArrayList<>();
            for (int i = 0; i < at.inputs().size(); i++) {
                parts.add(at.input(i, output.unit(), output.example()));
            }
            return new Explanation(of, sum.symbol(), "\\sum_k x^{(k)}_{" + Symbols.place(at.output(), output.unit()) + "}",
                    new Term.Sum(parts), sum.value(), Sentence.of("add.output",
                            "The numbers that stand in this place in the {0} inputs are added up.", at.inputs().size()));
        } else if (of instanceof Spot.GradInput input) {
            Given sent = at.gradInput(input.input(), input.unit(), input.example());
            Given arrived = at.gradOutput(input.unit(), input.example());
            return new Explanation(of, sent.symbol(), arrived.symbol(), arrived, sent.value(), Sentence.of("add.back",
                    "An addition hands the gradient on unchanged, and every input gets all of it: "
                            + "one more in any of them is one more in the sum."));
        }
        throw PassNumbers.unknown(of);
    }

    private static void add(Pass pass, int count, int first, int end) {
        Matrix output = pass.output();
        for (int column = first; column < end; column++) {
            int to = output.offset + column * output.stride;
            copy(pass.input(0), output, column);
            for (int i = 1; i < count; i++) {
                Matrix input = pass.input(i);
                int from = input.offset + column * input.stride;
                for (int row = 0; row < output.rows; row++) {
                    output.data[to + row] += input.data[from + row];
                }
            }
        }
    }

    private static void handBack(Pass pass, int count, int first, int end) {
        for (int i = 0; i < count; i++) {
            Matrix gradInput = pass.gradInput(i);
            for (int column = first; gradInput != null && column < end; column++) {
                copy(pass.gradOutput(), gradInput, column);
            }
        }
    }

    private static void copy(Matrix from, Matrix to, int column) {
        System.arraycopy(from.data, from.offset + column * from.stride, to.data, to.offset + column * to.stride, to.rows);
    }
}
