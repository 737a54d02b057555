package dev.gradus.graph;

import java.util.List;
import java.util.Optional;

/**
 * Why a graph cannot be trained yet, or what is odd about it. A half-built graph is the normal state of an editor, so
 * problems are values, never exceptions.
 *
 * @param node    the guilty node, or empty when something is missing altogether
 * @param message one sentence: what, expected, received, and what to do where that is not a button
 * @param brief   the same in a few words, for narrow places
 * @param fixes   remedies, the most obvious first
 */
public record Problem(Kind kind, Optional<NodeId> node, String message, String brief, List<Fix> fixes) {

    public Problem {
        fixes = List.copyOf(fixes);
    }

    /** True when the network cannot be trained until it is solved. */
    public boolean blocks() {
        return kind != Kind.DOUBLE_SOFTMAX && kind != Kind.LEADS_NOWHERE;
    }

    public enum Kind {
        NO_DATA, NO_INPUT, NO_OUTPUT, TWO_ENDS, CIRCLE, NOT_WIRED, TOO_MANY_WIRES, SHAPE, WRONG_UNITS, WRONG_TASK,
        WRONG_LOSS, DOUBLE_SOFTMAX, LEADS_NOWHERE, TOO_LARGE, REPEAT, TOKENS
    }
}
