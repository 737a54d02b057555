package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** Hands its only input on unchanged: Input, Output, Flatten and Reshape differ in shape alone. */
final class Flat implements Layer {

    private final Shape input;
    private final Shape output;
    private final Sentence forth;
    private final Sentence back;

    /**
     * @param output the shape that the numbers have from here on
     * @param forth  what it means that a number passes
     * @param back   the same of its gradient
     */
    Flat(Shape input, Shape output, Sentence forth, Sentence back) {
        this.input = input;
        this.output = output;
        this.forth = forth;
        this.back = back;
    }

    /** The numbers keep their order and stand in another shape. */
    static Flat reshaping(Shape input, Shape output) {
        return new Flat(input, output,
                Sentence.of("place.output", "The same number, in another place: nothing is computed here."),
                Sentence.of("place.back", "The gradient goes back to the place that the number came from, unchanged."));
    }

    @Override
    public boolean isIdentity() {
        return true;
    }

    @Override
    public void forward(Pass pass) {
        pass.output().copyFrom(pass.input(0));
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradInput = pass.gradInput(0);
        if (gradInput != null) {
            gradInput.copyFrom(pass.gradOutput());
        }
    }

    @Override
    public Ops.Value lower(Ops ops) {
        return ops.reshape(ops.input(0), output);
    }

    /** What comes in is read from what goes out: an Input in a network has no producer, and the two are the same. */
    @Override
    public Explanation explain(Pass pass, Spot of) {
        PassNumbers at = new PassNumbers(pass, List.of(input), output);
        if (of instanceof Spot.Output unit) {
            Given passed = at.output(unit.unit(), unit.example());
            Given source = new Given(at.inputSymbol(0, unit.unit()), passed.value(),
                    new Spot.Input(0, unit.unit(), unit.example()));
            return Explanation.of(passed, source.symbol(), source, forth);
        } else if (of instanceof Spot.GradInput unit) {
            Given arrived = at.gradOutput(unit.unit(), unit.example());
            return new Explanation(of, Symbols.slope(at.inputSymbol(0, unit.unit())), arrived.symbol(), arrived,
                    arrived.value(), back);
        }
        throw PassNumbers.unknown(of);
    }
}
