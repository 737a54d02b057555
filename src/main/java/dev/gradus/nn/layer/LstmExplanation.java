package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is special about {@link LstmCell}: three gates around a cell that is only added to. */
final class LstmExplanation implements CellExplanation {

    private static final CellGate INPUT = new CellGate("input gate", "i", 0, LstmCell.I);
    private static final CellGate FORGET = new CellGate("forget gate", "f", 1, LstmCell.F);
    private static final CellGate CANDIDATE = new CellGate("candidate", "g", LstmCell.G_ROW, LstmCell.G);
    private static final CellGate OUTPUT = new CellGate("output gate", "o", LstmCell.O_ROW, LstmCell.O);
    private static final String CELL = "cell";
    private static final double OPEN = 0.9;
    private static final double CLOSED = 0.1;

    @Override
    public List<CellGate> gates() {
        return List.of(INPUT, FORGET, CANDIDATE, OUTPUT);
    }

    private static Given cell(RecurrentNumbers at) {
        return at.plane("c", CELL, LstmCell.CELL);
    }

    @Override
    public Explanation hidden(RecurrentNumbers at) {
        Given open = at.gate(OUTPUT);
        Given cell = cell(at);
        return Explanation.of(at.hidden(), open.symbol() + " \\tanh(" + cell.symbol() + ")",
                Term.product(open, RecurrentSlopes.tanh(cell)), open.value() < CLOSED
                        ? Sentence.of("lstm.hidden.closed", "The output gate is almost closed: the cell keeps what it knows to "
                                + "itself at this step.")
                        : Sentence.of("lstm.hidden", "What the cell knows is squeezed between minus 1 and 1, and the output gate "
                                + "decides how much of it is shown at this step."));
    }

    @Override
    public Explanation gate(RecurrentNumbers at, CellGate gate) {
        Given sum = at.sum(gate);
        return gate == CANDIDATE
                ? Explanation.of(at.gate(gate), "\\tanh(" + sum.symbol() + ")", RecurrentSlopes.tanh(sum), Sentence.of(
                        "lstm.candidate", "The candidate: what this step would write into the cell, between minus 1 and 1. The "
                                + "input gate decides how much of it is written."))
                : Explanation.of(at.gate(gate), "\\sigma(" + sum.symbol() + ")",
                        new Term.Applied("\\sigma", Elementary::sigmoid, sum), idea(at, gate));
    }

    private static Sentence idea(RecurrentNumbers at, CellGate gate) {
        double open = at.gate(gate).value();
        String share = String.format(Locale.ROOT, "%.2f", open);
        if (gate == FORGET) {
            if (at.isFirst()) {
                return Sentence.of("lstm.forget.first", "The forget gate decides how much of the cell is kept. At the first step "
                        + "the cell is still empty, so there is nothing to forget.");
            } else if (open > OPEN) {
                return Sentence.of("lstm.forget.open", "The forget gate is near 1: almost everything in this cell is remembered.");
            }
            return open < CLOSED
                    ? Sentence.of("lstm.forget.closed", "The forget gate is near 0: almost everything in this cell is forgotten.")
                    : Sentence.of("lstm.forget", "The forget gate keeps {0} of what is in this cell.", share);
        } else if (gate == INPUT) {
            if (open > OPEN) {
                return Sentence.of("lstm.input.open", "The input gate is near 1: almost all of what is new is written into this "
                        + "cell.");
            }
            return open < CLOSED
                    ? Sentence.of("lstm.input.closed", "The input gate is near 0: this step writes almost nothing into this cell.")
                    : Sentence.of("lstm.input", "The input gate writes {0} of what is new into this cell.", share);
        } else if (open > OPEN) {
            return Sentence.of("lstm.output.open", "The output gate is near 1: almost all of what the cell knows is shown at this "
                    + "step.");
        }
        return open < CLOSED
                ? Sentence.of("lstm.output.closed", "The output gate is near 0: the cell shows almost nothing at this step.")
                : Sentence.of("lstm.output", "The output gate shows {0} of what the cell knows.", share);
    }

    @Override
    public Optional<Explanation> other(RecurrentNumbers at, String name) {
        if (name.equals(CELL)) {
            return Optional.of(newCell(at));
        }
        return name.equals("cell gradient") ? Optional.of(gradCell(at)) : Optional.empty();
    }

