package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Term;
import java.util.List;
import java.util.Optional;

/** What is special about one kind of recurrent cell; the rest is told by {@link RecurrentExplanation}. */
interface CellExplanation {

    /** In the order of the weights' rows. */
    List<CellGate> gates();

    /** The new hidden state. */
    Explanation hidden(RecurrentNumbers at);

    /** A gate from its sum. */
    Explanation gate(RecurrentNumbers at, CellGate gate);

    /** The gradient at a gate's sum. */
    Explanation gradSum(RecurrentNumbers at, CellGate gate);

    /** A number that no other kind of cell has; empty for a name that this one does not know either. */
    default Optional<Explanation> other(RecurrentNumbers at, String name) {
        return Optional.empty();
    }

    /** Where a gate decides how much of the recurrent sum is let in, that product; elsewhere the sum is added as it is. */
    default Optional<Term> scaledRecurrentSum(RecurrentNumbers at, CellGate gate) {
        return Optional.empty();
    }

    /** The gradient of the recurrent part of a gate's sum. */
    default Term.Given gradRecurrent(RecurrentNumbers at, CellGate gate) {
        return at.gradSum(gate);
    }

    /** What comes back from the step walked after {@code at} around the recurrent product; empty for nothing. */
    default Optional<Term> around(RecurrentNumbers after) {
        return Optional.empty();
    }
}
