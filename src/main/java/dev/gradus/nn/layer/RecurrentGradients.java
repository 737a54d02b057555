package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** The gradients of one parameter of one walk: in each example every step pulls at it, because all steps share it. */
record RecurrentGradients(PassNumbers at, CellExplanation cell, RecurrentWalk walk, RecurrentParameter which) {

    private Parameter parameter() {
        return which.in(walk);
    }

    private CellGate gate(int index) {
        return cell.gates().get(index / which.perRow(walk) / walk.units);
    }

    private int from(int index) {
        return index % which.perRow(walk);
    }

    private RecurrentNumbers numbers(int index, int step, int example) {
        return new RecurrentNumbers(at, walk, step, index / which.perRow(walk) % walk.units, example);
    }

    private String symbol(int index) {
        return which.symbol(numbers(index, 0, 0), gate(index), from(index));
    }

    private Given shareNumber(int index, int example) {
        return PassNumbers.share(symbol(index), parameter(), index, example, shareTerm(index, example).value());
    }

    private Term shareTerm(int index, int example) {
        List<Term> steps = new ArrayList<>();
        for (int step = 0; step < walk.steps(); step++) {
            RecurrentNumbers here = numbers(index, step, example);
            switch (which) {
                case WEIGHT_INPUT:
                    steps.add(Term.product(here.input(from(index)), here.gradSum(gate(index))));
                    break;
                case WEIGHT_HIDDEN:
                    if (!here.isFirst()) {
                        steps.add(Term.product(here.before().unit(from(index)).hidden(), cell.gradRecurrent(here, gate(index))));
                    }
                    break;
                case BIAS_INPUT:
                    steps.add(here.gradSum(gate(index)));
                    break;
                default:
                    steps.add(cell.gradRecurrent(here, gate(index)));
            }
        }
        return new Term.Sum(steps);
    }

    Explanation gradient(Spot.Gradient of) {
        List<Term> shares = new ArrayList<>();
        for (int example = 0; example < at.pass().columns(); example++) {
            shares.add(shareNumber(of.index(), example));
        }
        Given gradient = at.gradient("W", parameter(), of.index());
        return new Explanation(of, Symbols.slope(symbol(of.index())),
                "\\sum_n \\frac{\\partial L_n}{\\partial " + symbol(of.index()) + "}", new Term.Sum(shares), gradient.value(),
                SumsWording.gradient(at.pass().columns()));
    }

    Explanation share(Spot.Share of) {
        RecurrentNumbers here = numbers(of.index(), 0, of.example());
        String slope = Symbols.slope(here.letter("z") + gate(of.index()).mark() + "_{t," + (here.unit() + 1) + "}");
        String factor = switch (which) {
            case WEIGHT_INPUT -> "x_{t," + (from(of.index()) + 1) + "}\\, ";
            case WEIGHT_HIDDEN -> here.letter("h") + "_{t" + (walk.isReverse() ? "+" : "-") + "1," + (from(of.index()) + 1) + "}\\, ";
            default -> "";
        };
        return Explanation.of(shareNumber(of.index(), of.example()), "\\sum_{t} " + factor + slope,
                shareTerm(of.index(), of.example()), idea());
    }

    private Sentence idea() {
        if (which.isBias()) {
            return Sentence.of("recurrent.share.bias", "The same bias is added at each of the {0} steps, so the gradients of all "
                    + "its sums add up.", walk.steps());
        }
        return which == RecurrentParameter.WEIGHT_INPUT
                ? Sentence.of("recurrent.share.input", "The same weight works at each of the {0} steps. At each, its pull is the "
                        + "input of that step times the gradient at the sum, and all pulls add up.", walk.steps())
                : Sentence.of("recurrent.share.hidden", "The same weight hands on what is remembered from step to step. At each, its "
                        + "pull is the memory it took up times the gradient at the sum. The first step had none to take up.");
    }
}