    private static Explanation newCell(RecurrentNumbers at) {
        Given in = at.gate(INPUT);
        Given candidate = at.gate(CANDIDATE);
        String written = in.symbol() + "\\, " + candidate.symbol();
        if (at.isFirst()) {
            return Explanation.of(cell(at), written, Term.product(in, candidate), Sentence.of("lstm.cell.first",
                    "The cell was empty, so it now holds what this step writes: the candidate, as far as the input gate lets it "
                            + "in."));
        }
        Given keep = at.gate(FORGET);
        Given old = cell(at.before());
        return Explanation.of(cell(at), keep.symbol() + "\\, " + old.symbol() + " + " + written,
                Term.sum(Term.product(keep, old), Term.product(in, candidate)), Sentence.of("lstm.cell",
                        "The cell is the memory: the forget gate says how much of the old is kept, the input gate how much of the "
                                + "new is added."));
    }

    /** Through the hidden state of this step, and straight along the cell from the step after. */
    private static Explanation gradCell(RecurrentNumbers at) {
        Term slope = RecurrentSlopes.ofTanh(RecurrentSlopes.tanh(cell(at)));
        Term shown = Term.product(at.gradHidden(), at.gate(OUTPUT), slope);
        String formula = at.gradHidden().symbol() + "\\, " + at.gate(OUTPUT).symbol() + " (1 - \\tanh^2 " + cell(at).symbol() + ")";
        if (at.isLast()) {
            return Explanation.of(at.gradCell(), formula, shown, Sentence.of("lstm.cell.back.last",
                    "At the end of the walk the cell matters only through what it shows: the gradient comes back through the "
                            + "output gate."));
        }
        Given later = at.after().gradCell();
        Given keep = at.after().gate(FORGET);
        return Explanation.of(at.gradCell(), formula + " + " + later.symbol() + "\\, " + keep.symbol(),
                Term.sum(shown, Term.product(later, keep)), keep.value() > OPEN
                        ? Sentence.of("lstm.cell.back.open", "From the step after, the gradient comes back along the cell almost "
                                + "unchanged, because the forget gate there is near 1. That is how an LSTM learns over many steps.")
                        : Sentence.of("lstm.cell.back", "Two ways lead back to the cell: what it showed at this step, and what it "
                                + "handed on, as far as the forget gate of the next step kept it."));
    }

    @Override
    public Explanation gradSum(RecurrentNumbers at, CellGate gate) {
        Given arrived = gate == OUTPUT ? at.gradHidden() : at.gradCell();
        Given value = at.gate(gate);
        Given sent = at.gradSum(gate);
        if (gate == CANDIDATE) {
            return Explanation.of(sent, arrived.symbol() + "\\, " + at.gate(INPUT).symbol() + " (1 - " + value.symbol() + "^2)",
                    Term.product(arrived, at.gate(INPUT), RecurrentSlopes.ofTanh(value)), Sentence.of("lstm.candidate.back",
                            "What was written went through the input gate, so the gradient comes back through it, times the slope "
                                    + "of the tanh."));
        } else if (gate == FORGET && at.isFirst()) {
            return Explanation.of(sent, "0", Term.number(0), Sentence.of("lstm.forget.back.first",
                    "The cell was empty at the first step, so it made no difference how much of it was kept: no gradient."));
        }
        Term scaled = gate == OUTPUT ? RecurrentSlopes.tanh(cell(at)) : gate == FORGET ? cell(at.before()) : at.gate(CANDIDATE);
        String symbol = gate == OUTPUT ? "\\tanh(" + cell(at).symbol() + ")" : ((Given) scaled).symbol();
        return Explanation.of(sent, arrived.symbol() + "\\, " + symbol + "\\, " + value.symbol() + " (1 - " + value.symbol() + ")",
                Term.product(arrived, scaled, RecurrentSlopes.ofSigmoid(value)), Sentence.of("lstm.gate.back",
                        "A little more of this gate lets through a little more of what it scales; the slope of the sigmoid says "
                                + "how much its sum moves it. A gate near 0 or 1 hardly learns."));
    }
}
