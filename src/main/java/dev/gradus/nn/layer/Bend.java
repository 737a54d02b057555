package dev.gradus.nn.layer;

import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.activation.Activations;
import java.util.function.Function;

/**
 * The activation behind a convolution: A = f(Z) and dL/dZ, with the buffers that takes. A linear one takes none; a ReLU
 * that the convolution itself takes needs none either.
 */
final class Bend {

    private static final int COST_PER_NUMBER = 10;

    private final Activation activation;
    /** Of one example. */
    private final Shape shape;
    private final int size;
    private final int rowSize;
    private final boolean rectified;
    private final boolean linear;
    private final Function<Pass, Windows> windows = Windows::new;
    private int preActivation = -1;
    private int gradPreActivation = -1;

    /**
     * @param activation id of f
     * @param shape      of one example; a softmax is taken of each step of a sequence, or of a whole image
     * @param rectified  whether the convolution itself takes the ReLU, where it may
     */
    Bend(String activation, Shape shape, boolean rectified) {
        this.activation = Activations.of(activation);
        this.shape = shape;
        size = shape.size();
        rowSize = shape.rank() == 2 ? shape.dim(1) : size;
        this.rectified = rectified;
        linear = activation.equals("linear");
    }

    void plan(Plan plan) {
        if (rectified) {
            preActivation = plan.explained(size);
            gradPreActivation = plan.explained(size);
        } else if (!linear) {
            preActivation = activation.derivativeFromOutput() ? plan.explained(size) : plan.perExample(size);
            gradPreActivation = plan.perExample(size);
        }
    }

    /** Whether the convolution is to take the ReLU: unless Z is kept to be explained, which a ReLU in passing would spoil. */
    boolean rectifiesInPassing(Pass pass) {
        return rectified && pass.buffer(preActivation) == null;
    }

    private boolean idle(Pass pass) {
        return linear || rectifiesInPassing(pass);
    }

    /** Where the sum goes: Z, or the output where the derivative follows from that. */
    Matrix sum(Pass pass) {
        Matrix kept = preActivation >= 0 ? pass.buffer(preActivation) : null;
        return kept != null ? kept : pass.output();
    }

    void forward(Pass pass) {
        if (!idle(pass)) {
            pass.kernel().parallel(pass.columns(), 1, COST_PER_NUMBER * size, pass.kept(windows).forward);
        }
    }

    /** dL/dZ from dL/dA; that itself where there is nothing to do. */
    Matrix backward(Pass pass) {
        if (idle(pass)) {
            return pass.gradOutput();
        }
        pass.kernel().parallel(pass.columns(), 1, COST_PER_NUMBER * size, pass.kept(windows).backward);
        return pass.buffer(gradPreActivation);
    }

    /** Where Z stands while everything is kept. */
    Place z(PassNumbers at) {
        return Place.inner("z", shape, sum(at.pass()));
    }

    /** Where dL/dZ stands while everything is kept. */
    Place gradZ(PassNumbers at) {
        return Place.innerSlope("z", shape, linear ? at.pass().gradOutput() : at.pass().buffer(gradPreActivation));
    }

    SumsExplanation explain(PassNumbers at, WeightedSums sums, SumsWording wording) {
        return new SumsExplanation(at, activation, rowSize, z(at), gradZ(at), sums, wording);
    }

    Ops.Value lower(Ops ops, Ops.Value sum) {
        return ops.reshape(activation.lower(ops, ops.reshape(sum, Shape.of(size / rowSize, rowSize))), shape);
    }

    /** Each example by itself: a step of a sequence is a column then, and an image as a whole. */
    private final class Windows {

        final Kernel.RangeTask forward;
        final Kernel.RangeTask backward;

        Windows(Pass pass) {
            Matrix[] z = windows(sum(pass));
            Matrix[] a = windows(pass.output());
            Matrix[] gradA = pass.gradOutput() == null ? null : windows(pass.gradOutput());
            Matrix[] gradZ = gradA == null ? null : windows(pass.buffer(gradPreActivation));
            forward = (from, to) -> {
                for (int i = from; i < to; i++) {
                    activation.forward(z[i], a[i]);
                }
            };
            backward = (from, to) -> {
                for (int i = from; i < to; i++) {
                    activation.backward(z[i], a[i], gradA[i], gradZ[i]);
                }
            };
        }

        private Matrix[] windows(Matrix examples) {
            Matrix[] each = new Matrix[examples.columns];
            for (int i = 0; i < each.length; i++) {
                each[i] = new Matrix(examples.data, examples.offset + i * examples.stride, rowSize, size / rowSize, rowSize);
            }
            return each;
        }
    }
}
