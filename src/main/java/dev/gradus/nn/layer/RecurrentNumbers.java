package dev.gradus.nn.layer;

import dev.gradus.nn.Inner;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;

/**
 * The numbers of one unit at one step of one walk, with their names and places: the place of every number inside is
 * step x units + unit.
 *
 * @param pass of the layer
 * @param step in the order of the sequence
 */
record RecurrentNumbers(PassNumbers pass, RecurrentWalk walk, int step, int unit, int example) {

    RecurrentNumbers step(int other) {
        return new RecurrentNumbers(pass, walk, other, unit, example);
    }

    RecurrentNumbers unit(int other) {
        return new RecurrentNumbers(pass, walk, step, other, example);
    }

    boolean isFirst() {
        return walk.isFirst(step);
    }

    boolean isLast() {
        return walk.isLast(step);
    }

    /** The step walked before this one. */
    RecurrentNumbers before() {
        return step(walk.stepBefore(step));
    }

    /** The step walked after this one. */
    RecurrentNumbers after() {
        return step(walk.stepAfter(step));
    }

    /** A letter of this walk: with an arrow above it on the way from the end to the beginning. */
    String letter(String letter) {
        return walk.isReverse() ? "\\overleftarrow{" + letter + "}" : letter;
    }

    private String name(String name) {
        return walk.isReverse() ? name + Inner.BACKWARDS : name;
    }

    String place() {
        return "_{" + (step + 1) + "," + (unit + 1) + "}";
    }

    private Given inner(String symbol, String name, double value) {
        return new Given(symbol, value, new Spot.Inner(name(name), step * walk.units + unit, example));
    }

    Given input(int feature) {
        return pass.input(0, step * walk.features() + feature, example);
    }

    Given hidden() {
        return inner(letter("h") + place(), "hidden", walk.after(step).get(unit, example));
    }

    /** What the cell keeps of this step. */
    Given plane(String letter, String name, int plane) {
        return inner(letter(letter) + place(), name, walk.plane(step, plane, unit, example));
    }

    Given gate(CellGate gate) {
        return plane(gate.letter(), gate.name(), gate.plane());
    }

    private String sumSymbol(CellGate gate) {
        return letter("z") + gate.mark() + place();
    }

    Given sum(CellGate gate) {
        return inner(sumSymbol(gate), gate.sum(), walk.kept().sums().get(step * walk.rows + row(gate), example));
    }

    Given gradSum(CellGate gate) {
        return inner(Symbols.slope(sumSymbol(gate)), gate.sum() + " gradient", walk.gradSum(step, row(gate), example));
    }

    /** The gradient of the recurrent part of a sum, where that is another one. */
    Given gradRecurrent(CellGate gate, String letter, String name) {
        return inner(Symbols.slope(letter(letter) + place()), name, walk.gradRecurrent(step, row(gate), example));
    }

    Given gradHidden() {
        return inner(Symbols.slope(letter("h") + place()), "hidden gradient",
                walk.kept().gradHidden().get(step * walk.units + unit, example));
    }

    Given gradCell() {
        return inner(Symbols.slope(letter("c") + place()), "cell gradient",
                walk.kept().gradCell().get(step * walk.units + unit, example));
    }

    /** dL/d(output) of this number; only where it leaves the layer. */
    Given gradOutput() {
        return pass.gradOutput(walk.outputRow(step) + unit, example);
    }

    int row(CellGate gate) {
        return gate.row() * walk.units + unit;
    }

    Given weightInput(CellGate gate, int feature) {
        return RecurrentParameter.WEIGHT_INPUT.value(this, gate, feature);
    }

    Given weightHidden(CellGate gate, int from) {
        return RecurrentParameter.WEIGHT_HIDDEN.value(this, gate, from);
    }
}
