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
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term.Given;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts its inputs one after the other along the first axis: features of vectors, channels of images [C, H, W]. */
public record Concat() implements LayerSpec {

    public static final LayerType<Concat> TYPE = new LayerType<>("concat", "Concat", "concat",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Concat(), List.of(),
            new Doc("Puts its inputs one after the other; each gets its own part of the gradient back.",
                    "a = [x_1; x_2; \\dots]", ""));

    @Override
    public LayerType<Concat> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        List<Integer> rest = tail(inputs.get(0));
        if (!inputs.stream().allMatch(shape -> tail(shape).equals(rest))) {
            throw new ShapeException("inputs that agree in all but the first dimension",
                    inputs.stream().map(Shape::toString).collect(Collectors.joining(" and ")), "",
                    ShapeException.Remedy.NONE);
        }
        List<Integer> dims = new ArrayList<>();
        dims.add(inputs.stream().mapToInt(shape -> shape.dim(0)).sum());
        dims.addAll(rest);
        return new Shape(dims);
    }

    /** The first axis is the slowest, so the examples simply follow each other. */
    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int count = inputs.size();
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                int at = 0;
                for (int i = 0; i < count; i++) {
                    Matrix input = pass.input(i);
                    copy(input, 0, pass.output(), at, input.rows);
                    at += input.rows;
                }
            }

            @Override
            public void backward(Pass pass) {
                int at = 0;
                for (int i = 0; i < count; i++) {
                    int rows = pass.input(i).rows;
                    if (pass.gradInput(i) != null) {
                        copy(pass.gradOutput(), at, pass.gradInput(i), 0, rows);
                    }
                    at += rows;
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.concat(0, IntStream.range(0, count).mapToObj(ops::input).toList());
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Concat.explain(new PassNumbers(pass, inputs, outputShape(inputs)), of);
            }
        };
    }

    private static Explanation explain(PassNumbers at, Spot of) {
        if (of instanceof Spot.Output output) {
            int input = 0;
            int unit = output.unit();
            while (unit >= at.inputs().get(input).size()) {
                unit -= at.inputs().get(input++).size();
            }
            Given source = at.input(input, unit, output.example());
            return Explanation.of(at.output(output.unit(), output.example()), source.symbol(), source, Sentence.of(
                    "concat.output", "This number comes from input {0} as it is: the inputs are put one behind the other.",
                    input + 1));
        } else if (of instanceof Spot.GradInput input) {
            int before = at.inputs().subList(0, input.input()).stream().mapToInt(Shape::size).sum();
            Given arrived = at.gradOutput(before + input.unit(), input.example());
            return Explanation.of(at.gradInput(input.input(), input.unit(), input.example()), arrived.symbol(), arrived,
                    Sentence.of("concat.back", "The gradient is split where the inputs were joined: each input gets back the "
                            + "part that belongs to it."));
        }
        throw PassNumbers.unknown(of);
    }

    private static List<Integer> tail(Shape shape) {
        return shape.dims().subList(1, shape.rank());
    }

    private static void copy(Matrix from, int fromRow, Matrix to, int toRow, int rows) {
        for (int column = 0; column < from.columns; column++) {
            System.arraycopy(from.data, from.offset + fromRow + column * from.stride, to.data,
                    to.offset + toRow + column * to.stride, rows);
        }
    }
}
