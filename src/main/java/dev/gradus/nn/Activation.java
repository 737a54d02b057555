package dev.gradus.nn;

import dev.gradus.math.Matrix;
import dev.gradus.nn.explain.BentRow;
import dev.gradus.nn.explain.Derivation;

/** A function applied to the pre-activations Z of a layer: element by element, or (softmax) to each example. */
public interface Activation {

    /** The name in files: never changes. */
    String id();

    String label();

    Doc doc();

    /**
     * A = f(Z). {@code a} may be the same window as {@code z}.
     *
     * @param z units x examples
     * @param a units x examples
     */
    void forward(Matrix z, Matrix a);

    /**
     * dL/dZ = (df/dZ)^T dL/dA. {@code gradZ} may be the same window as {@code gradA}.
     *
     * @param z what went in; only read when {@link #derivativeFromOutput()} is false
     * @param a what came out
     */
    void backward(Matrix z, Matrix a, Matrix gradA, Matrix gradZ);

    /** A = f(Z) written in primitive operations. A softmax runs along the last axis of {@code z}. */
    Ops.Value lower(Ops ops, Ops.Value z);

    /** How a_unit = f(z)_unit came to be. */
    Derivation explain(BentRow row, int unit);

    /** How dL/dz_unit follows from the gradients that arrive. */
    Derivation explainBack(BentRow row, int unit);

    /** True when the derivative follows from the output alone, so that Z need not be kept. */
    boolean derivativeFromOutput();

    /** The initialiser that suits weights in front of it. */
    Initializer suits();
}
