package dev.gradus.nn.layer;

/**
 * A gate of a recurrent cell, as explanations speak of it.
 *
 * @param name   as people call it; empty where the cell has but one sum
 * @param letter in TeX
 * @param row    which block of the weights' rows is its own
 * @param plane  where the cell keeps its value; -1 where that is the hidden state itself
 */
record CellGate(String name, String letter, int row, int plane) {

    /** The name of the sum that it bends. */
    String sum() {
        return name.isEmpty() ? "sum" : name + " sum";
    }

    /** Behind the name of a weight or a sum, in TeX. */
    String mark() {
        return letter.isEmpty() ? "" : "^{" + letter + "}";
    }
}
