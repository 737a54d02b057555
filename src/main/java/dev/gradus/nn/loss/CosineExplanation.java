package dev.gradus.nn.loss;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The angle between prediction and target, and which way turns the prediction towards it. */
record CosineExplanation(LossNumbers at, double epsilon) {

    Explanation of(Spot of) {
        if (of instanceof Spot.MeanLoss) {
            return at.mean();
        } else if (of instanceof Spot.ExampleLoss spot) {
            return ofExample(spot.example()).of(at.exampleLoss(spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradient(spot.unit(), spot.example()).of(at.gradient(spot.unit(), spot.example()));
        }
        throw LossNumbers.unknown(of);
    }

    private Term product(int example) {
        return sum(unit -> Term.product(at.prediction(unit, example), at.target(unit, example)));
    }

    private Term sum(IntFunction<Term> each) {
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < at.outputs(); unit++) {
            parts.add(each.apply(unit));
        }
        return new Term.Sum(parts);
    }

    /** The square of a length, a trifle more so that it is never 0. */
    private Term squares(IntFunction<Given> each) {
        return Term.sum(sum(unit -> Term.square(each.apply(unit))), new Term.Constant("\\varepsilon", epsilon));
    }

    private Term ofPrediction(int example) {
        return squares(unit -> at.prediction(unit, example));
    }

    private Term lengths(int example) {
        return new Term.SquareRoot(Term.product(ofPrediction(example), squares(unit -> at.target(unit, example))));
    }

    private Derivation ofExample(int example) {
        return new Derivation("1 - \\frac{\\sum_k p_k y_k}{|p| \\, |y|}",
                Term.difference(Term.number(1), new Term.Quotient(product(example), lengths(example))),
                Sentence.of("cosine.value", "One minus the cosine of the angle between prediction and target: 0 if both point the same "
                        + "way, 2 if opposite. Their lengths do not count."));
    }

    private Derivation gradient(int unit, int example) {
        Given p = at.prediction(unit, example);
        Given y = at.target(unit, example);
        Term along = Term.product(new Term.Quotient(product(example), ofPrediction(example)), p);
        return new Derivation("\\frac{1}{N \\, |p| \\, |y|} \\left(\\frac{\\sum_k p_k y_k}{|p|^2} \\, " + p.symbol() + " - " + y.symbol()
                + "\\right)", new Term.Quotient(Term.difference(along, y), Term.product(at.divisor(), lengths(example))),
                Sentence.of("cosine.back", "Of the target only the part across the prediction pulls: it turns the prediction, and making "
                        + "it longer would change nothing."));
    }
}
