package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is special about {@link GruCell}: the hidden state is a mixture of the old one and a candidate. */
final class GruExplanation implements CellExplanation {

    private static final CellGate RESET = new CellGate("reset gate", "r", 0, GruCell.R);
    private static final CellGate UPDATE = new CellGate("update gate", "z", 1, GruCell.Z);
    private static final CellGate CANDIDATE = new CellGate("candidate", "n", 2, GruCell.N);
    private static final String RECURRENT = "recurrent candidate";
    private static final double OPEN = 0.9;
    private static final double CLOSED = 0.1;

    @Override
    public List<CellGate> gates() {
        return List.of(RESET, UPDATE, CANDIDATE);
    }

    @Override
    public Explanation hidden(RecurrentNumbers at) {
        Given keep = at.gate(UPDATE);
        Given candidate = at.gate(CANDIDATE);
        Term rest = Term.product(Term.difference(Term.number(1), keep), candidate);
        String formula = "(1 - " + keep.symbol() + ")\\, " + candidate.symbol();
        if (at.isFirst()) {
            return Explanation.of(at.hidden(), formula, rest, Sentence.of("gru.hidden.first",
                    "Nothing is remembered yet, so the memory takes up the candidate, as far as the update gate leaves room."));
        }
        Given old = at.before().hidden();
        return Explanation.of(at.hidden(), formula + " + " + keep.symbol() + "\\, " + old.symbol(),
                Term.sum(rest, Term.product(keep, old)), keep.value() > OPEN
                        ? Sentence.of("gru.hidden.kept", "The update gate is near 1: almost everything is remembered and the "
                                + "candidate hardly counts.")
                        : Sentence.of("gru.hidden", "The memory is a mixture: the update gate says how much of the old is kept, and "
                                + "the candidate fills the rest."));
    }

    @Override
    public Explanation gate(RecurrentNumbers at, CellGate gate) {
        Given sum = at.sum(gate);
        return gate == CANDIDATE
                ? Explanation.of(at.gate(gate), "\\tanh(" + sum.symbol() + ")", RecurrentSlopes.tanh(sum), Sentence.of(
                        "gru.candidate", "The candidate: what this step would remember if it were free to, between minus 1 and 1."))
                : Explanation.of(at.gate(gate), "\\sigma(" + sum.symbol() + ")",
                        new Term.Applied("\\sigma", Elementary::sigmoid, sum), idea(at, gate));
    }

    private static Sentence idea(RecurrentNumbers at, CellGate gate) {
        double open = at.gate(gate).value();
        String share = String.format(Locale.ROOT, "%.2f", open);
        if (at.isFirst()) {
            return gate == UPDATE
                    ? Sentence.of("gru.update.first", "Nothing is remembered yet. So the update gate only decides how much of the "
                            + "candidate is taken up: the less, the nearer it is to 1.")
                    : Sentence.of("gru.reset.first", "Nothing is remembered yet, so the reset gate has next to nothing to let in.");
        } else if (gate == UPDATE) {
            if (open > OPEN) {
                return Sentence.of("gru.update.open", "The update gate is near 1: almost everything is remembered as it was.");
            }
            return open < CLOSED
                    ? Sentence.of("gru.update.closed", "The update gate is near 0: almost everything is replaced by the candidate.")
                    : Sentence.of("gru.update", "The update gate keeps {0} of what is remembered; the rest is replaced.", share);
        } else if (open > OPEN) {
            return Sentence.of("gru.reset.open", "The reset gate is near 1: the candidate sees almost all of what is remembered.");
        }
        return open < CLOSED
                ? Sentence.of("gru.reset.closed", "The reset gate is near 0: the candidate looks at this step alone, as if nothing "
                        + "had come before.")
                : Sentence.of("gru.reset", "The reset gate lets the candidate see {0} of what is remembered.", share);
    }

    private static Given recurrent(RecurrentNumbers at) {
        return at.plane("q", RECURRENT, GruCell.Q);
    }

    @Override
    public Given gradRecurrent(RecurrentNumbers at, CellGate gate) {
        return gate == CANDIDATE ? at.gradRecurrent(gate, "q", RECURRENT + " gradient") : at.gradSum(gate);
    }

    @Override
    public Optional<Term> scaledRecurrentSum(RecurrentNumbers at, CellGate gate) {
        return gate == CANDIDATE ? Optional.of(Term.product(at.gate(RESET), recurrent(at))) : Optional.empty();
    }

    @Override
    public Optional<Term> around(RecurrentNumbers after) {
        return Optional.of(Term.product(after.gate(UPDATE), after.gradHidden()));
    }

    @Override
    public Optional<Explanation> other(RecurrentNumbers at, String name) {
        if (name.equals(RECURRENT)) {
            return Optional.of(Explanation.of(recurrent(at), RecurrentExplanation.recurrentFormula(at, CANDIDATE),
                    new Term.Sum(RecurrentExplanation.recurrentPart(at, CANDIDATE)), at.isFirst()
                            ? Sentence.of("gru.recurrent.first", "Nothing is remembered yet, so nothing but a bias can stand here.")
                            : Sentence.of("gru.recurrent", "What is remembered, weighed for the candidate. The reset gate then decides how "
                                    + "much of it counts.")));
        } else if (name.equals(RECURRENT + " gradient")) {
            Given arrived = at.gradSum(CANDIDATE);
            Given open = at.gate(RESET);
            return Optional.of(Explanation.of(gradRecurrent(at, CANDIDATE), arrived.symbol() + "\\, " + open.symbol(),
                    Term.product(arrived, open), Sentence.of("gru.recurrent.back",
                            "What is remembered went through the reset gate, so its gradient comes back through it.")));
        }
        return Optional.empty();
    }

    @Override
    public Explanation gradSum(RecurrentNumbers at, CellGate gate) {
        Given value = at.gate(gate);
        Given sent = at.gradSum(gate);
        if (gate == CANDIDATE) {
            Given keep = at.gate(UPDATE);
            return Explanation.of(sent, at.gradHidden().symbol() + " (1 - " + keep.symbol() + ") (1 - " + value.symbol() + "^2)",
                    Term.product(at.gradHidden(), Term.difference(Term.number(1), keep), RecurrentSlopes.ofTanh(value)),
                    Sentence.of("gru.candidate.back", "The candidate counted as far as the update gate left room, so its gradient "
                            + "comes back by the same share, times the slope of the tanh."));
        }
        String slope = value.symbol() + " (1 - " + value.symbol() + ")";
        if (gate == RESET) {
            Given arrived = at.gradSum(CANDIDATE);
            return Explanation.of(sent, arrived.symbol() + "\\, " + recurrent(at).symbol() + "\\, " + slope,
                    Term.product(arrived, recurrent(at), RecurrentSlopes.ofSigmoid(value)), Sentence.of("gru.reset.back",
                            "A little more of this gate would have let in a little more of what is remembered: that, times the "
                                    + "slope of the sigmoid, is its gradient."));
        }
        Given candidate = at.gate(CANDIDATE);
        Term better = at.isFirst() ? new Term.Minus(candidate) : Term.difference(at.before().hidden(), candidate);
        return Explanation.of(sent, at.gradHidden().symbol() + " (" + (at.isFirst() ? "0" : at.before().hidden().symbol()) + " - "
                        + candidate.symbol() + ")\\, " + slope,
                Term.product(at.gradHidden(), better, RecurrentSlopes.ofSigmoid(value)), Sentence.of("gru.update.back",
                        "More of this gate means more of the old and less of the candidate, so its gradient counts their "
                                + "difference, times the slope of the sigmoid."));
    }
}
