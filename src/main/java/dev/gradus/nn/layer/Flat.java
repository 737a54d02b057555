package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Pass;

/** Hands its only input on unchanged: Input, Output, Flatten and Reshape differ in shape alone. */
final class Flat implements Layer {

    private final Shape output;

    /** @param output the shape that the numbers have from here on */
    Flat(Shape output) {
        this.output = output;
    }

    @Override
    public boolean isIdentity() {
        return true;
    }

    @Override
    public void forward(Pass pass) {
        pass.output().copyFrom(pass.input(0));
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradInput = pass.gradInput(0);
        if (gradInput != null) {
            gradInput.copyFrom(pass.gradOutput());
        }
    }

    @Override
    public Ops.Value lower(Ops ops) {
        return ops.reshape(ops.input(0), output);
    }
}
