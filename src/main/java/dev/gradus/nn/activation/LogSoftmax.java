package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
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

/** The logarithms of the softmax's shares. The maximum is subtracted first, so nothing overflows. */
final class LogSoftmax implements Activation {

    private static final Doc DOC = new Doc("The logarithm of each share that softmax would give.",
            "a_i = z_i - \\ln \\sum_j e^{z_j}", "Bridle 1990");

    @Override
    public void forward(Matrix z, Matrix a) {
        for (int column = 0; column < z.columns; column++) {
            int in = z.offset + column * z.stride;
            int out = a.offset + column * a.stride;
            double largest = LogSumExp.largest(z, column);
            double logSum = LogSumExp.above(largest, z, column);
            for (int i = 0; i < z.rows; i++) {
                a.data[out + i] = z.data[in + i] - largest - logSum;
            }
        }
    }

    /** dL/dz_i = dL/da_i - e^(a_i) sum_j dL/da_j. */
    @Override
    public void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ) {
        for (int column = 0; column < a.columns; column++) {
            int at = a.offset + column * a.stride;
            int gradAt = gradA.offset + column * gradA.stride;
            int outAt = gradZ.offset + column * gradZ.stride;
            double sum = 0;
            for (int i = 0; i < a.rows; i++) {
                sum += gradA.data[gradAt + i];
            }
            for (int i = 0; i < a.rows; i++) {
                gradZ.data[outAt + i] = gradA.data[gradAt + i] - Elementary.exp(a.data[at + i]) * sum;
            }
        }
    }

    @Override
    public String id() {
        return "log_softmax";
    }

    @Override
    public String label() {
        return "log-softmax";
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
        Given z = row.z(unit);
        List<Given> all = IntStream.range(0, row.size()).mapToObj(row::z).toList();
        return new Derivation(z.symbol() + " - \\ln \\sum_j e^{z_j}", Term.difference(z, new Exponentials(all).logSum()),
                Sentence.of("logsoftmax.value", "This is the logarithm of the share that a softmax would give: "
                        + "0 for all of it, and the more negative the smaller."));
    }

    @Override
    public Derivation explainBack(BentRow row, int unit) {
        Given gradient = row.gradA(unit);
        List<Term> parts = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            parts.add(row.gradA(j));
        }
        return new Derivation(gradient.symbol() + " - e^{" + row.a(unit).symbol()
                + "} \\sum_j \\frac{\\partial L}{\\partial a_j}",
                Term.difference(gradient, Term.product(Term.exp(row.a(unit)), new Term.Sum(parts))), Sentence.of("logsoftmax.slope",
                        "Raising one number lowers the shares of all, its own included: so its share of everybody''s gradient "
                                + "is taken off again."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        int axis = z.shape().rank() - 1;
        Value shifted = ops.subtract(z, ops.largest(z, axis));
        return ops.subtract(shifted, ops.log(ops.sum(ops.exp(shifted), axis)));
    }
}
