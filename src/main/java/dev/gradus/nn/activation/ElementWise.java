package dev.gradus.nn.activation;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.explain.BentRow;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** An activation of single numbers; loops over the columns of a matrix, or over the whole of it where it is dense. */
abstract class ElementWise implements Activation {

    /** Below this slope a curve that squeezes is called flat. */
    static final double FLAT = 0.05;

    private final String id;
    private final String label;
    private final Doc doc;
    private final boolean derivativeFromOutput;
    private final Initializer suits;

    ElementWise(String id, String label, boolean derivativeFromOutput, Initializer suits, Doc doc) {
        this.id = id;
        this.label = label;
        this.derivativeFromOutput = derivativeFromOutput;
        this.suits = suits;
        this.doc = doc;
    }

    /** a[i] = f(z[i]) for n numbers. */
    abstract void apply(double[] z, int zAt, double[] a, int aAt, int n);

    /** gradZ[i] = gradA[i] f'(z[i]) for n numbers. */
    abstract void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ,
            int gradZAt, int n);

    /** f(z) of one number. */
    abstract Derivation value(Given z);

    /** f'(z) of one number. */
    abstract Derivation slope(Given z, Given a);

    @Override
    public final Derivation explain(BentRow row, int unit) {
        return value(row.z(unit));
    }

    /** dL/dz = dL/da f'(z). */
    @Override
    public final Derivation explainBack(BentRow row, int unit) {
        Given gradA = row.gradA(unit);
        Derivation slope = slope(row.z(unit), row.a(unit));
        return new Derivation(gradA.symbol() + " \\cdot " + slope.formula(), Term.product(gradA, slope.term()), slope.idea());
    }

    @Override
    public final void forward(Matrix z, Matrix a) {
        if (z.isDense() && a.isDense()) {
            apply(z.data, z.offset, a.data, a.offset, z.size());
            return;
        }
        for (int column = 0; column < z.columns; column++) {
            apply(z.data, z.offset + column * z.stride, a.data, a.offset + column * a.stride, z.rows);
        }
    }

    @Override
    public final void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ) {
        if (z.isDense() && a.isDense() && gradA.isDense() && gradZ.isDense()) {
            slope(z.data, z.offset, a.data, a.offset, gradA.data, gradA.offset, gradZ.data, gradZ.offset, a.size());
            return;
        }
        for (int column = 0; column < a.columns; column++) {
            slope(z.data, z.offset + column * z.stride, a.data, a.offset + column * a.stride, gradA.data,
                    gradA.offset + column * gradA.stride, gradZ.data, gradZ.offset + column * gradZ.stride, a.rows);
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final Doc doc() {
        return doc;
    }

    @Override
    public final boolean derivativeFromOutput() {
        return derivativeFromOutput;
    }

    @Override
    public final Initializer suits() {
        return suits;
    }
}
