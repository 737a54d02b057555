package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * The numbers of self-attention in one example with their names and places. Of queries, keys, values and what is mixed
 * from them the place is step x width + feature; of scores and weights (head x steps + step that looks) x steps + step
 * looked at.
 *
 * @param parameters weight and bias of the projections in and out; a bias is null where there is none
 */
record AttentionNumbers(PassNumbers pass, int heads, int steps, int width, boolean causal, Projections parameters, Kept kept,
        int example) {

    static final List<String> PROJECTED = List.of("query", "key", "value");
    static final int QUERY = 0;
    static final int KEY = 1;
    static final int VALUE = 2;
    private static final List<String> LETTERS = List.of("q", "k", "v");
    static final String CONTEXT = "context";
    static final String SCORE = "score";
    static final String WEIGHTS = "weights";
    static final String GRADIENT = " gradient";

    record Projections(Parameter inWeight, Parameter inBias, Parameter outWeight, Parameter outBias) {}

    /** What the layer keeps, by example. */
    record Kept(Matrix projected, Matrix weights, Matrix context, Matrix gradProjected, Matrix gradContext, Matrix scores,
            Matrix gradWeights, Matrix gradScores) {}

    AttentionNumbers of(int otherExample) {
        return new AttentionNumbers(pass, heads, steps, width, causal, parameters, kept, otherExample);
    }

    /** Features of one head. */
    int rows() {
        return width / heads;
    }

    boolean sees(int step, int other) {
        return !causal || other <= step;
    }

    /** The number of a step, whichever head. */
    int feature(int head, int row) {
        return head * rows() + row;
    }

    Given input(int step, int feature) {
        return pass.input(0, step * width + feature, example);
    }

    Given output(int step, int feature) {
        return pass.output(step * width + feature, example);
    }

    Given gradOutput(int step, int feature) {
        return pass.gradOutput(step * width + feature, example);
    }

    private Given inner(String symbol, String name, int index, double value) {
        return new Given(symbol, value, new Spot.Inner(name, index, example));
    }

    private static String place(int step, int feature) {
        return "_{" + (step + 1) + "," + (feature + 1) + "}";
    }

    /** @param third query, key or value */
    Given projected(int third, int step, int feature) {
        return inner(LETTERS.get(third) + place(step, feature), PROJECTED.get(third), step * width + feature,
                kept.projected.get(row(third, step, feature), example));
    }

    Given gradProjected(int third, int step, int feature) {
        return inner(Symbols.slope(LETTERS.get(third) + place(step, feature)), PROJECTED.get(third) + GRADIENT,
                step * width + feature, kept.gradProjected.get(row(third, step, feature), example));
    }

    private int row(int third, int step, int feature) {
        return (step * 3 + third) * width + feature;
    }

    Given context(int step, int feature) {
        return inner("y" + place(step, feature), CONTEXT, step * width + feature,
                kept.context.get(step * width + feature, example));
    }

    Given gradContext(int step, int feature) {
        return inner(Symbols.slope("y" + place(step, feature)), CONTEXT + GRADIENT, step * width + feature,
                kept.gradContext.get(step * width + feature, example));
    }

    private int pair(int head, int step, int other) {
        return (head * steps + step) * steps + other;
    }

    /** Behind a letter, where there are several heads: which one. */
    String mark(int head) {
        return heads == 1 ? "" : "^{(" + (head + 1) + ")}";
    }

    Given score(int head, int step, int other) {
        return inner("s" + mark(head) + place(step, other), SCORE, pair(head, step, other),
                kept.scores.get(pair(head, step, other), example));
    }

    Given gradScore(int head, int step, int other) {
        return inner(Symbols.slope("s" + mark(head) + place(step, other)), SCORE + GRADIENT, pair(head, step, other),
                kept.gradScores.get(pair(head, step, other), example));
    }

    Given weight(int head, int step, int other) {
        return inner("p" + mark(head) + place(step, other), WEIGHTS, pair(head, step, other),
                kept.weights.get(pair(head, step, other), example));
    }

    Given gradWeight(int head, int step, int other) {
        return inner(Symbols.slope("p" + mark(head) + place(step, other)), WEIGHTS + GRADIENT, pair(head, step, other),
                kept.gradWeights.get(pair(head, step, other), example));
    }

    /** @param third whose rows of the weight */
    Given inWeight(int third, int feature, int input) {
        return PassNumbers.value("W", parameters.inWeight, (third * width + feature) * width + input);
    }

    Given outWeight(int output, int feature) {
        return PassNumbers.value("O", parameters.outWeight, output * width + feature);
    }
}
