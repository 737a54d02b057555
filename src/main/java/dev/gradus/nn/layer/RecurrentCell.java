package dev.gradus.nn.layer;

import dev.gradus.nn.Ops;
import java.util.List;

/**
 * One step of a recurrent layer for some examples of the batch, once the products are done. Sums lie gate below gate in
 * each example's column; everything a cell keeps lies in planes of units x examples (see {@link RecurrentStep}).
 *
 * <p>Stateless: one cell serves all passes. Examples from..to only are touched, so that threads can share a step.
 */
interface RecurrentCell {

    /** Rows of the weights as a multiple of the units. */
    int gates();

    /** Planes of each step that backward needs. */
    int planes();

    /** What people call the first planes, those worth looking at. */
    default List<String> shownPlanes() {
        return List.of();
    }

    /** What an explanation says that no other kind of cell does. */
    CellExplanation explanation();

    /** Planes handed back from step to step beside the gradient of the hidden state. */
    int carried();

    /**
     * True when the recurrent sums get another gradient than the sums over the input, as where a gate scales them before
     * both are added.
     */
    boolean gatesRecurrentSums();

    /** From the sums over input and hidden state to the planes and the next hidden state. */
    void forward(RecurrentStep step, int from, int to);

    /**
     * From the gradient of the next hidden state to those of the sums. Leaves in the same place what reaches the hidden
     * state around the recurrent product (or 0), to which that product's part is then added.
     */
    void backward(RecurrentStep step, int from, int to);

    /**
     * The same in primitive operations, every value one row.
     *
     * @param input     W x + b, gates H
     * @param recurrent U h + c, gates H
     * @param state     the hidden state and, first empty, what else was returned for the step before
     * @return the next hidden state, then what else the next step needs
     */
    List<Ops.Value> lower(Ops ops, Ops.Value input, Ops.Value recurrent, List<Ops.Value> state);
}
