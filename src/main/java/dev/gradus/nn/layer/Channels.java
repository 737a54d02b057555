package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Ops;

/**
 * Which channel each number of an example belongs to: number i to channel {@code (i / inner) % count}. The channels are
 * the features of a flat vector, the first axis of an image [C, H, W], the features (the last axis) of a sequence [T, F].
 *
 * @param shape of one example
 * @param axis  the one that counts channels
 * @param count channels
 * @param inner numbers of one channel that lie next to each other
 */
record Channels(Shape shape, int axis, int count, int inner) {

    static Channels of(Shape shape) {
        return along(shape, shape.rank() == 2 ? 1 : 0);
    }

    static Channels along(Shape shape, int axis) {
        return new Channels(shape, axis, shape.dim(axis),
                new Shape(shape.dims().subList(axis + 1, shape.rank())).size());
    }

    /** The channel of the next {@code inner} numbers. */
    int next(int channel) {
        return channel + 1 == count ? 0 : channel + 1;
    }

    /** One number a channel, shaped so that it meets the example number by number. */
    Ops.Value spread(Ops ops, Ops.Value perChannel) {
        int[] dims = new int[shape.rank()];
        java.util.Arrays.fill(dims, 1);
        dims[axis] = count;
        return ops.reshape(perChannel, Shape.of(dims));
    }
}
