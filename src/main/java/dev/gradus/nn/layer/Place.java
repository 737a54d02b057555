package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;

/**
 * A matrix of a pass, units x examples, whose numbers have names and spots.
 *
 * @param symbols names a unit in TeX
 */
record Place(Matrix numbers, Name symbols, At spots) {

    @FunctionalInterface
    interface Name {
        String of(int unit);
    }

    @FunctionalInterface
    interface At {
        Spot of(int unit, int example);
    }

    Given given(int unit, int example) {
        return new Given(symbols.of(unit), value(unit, example), spots.of(unit, example));
    }

    double value(int unit, int example) {
        return numbers.get(unit, example);
    }

    static Place input(PassNumbers at) {
        return new Place(at.pass().input(0), unit -> at.inputSymbol(0, unit), (unit, example) -> new Spot.Input(0, unit, example));
    }

    static Place output(PassNumbers at) {
        return new Place(at.pass().output(), at::outputSymbol, Spot.Output::new);
    }

    static Place gradOutput(PassNumbers at) {
        return new Place(at.pass().gradOutput(), unit -> Symbols.slope(at.outputSymbol(unit)), Spot.GradOutput::new);
    }

    static Place gradInput(PassNumbers at) {
        return new Place(at.pass().gradInput(0), unit -> Symbols.slope(at.inputSymbol(0, unit)),
                (unit, example) -> new Spot.GradInput(0, unit, example));
    }

    /** Numbers inside the layer: {@code name} is their symbol and the name of their spots. */
    static Place inner(String name, Shape shape, Matrix numbers) {
        return new Place(numbers, unit -> Symbols.element(name, shape, unit),
                (unit, example) -> new Spot.Inner(name, unit, example));
    }

    /** dL/d(those numbers), whose spots are named with a d in front. */
    static Place innerSlope(String name, Shape shape, Matrix numbers) {
        return new Place(numbers, unit -> Symbols.slope(Symbols.element(name, shape, unit)),
                (unit, example) -> new Spot.Inner("d" + name, unit, example));
    }
}
