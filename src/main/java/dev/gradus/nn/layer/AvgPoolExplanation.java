package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;

/** The mean under a window, and the equal shares in which its gradient goes back. */
final class AvgPoolExplanation extends PoolExplanation {

    private final boolean countPadding;

    AvgPoolExplanation(PassNumbers at, ConvolutionWiring wiring, boolean countPadding) {
        super(at, wiring);
        this.countPadding = countPadding;
    }

    @Override
    Derivation output(int unit, int example) {
        List<Term> under = List.copyOf(under(unit, example));
        int count = count(under.size());
        return new Derivation("\\frac{1}{" + count + "} \\sum_{" + taps() + "} " + patch(unit),
                new Term.Quotient(new Term.Sum(under), Term.number(count)), count == under.size()
                        ? Sentence.of("avgpool.output", "The mean of the {0} numbers under the window: each counts the same.", count)
                        : Sentence.of("avgpool.output.border", "The window reaches beyond the border, where zeros lie: it holds {0} "
                                + "numbers, but the sum is divided by {1}.", under.size(), count));
    }

    private int count(int under) {
        return countPadding ? wiring.shape().window.area() : under;
    }

    @Override
    Derivation gradInput(int unit, int example) {
        List<Term> parts = new ArrayList<>();
        for (int window : over(unit)) {
            parts.add(new Term.Quotient(at.gradOutput(window, example), Term.number(count(under(window, example).size()))));
        }
        String slope = parts.size() == 1 ? Symbols.slope(at.outputSymbol(over(unit).get(0))) : Symbols.slope("a_k");
        String formula = (parts.size() == 1 ? "" : "\\sum_{k} ") + "\\frac{1}{n" + (parts.size() == 1 ? "" : "_k") + "} " + slope;
        return new Derivation(formula, parts.size() == 1 ? parts.get(0) : new Term.Sum(parts), parts.isEmpty()
                ? Sentence.of("avgpool.back.none", "No window lay on this number: it has no say, so its gradient is 0.")
                : Sentence.of("avgpool.back", "A mean shares its gradient evenly among the numbers under its window. "
                        + "Windows that lay on this one: {0}.", parts.size()));
    }
}
