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

/** Multiplies inputs of one shape, element by element; the gradient to one input is scaled by all the others. */
public record Multiply() implements LayerSpec {

    public static final LayerType<Multiply> TYPE = new LayerType<>("multiply", "Multiply", "multiply",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Multiply(), List.of(),
            new Doc("Multiplies its inputs, number by number: one of them can open or close the other like a gate.",
                    "a = \\prod_k x_k", ""));

    @Override
    public LayerType<Multiply> type() {
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
                pass.output().copyFrom(pass.input(0));
                for (int i = 1; i < count; i++) {
                    scale(pass.output(), pass.input(i));
                }
            }

            @Override
            public void backward(Pass pass) {
                for (int i = 0; i < count; i++) {
                    Matrix gradInput = pass.gradInput(i);
                    if (gradInput == null) {
                        continue;
                    }
                    gradInput.copyFrom(pass.gradOutput());
                    for (int other = 0; other < count; other++) {
                        if (other != i) {
                            scale(gradInput, pass.input(other));
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value product = ops.input(0);
                for (int i = 1; i < count; i++) {
                    product = ops.multiply(product, ops.input(i));
                }
                return product;
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Multiply.explain(new PassNumbers(pass, inputs, inputs.get(0)), of);
            }
        };
    }

    private static Explanation explain(PassNumbers at, Spot of) {
        if (of instanceof Spot.Output output) {
            return Explanation.of(at.output(output.unit(), output.example()),
                    "\\prod_k x^{(k)}_{" + Symbols.place(at.output(), output.unit()) + "}",
                    new Term.Product(factors(at, -1, output.unit(), output.example())), Sentence.of("multiply.output",
                            "The numbers that stand in this place in the {0} inputs are multiplied. Where one of them is 0 the "
                                    + "others do not get through.", at.inputs().size()));
        } else if (of instanceof Spot.GradInput input) {
            Given arrived = at.gradOutput(input.unit(), input.example());
            List<Term> factors = factors(at, input.input(), input.unit(), input.example());
            boolean closed = factors.stream().anyMatch(each -> each.value() == 0);
            factors.add(0, arrived);
            return Explanation.of(at.gradInput(input.input(), input.unit(), input.example()),
                    arrived.symbol() + " \\prod_{k \\neq " + (input.input() + 1) + "} x^{(k)}_{"
                            + Symbols.place(at.output(), input.unit()) + "}",
                    new Term.Product(factors), closed
                            ? Sentence.of("multiply.back.closed", "Another input is 0 here, so the product is 0 whatever this "
                                    + "number is: no gradient comes back.")
                            : Sentence.of("multiply.back", "One more here is as many more in the product as the other inputs "
                                    + "say, so the gradient is multiplied by them."));
        }
        throw PassNumbers.unknown(of);
    }

    /** The numbers of one place in all inputs but one; -1 for all. */
    private static List<Term> factors(PassNumbers at, int without, int unit, int example) {
        List<Term> factors = new ArrayList<>();
        for (int i = 0; i < at.inputs().size(); i++) {
            if (i != without) {
                factors.add(at.input(i, unit, example));
            }
        }
        return factors;
    }

    private static void scale(Matrix target, Matrix factor) {
        for (int column = 0; column < target.columns; column++) {
            int to = target.offset + column * target.stride;
            int from = factor.offset + column * factor.stride;
            for (int row = 0; row < target.rows; row++) {
                target.data[to + row] *= factor.data[from + row];
            }
        }
    }
}
