package dev.gradus.nn;

import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import java.util.function.Function;

/**
 * What one layer sees of one pass through the network. Every per-example matrix has exactly {@link #columns()} columns,
 * one example each.
 */
public interface Pass {

    /** Examples in this batch. */
    int columns();

    Mode mode();

    /** A frozen layer passes gradients on but learns nothing; its running statistics rest too. */
    boolean frozen();

    Kernel kernel();

    /** Size of input i x columns. */
    Matrix input(int i);

    /** Output size x columns. */
    Matrix output();

    /** dL/d(output), output size x columns; read only. */
    Matrix gradOutput();

    /** dL/d(input i) to be written, or null when nobody needs it. */
    Matrix gradInput(int i);

    /** dL/d(parameter) to be written, laid out like {@link Parameter#values()}, or null when it does not learn. */
    Matrix gradient(Parameter parameter);

    /** A buffer declared in {@link Layer#plan}: size x columns, or size x 1 for a fixed one; null for one that is not kept. */
    Matrix buffer(int key);

    /**
     * One object that belongs to this layer and this batch size, made at the first call: windows on buffers (one time
     * step, one head) and tasks for {@link Kernel#parallel}, so that a step allocates nothing. It may keep this pass.
     * Keep the maker in a field of the layer: a lambda that captures something is allocated.
     *
     * @param maker always the same one
     */
    <T> T kept(Function<Pass, T> maker);

    /** The key of this layer's random numbers in this step; see {@link dev.gradus.math.Randoms}. */
    long randomKey();
}
