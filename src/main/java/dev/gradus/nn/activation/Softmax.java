package dev.gradus.nn.activation;

import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.BentRow;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Exponentials;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the numbers of one example into shares of 1. The maximum is subtracted first, so nothing overflows. */
final class Softmax implements Activation {

    private static final Doc DOC = new Doc("Turns the numbers of one example into shares that add up to 1.",
            "a_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}", "Bridle 1990");

    @Override
    public void forward(Matrix z, Matrix a) {
        for (int column = 0; column < z.columns; column++) {
            LogSumExp.softmax(LogSumExp.largest(z, column), z, column, a);
        }
    }

    /** dL/dz_i = a_i (dL/da_i - sum_j a_j dL/da_j). */
    @Override
    public void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ) {
        for (int column = 0; column < a.columns; column++) {
            int at = a.offset + column * a.stride;
            int gradAt = gradA.offset + column * gradA.stride;
            int outAt = gradZ.offset + column * gradZ.stride;
            double dot = 0;
            for (int i = 0; i < a.rows; i++) {
                dot += a.data[at + i] * gradA.data[gradAt + i];
            }
            for (int i = 0; i < a.rows; i++) {
                gradZ.data[outAt + i] = a.data[at + i] * (gradA.data[gradAt + i] - dot);
            }
        }
    }

    @Override
    public String id() {
        return "softmax";
    }

    @Override
    public String label() {
        return "softmax";
    }

    @Override
    public Doc doc() {
        return DOC;
    }

    @Override
    public boolean derivativeFromOutput() {
        return true;
    }

    @Override
    public Initializer suits() {
        return Initializer.GLOROT_UNIFORM;
    }

    @Override
    public Derivation explain(BentRow row, int unit) {
        List<Given> all = IntStream.range(0, row.size()).mapToObj(row::z).toList();
        return new Derivation("\\frac{e^{" + row.z(unit).symbol() + "}}{\\sum_j e^{z_j}}", new Exponentials(all).share(unit),
                Sentence.of("softmax.value", "Each number becomes a power of e, which is never negative; divided by their sum, "
                        + "the {0} powers are shares of 1.", row.size()));
    }

    @Override
    public Derivation explainBack(BentRow row, int unit) {
        Given share = row.a(unit);
        Given gradient = row.gradA(unit);
        List<Term> parts = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            parts.add(Term.product(row.a(j), row.gradA(j)));
        }
        return new Derivation(share.symbol() + " \\left(" + gradient.symbol()
                + " - \\sum_j a_j \\frac{\\partial L}{\\partial a_j}\\right)",
                Term.product(share, Term.difference(gradient, new Term.Sum(parts))), Sentence.of("softmax.slope",
                        "The shares add up to 1, so one can only grow at the cost of the others: what counts of its gradient "
                                + "is how far it lies above the average of all, weighed by their shares."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        int axis = z.shape().rank() - 1;
        Value shares = ops.exp(ops.subtract(z, ops.largest(z, axis)));
        return ops.divide(shares, ops.sum(shares, axis));
    }
}
