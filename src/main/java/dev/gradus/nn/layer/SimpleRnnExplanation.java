package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** What is special about {@link SimpleRnnCell}: one sum and a bend. */
record SimpleRnnExplanation(boolean tanh) implements CellExplanation {

    private static final CellGate SUM = new CellGate("", "", 0, -1);
    private static final double FLAT = 0.05;

    @Override
    public List<CellGate> gates() {
        return List.of(SUM);
    }

    @Override
    public Explanation hidden(RecurrentNumbers at) {
        Given sum = at.sum(SUM);
        if (!tanh) {
            return Explanation.of(at.hidden(), "\\max(0, " + sum.symbol() + ")", new Term.Largest(List.of(Term.number(0), sum)),
                    sum.value() > 0
                            ? Sentence.of("rnn.relu.on", "The sum is positive and is remembered as it is.")
                            : Sentence.of("rnn.relu.off", "The sum is not positive, so this unit remembers 0."));
        }
        return Explanation.of(at.hidden(), "\\tanh(" + sum.symbol() + ")", RecurrentSlopes.tanh(sum), Sentence.of("rnn.tanh",
                "The sum is squeezed between minus 1 and 1. This is what the layer remembers of all steps so far."));
    }

    /** There is no gate apart from the hidden state. */
    @Override
    public Explanation gate(RecurrentNumbers at, CellGate gate) {
        throw new IllegalArgumentException("A SimpleRNN has no gates.");
    }

    @Override
    public Explanation gradSum(RecurrentNumbers at, CellGate gate) {
        Given arrived = at.gradHidden();
        Given hidden = at.hidden();
        if (!tanh) {
            return hidden.value() > 0
                    ? Explanation.of(at.gradSum(gate), arrived.symbol(), arrived, Sentence.of("rnn.relu.back.on",
                            "The unit was on, so the gradient passes unchanged."))
                    : Explanation.of(at.gradSum(gate), "0", Term.number(0), Sentence.of("rnn.relu.back.off",
                            "The unit was off, so a little more or less of its sum changes nothing: no gradient passes."));
        }
        Term slope = RecurrentSlopes.ofTanh(hidden);
        return Explanation.of(at.gradSum(gate), arrived.symbol() + " (1 - " + hidden.symbol() + "^2)", Term.product(arrived, slope),
                slope.value() < FLAT
                        ? Sentence.of("rnn.tanh.back.flat", "The tanh is almost flat here, so hardly any gradient passes. With many "
                                + "such steps in a row it vanishes.")
                        : Sentence.of("rnn.tanh.back", "The gradient is multiplied by the slope of the tanh, which is never more "
                                + "than 1. So it shrinks with every step it goes back."));
    }
}
