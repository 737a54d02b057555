package dev.gradus.nn.layer;

import dev.gradus.nn.Inner;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of SimpleRNN, LSTM and GRU: forward step by step, and back through time.
 *
 * @param walks one, or two where the layer reads in both directions
 */
record RecurrentExplanation(PassNumbers at, Recurrence settings, CellExplanation cell, List<RecurrentWalk> walks) {

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output);
        } else if (of instanceof Spot.GradInput input) {
            return gradInput(input);
        } else if (of instanceof Spot.Inner inner) {
            return inner(inner);
        } else if (of instanceof Spot.Gradient gradient) {
            return parameters(gradient.parameter()).gradient(gradient);
        } else if (of instanceof Spot.Share share) {
            return parameters(share.parameter()).share(share);
        }
        throw PassNumbers.unknown(of);
    }

    private RecurrentGradients parameters(int parameter) {
        for (RecurrentWalk walk : walks) {
            for (RecurrentParameter each : RecurrentParameter.values()) {
                if (each.in(walk) != null && each.in(walk).index() == parameter) {
                    return new RecurrentGradients(at, cell, walk, each);
                }
            }
        }
        throw new IllegalArgumentException("The layer has no parameter " + parameter + ".");
    }

    private Explanation output(Spot.Output of) {
        int units = settings.units();
        RecurrentWalk walk = walks.get(of.unit() / units % walks.size());
        int step = settings.allSteps() ? of.unit() / (units * walks.size()) : walk.lastStep();
        Given hidden = new RecurrentNumbers(at, walk, step, of.unit() % units, of.example()).hidden();
        return Explanation.of(at.output(of.unit(), of.example()), hidden.symbol(), hidden, settings.allSteps()
                ? Sentence.of("recurrent.output", "What the layer remembers after step {0} leaves it as it is.", step + 1)
                : Sentence.of("recurrent.output.last", "What the layer remembers at the end of its walk, at step {0}, leaves it "
                        + "as it is.", step + 1));
    }

    private Explanation gradInput(Spot.GradInput of) {
        int features = at.inputs().get(0).dim(1);
        int step = of.unit() / features;
        List<Term> parts = new ArrayList<>();
        for (RecurrentWalk walk : walks) {
            for (CellGate gate : cell.gates()) {
                for (int unit = 0; unit < settings.units(); unit++) {
                    RecurrentNumbers here = new RecurrentNumbers(at, walk, step, unit, of.example());
                    parts.add(Term.product(here.weightInput(gate, of.unit() % features), here.gradSum(gate)));
                }
            }
        }
        return Explanation.of(at.gradInput(0, of.unit(), of.example()), "\\sum_{k} W_{k," + (of.unit() % features + 1) + "}\\, "
                + Symbols.slope("z_{" + (step + 1) + ",k}"), new Term.Sum(parts), Sentence.of("recurrent.back",
                "This number went into {0} sums of its step. What each of them wants comes back through the weight between, "
                        + "and is added up.", parts.size()));
    }

    private Explanation inner(Spot.Inner of) {
        RecurrentWalk walk = walks.get(of.name().endsWith(Inner.BACKWARDS) ? walks.size() - 1 : 0);
        String name = walk.isReverse() ? of.name().substring(0, of.name().length() - Inner.BACKWARDS.length()) : of.name();
        RecurrentNumbers here = new RecurrentNumbers(at, walk, of.index() / settings.units(), of.index() % settings.units(),
                of.example());
        if (name.equals("hidden")) {
            return cell.hidden(here);
        } else if (name.equals("hidden gradient")) {
            return gradHidden(here);
        }
        for (CellGate gate : cell.gates()) {
            if (name.equals(gate.name())) {
                return cell.gate(here, gate);
            } else if (name.equals(gate.sum())) {
                return sum(here, gate);
            } else if (name.equals(gate.sum() + " gradient")) {
                return cell.gradSum(here, gate);
            }
        }
        return cell.other(here, name).orElseThrow(() -> PassNumbers.unknown(of));
    }

    private Explanation sum(RecurrentNumbers here, CellGate gate) {
        List<Term> parts = new ArrayList<>(inputPart(here, gate));
        Optional<Term> scaled = cell.scaledRecurrentSum(here, gate);
        if (scaled.isPresent()) {
            parts.add(scaled.get());
            return Explanation.of(here.sum(gate), inputFormula(here, gate) + " + " + here.letter("r") + here.place() + "\\, "
                    + here.letter("q") + here.place(), new Term.Sum(parts), Sentence.of("gru.candidate.sum",
                            "What is new in this step, and as much of what is remembered as the reset gate lets in."));
        }
        parts.addAll(recurrentPart(here, gate));
        return Explanation.of(here.sum(gate), inputFormula(here, gate) + (recurrentPart(here, gate).isEmpty() ? "" : " + " + recurrentFormula(here, gate)),
                new Term.Sum(parts), here.isFirst()
                        ? Sentence.of("recurrent.sum.first", "The walk begins here and nothing is remembered yet: the sum has only "
                                + "the weighted inputs of this step, and the bias.")
                        : Sentence.of("recurrent.sum", "Two things are weighed and added up: the inputs of this step and what the "
                                + "layer remembers from the step before."));
    }

    private static List<Term> inputPart(RecurrentNumbers here, CellGate gate) {
        List<Term> parts = new ArrayList<>();
        for (int feature = 0; feature < here.walk().features(); feature++) {
            parts.add(Term.product(here.weightInput(gate, feature), here.input(feature)));
        }
        if (RecurrentParameter.BIAS_INPUT.in(here.walk()) != null) {
            parts.add(RecurrentParameter.BIAS_INPUT.value(here, gate, 0));
        }
        return parts;
    }

    /** U h + b'; in the first step h is 0. */
    static List<Term> recurrentPart(RecurrentNumbers here, CellGate gate) {
        List<Term> parts = new ArrayList<>();
        for (int from = 0; !here.isFirst() && from < here.walk().units; from++) {
            parts.add(Term.product(here.weightHidden(gate, from), here.before().unit(from).hidden()));
        }
        if (RecurrentParameter.BIAS_HIDDEN.in(here.walk()) != null) {
            parts.add(RecurrentParameter.BIAS_HIDDEN.value(here, gate, 0));
        }
        return parts;
    }

    private static String inputFormula(RecurrentNumbers here, CellGate gate) {
        boolean bias = RecurrentParameter.BIAS_INPUT.in(here.walk()) != null;
        return "\\sum_{i} " + here.letter("W") + gate.mark() + "_{" + (here.unit() + 1) + ",i}\\, x_{" + (here.step() + 1) + ",i}"
                + (bias ? " + " + RecurrentParameter.BIAS_INPUT.symbol(here, gate, 0) : "");
    }

    static String recurrentFormula(RecurrentNumbers here, CellGate gate) {
        boolean bias = RecurrentParameter.BIAS_HIDDEN.in(here.walk()) != null;
        if (here.isFirst()) {
            return bias ? RecurrentParameter.BIAS_HIDDEN.symbol(here, gate, 0) : "0";
        }
        String product = "\\sum_{j} " + here.letter("U") + gate.mark() + "_{" + (here.unit() + 1) + ",j}\\, "
                + here.letter("h") + "_{" + (here.before().step() + 1) + ",j}";
        return product + (bias ? " + " + RecurrentParameter.BIAS_HIDDEN.symbol(here, gate, 0) : "");
    }

    /** From the output of this step, and from everything in the next step that used the hidden state. */
    private Explanation gradHidden(RecurrentNumbers here) {
        List<Term> parts = new ArrayList<>();
        boolean leaves = here.walk().outputRow(here.step()) >= 0;
        if (leaves) {
            parts.add(here.gradOutput());
        }
        String formula = leaves ? here.gradOutput().symbol() : "";
        if (here.isLast()) {
            return Explanation.of(here.gradHidden(), formula, new Term.Sum(parts), Sentence.of("recurrent.hidden.back.last",
                    "The walk ends at this step, so the way back through time begins here, with the gradient of the output."));
        }
        RecurrentNumbers after = here.after();
        for (CellGate gate : cell.gates()) {
            for (int unit = 0; unit < here.walk().units; unit++) {
                RecurrentNumbers to = after.unit(unit);
                parts.add(Term.product(to.weightHidden(gate, here.unit()), cell.gradRecurrent(to, gate)));
            }
        }
        cell.around(after).ifPresent(parts::add);
        return Explanation.of(here.gradHidden(), formula + (leaves ? " + " : "") + "\\sum_{k} " + here.letter("U") + "_{k,"
                        + (here.unit() + 1) + "}\\, " + Symbols.slope(here.letter("z") + "_{" + (after.step() + 1) + ",k}")
                        + (cell.around(after).isPresent() ? " + " + after.letter("z") + after.place() + "\\, "
                        + after.gradHidden().symbol() : ""),
                new Term.Sum(parts), leaves
                        ? Sentence.of("recurrent.hidden.back.both", "This number left the layer and was also remembered: the "
                                + "gradient of the output and the one that comes back from step {0} add up.", after.step() + 1)
                        : Sentence.of("recurrent.hidden.back", "This number was only remembered, so its gradient comes back "
                                + "through time, from step {0}.", after.step() + 1));
    }
}
