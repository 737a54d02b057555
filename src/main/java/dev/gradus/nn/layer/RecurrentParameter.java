package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;
import java.util.function.Function;

/** The parameters of one walk in their order, and what their numbers are called: W^f_{2,3} for the forget gate of unit 2. */
enum RecurrentParameter {
    WEIGHT_INPUT("W", way -> way.weightInput),
    WEIGHT_HIDDEN("U", way -> way.weightHidden),
    BIAS_INPUT("b", way -> way.biasInput),
    BIAS_HIDDEN("b'", way -> way.biasHidden);

    private final String letter;
    private final Function<RecurrentWay, Parameter> find;

    RecurrentParameter(String letter, Function<RecurrentWay, Parameter> find) {
        this.letter = letter;
        this.find = find;
    }

    /** Null where the layer has none. */
    Parameter in(RecurrentWalk walk) {
        return find.apply(walk.way());
    }

    boolean isBias() {
        return this == BIAS_INPUT || this == BIAS_HIDDEN;
    }

    /** Numbers of it for each row. */
    int perRow(RecurrentWalk walk) {
        return isBias() ? 1 : this == WEIGHT_INPUT ? walk.features() : walk.units;
    }

    /** @param from which feature or unit the number multiplies; 0 for a bias */
    String symbol(RecurrentNumbers at, CellGate gate, int from) {
        String mark = letter.endsWith("'") ? (gate.letter().isEmpty() ? "^{\\prime}" : "^{\\prime " + gate.letter() + "}") : gate.mark();
        return at.letter(letter.substring(0, 1)) + mark + "_{" + (at.unit() + 1) + (isBias() ? "" : "," + (from + 1)) + "}";
    }

    Given value(RecurrentNumbers at, CellGate gate, int from) {
        Parameter parameter = in(at.walk());
        int index = at.row(gate) * perRow(at.walk()) + from;
        return new Given(symbol(at, gate, from), parameter.values().data[parameter.offset() + index],
                new Spot.Value(parameter.index(), index));
    }

    /** The biases that a walk has. */
    static List<RecurrentParameter> biases(RecurrentWalk walk) {
        return BIAS_INPUT.in(walk) == null ? List.of() : List.of(BIAS_INPUT, BIAS_HIDDEN);
    }
}
