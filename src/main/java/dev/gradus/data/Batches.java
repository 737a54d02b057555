package dev.gradus.data;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;

/**
 * Cuts examples into batches. Every example is in exactly one batch of an epoch: the last batch may be smaller, but a
 * last batch of one example is joined to the batch before it, because statistics over one example do not exist.
 * Nothing is allocated after construction.
 */
public final class Batches {

    private final Examples examples;
    /** Null where examples never change. */
    private final TrainingExamples changing;
    private final int batchSize;
    private final int perEpoch;
    private final long key;
    private final int[] order;

    public Batches(Examples examples, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least 1 example, but the batch size is " + batchSize + ".");
        }
        this.examples = examples;
        this.changing = examples instanceof TrainingExamples each ? each : null;
        this.batchSize = batchSize;
        this.key = Randoms.key(seed, "shuffle");
        this.order = new int[examples.count()];
        this.perEpoch = perEpoch(order.length, batchSize);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /** Batches that so many examples make. */
    public static int perEpoch(int examples, int batchSize) {
        int whole = examples / batchSize;
        int rest = examples - whole * batchSize;
        return whole + (rest > 1 || rest == 1 && whole == 0 ? 1 : 0);
    }

    public int perEpoch() {
        return perEpoch;
    }

    /** Examples in an epoch. */
    public int count() {
        return order.length;
    }

    /** Columns the largest batch fills: at most the batch size and one more. */
    public int maxBatch() {
        return perEpoch == 0 ? 0 : Math.max(size(0), size(perEpoch - 1));
    }

    /** Examples in a batch. */
    public int size(int batch) {
        int start = batch * batchSize;
        return batch == perEpoch - 1 ? order.length - start : batchSize;
    }

    /** The order of an epoch: a pure function of the seed and the epoch, whatever was asked before. */
    public void shuffle(long epoch) {
        if (changing != null) {
            changing.begin(epoch);
        }
        Randoms.shuffle(Randoms.key(key, epoch), order);
    }

    /** The example in a place of a batch, in the current order. */
    public int example(int batch, int place) {
        return order[batch * batchSize + place];
    }

    /** Which of the plain training examples is in a place of a batch, in the current order. */
    public int row(int batch, int place) {
        return changing == null ? example(batch, place) : changing.row(example(batch, place));
    }

    /** Fills the first columns with a batch in the current order, and returns how many. */
    public int fill(int batch, Matrix inputs, Matrix targets) {
        int count = size(batch);
        int start = batch * batchSize;
        for (int column = 0; column < count; column++) {
            int example = order[start + column];
            examples.copyInput(example, inputs, column);
            examples.copyTarget(example, targets, column);
        }
        return count;
    }

    /** Fills the first columns with examples {@code from..to-1} as they stand, whatever the shuffle, and returns how many. */
    public static int fillRange(Examples examples, int from, int to, Matrix inputs, Matrix targets) {
        for (int example = from; example < to; example++) {
            examples.copyInput(example, inputs, example - from);
            examples.copyTarget(example, targets, example - from);
        }
        return to - from;
    }
}
