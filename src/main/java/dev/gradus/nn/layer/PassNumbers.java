package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * The numbers of a pass with their names and places, for explanations: x comes in, a goes out. With several inputs their
 * names carry the input's number: x^(2).
 */
record PassNumbers(Pass pass, List<Shape> inputs, Shape output) {

    Given input(int input, int unit, int example) {
        return new Given(inputSymbol(input, unit), pass.input(input).get(unit, example),
                new Spot.Input(input, unit, example));
    }

    Given output(int unit, int example) {
        return new Given(outputSymbol(unit), pass.output().get(unit, example), new Spot.Output(unit, example));
    }

    Given gradOutput(int unit, int example) {
        return new Given(Symbols.slope(outputSymbol(unit)), pass.gradOutput().get(unit, example),
                new Spot.GradOutput(unit, example));
    }

    Given gradInput(int input, int unit, int example) {
        return new Given(Symbols.slope(inputSymbol(input, unit)), pass.gradInput(input).get(unit, example),
                new Spot.GradInput(input, unit, example));
    }

    /** @param name in TeX: {@code w} */
    static Given value(String name, Parameter parameter, int index) {
        return new Given(Symbols.element(name, parameter.shape(), index), number(parameter.values(), index),
                new Spot.Value(parameter.index(), index));
    }

    Given gradient(String name, Parameter parameter, int index) {
        return new Given(Symbols.slope(Symbols.element(name, parameter.shape(), index)),
                number(pass.gradient(parameter), index), new Spot.Gradient(parameter.index(), index));
    }

    /**
     * What one example adds to the gradient of a parameter: dL_3/dw, where L_3 is the third example's part of the loss.
     *
     * @param symbol of the parameter's number, in TeX
     */
    static Given share(String symbol, Parameter parameter, int index, int example, double value) {
        return new Given("\\frac{\\partial L_{" + (example + 1) + "}}{\\partial " + symbol + "}", value,
                new Spot.Share(parameter.index(), index, example));
    }

    /**
     * @param symbol in TeX
     * @param name   the layer's own for this number
     */
    static Given inner(String symbol, String name, int index, int example, double value) {
        return new Given(symbol, value, new Spot.Inner(name, index, example));
    }

    String inputSymbol(int input, int unit) {
        return Symbols.element(inputs.size() == 1 ? "x" : "x^{(" + (input + 1) + ")}", inputs.get(input), unit);
    }

    String outputSymbol(int unit) {
        return Symbols.element("a", output, unit);
    }

    /** What a layer says that is asked for a number it does not have. */
    static IllegalArgumentException unknown(Spot spot) {
        return new IllegalArgumentException("The layer has no number at " + spot + ".");
    }

    private static double number(Matrix dense, int index) {
        return dense.data[dense.offset + index];
    }
}
