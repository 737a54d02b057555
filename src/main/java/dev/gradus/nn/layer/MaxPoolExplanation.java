package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** Which number won its window, and so gets the window's gradient. */
final class MaxPoolExplanation extends PoolExplanation {

    MaxPoolExplanation(PassNumbers at, ConvolutionWiring wiring) {
        super(at, wiring);
    }

    @Override
    Derivation output(int unit, int example) {
        List<Given> under = under(unit, example);
        return new Derivation("\\max_{" + taps() + "} " + patch(unit), new Term.Chosen(List.copyOf(under), winner(under)),
                Sentence.of("maxpool.output", "Of the {0} numbers under the window the largest wins and goes on; "
                        + "the others are forgotten.", under.size()));
    }

    /** The first of the largest, as the layer has it. */
    private static int winner(List<Given> numbers) {
        int best = 0;
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).value() > numbers.get(best).value()) {
                best = i;
            }
        }
        return best;
    }

    @Override
    Derivation gradInput(int unit, int example) {
        List<Integer> over = over(unit);
        List<Term> parts = new ArrayList<>();
        Given own = at.input(0, unit, example);
        int won = 0;
        for (int window : over) {
            List<Given> under = under(window, example);
            boolean wins = under.get(winner(under)).spot().equals(own.spot());
            won += wins ? 1 : 0;
            parts.add(new Term.Chosen(List.of(at.gradOutput(window, example), Term.number(0)), wins ? 0 : 1));
        }
        String slope = over.size() == 1 ? Symbols.slope(at.outputSymbol(over.get(0))) : Symbols.slope("a_k");
        String formula = over.size() > 1 ? "\\sum_{k:\\, a_k = " + own.symbol() + "} " + slope : won == 1 ? slope : "0";
        return new Derivation(formula, parts.size() == 1 ? parts.get(0) : new Term.Sum(parts), idea(over.size(), won));
    }

    private static Sentence idea(int over, int won) {
        if (over == 0) {
            return Sentence.of("maxpool.back.none", "No window lay on this number: it has no say, so its gradient is 0.");
        } else if (over > 1) {
            return won == 0
                    ? Sentence.of("maxpool.back.lost.several", "This number lay under {0} windows, and each of them held a larger one. "
                            + "A small change here would change nothing, so the gradient is 0.", over)
                    : Sentence.of("maxpool.back.several", "This number lay under {0} windows and was the largest in {1}: the gradients "
                            + "of those come here and are added up, the others go elsewhere.", over, won);
        }
        return won == 1
                ? Sentence.of("maxpool.back.won", "This number won its window, so all of the window''s gradient comes here.")
                : Sentence.of("maxpool.back.lost", "A larger number won the window. A small change here would change nothing, "
                        + "so the gradient is 0.");
    }
}
