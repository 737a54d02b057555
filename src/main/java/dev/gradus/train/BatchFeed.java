package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.data.TrainingExamples;
import dev.gradus.math.Matrix;

/**
 * Gives the trainer its batches, step by step. Cheap ones are filled on the spot; where a batch takes longer than handing one
 * over between threads does, a {@link BatchReader} prepares them ahead. That is decided by measuring, and changes no bit.
 */
final class BatchFeed implements AutoCloseable {

    /** When batches are prepared ahead. */
    enum Ahead {
        NEVER,
        /** Where it is worth a thread. */
        WHEN_WORTH,
        ALWAYS
    }

    /** Waking a thread takes some 5 to 20 microseconds; a batch that is cheaper than this is not worth one. */
    private static final long WORTH_NANOS = 30_000;
    /** Fills that are measured before deciding; the shortest counts, because the others were disturbed or not compiled. */
    private static final int MEASURED = 32;
    /** Later only every so manieth fill is measured: a tiny network takes a million steps a second. */
    private static final int EVERY = 64;
    /** A measured fill stands for many, so one that was disturbed counts for no more than so many short ones. */
    private static final int DISTURBED = 8;

    private final Examples examples;
    private final int batchSize;
    private final long seed;
    private final Batches batches;
    private final Ahead ahead;
    private BatchReader reader;
    private long shuffled = -1;
    private long fills;
    private long measured;
    private long shortest = Long.MAX_VALUE;
    private long least = Long.MAX_VALUE;
    private double waitedNanos;

    BatchFeed(Examples examples, int batchSize, long seed, Ahead ahead) {
        this.examples = examples;
        this.batchSize = batchSize;
        this.seed = seed;
        this.batches = new Batches(examples, batchSize, seed);
        this.ahead = Runtime.getRuntime().availableProcessors() > 1 || ahead == Ahead.ALWAYS ? ahead : Ahead.NEVER;
    }

    /** The batches in their order; of an epoch only after one of its batches was filled here, not by a reader. */
    Batches batches() {
        return batches;
    }

    /** Fills in the batch of a step. */
    void fill(long step, Matrix inputs, Matrix targets) {
        if (reader == null && ahead == Ahead.ALWAYS) {
            begin(step);
        }
        if (reader != null) {
            long begun = System.nanoTime();
            reader.take(step, inputs, targets);
            waitedNanos += System.nanoTime() - begun;
            return;
        }
        int stoodFor = fills < MEASURED ? 1 : fills % EVERY == 0 ? EVERY : 0;
        fills++;
        int batch = (int) (step % batches.perEpoch());
        // Steps follow each other, so only the first of an epoch can be in another one than the last.
        if (batch == 0 || shuffled < 0) {
            shuffle(step / batches.perEpoch());
        }
        if (stoodFor == 0) {
            batches.fill(batch, inputs, targets);
            return;
        }
        long begun = System.nanoTime();
        batches.fill(batch, inputs, targets);
        count(System.nanoTime() - begun, stoodFor);
        if (ahead == Ahead.WHEN_WORTH && measured % MEASURED == 0) {
            if (shortest >= WORTH_NANOS) {
                begin(step + 1);
            }
            shortest = Long.MAX_VALUE;
        }
    }

    private void count(long nanos, int stoodFor) {
        measured++;
        shortest = Math.min(shortest, nanos);
        least = Math.min(least, nanos);
        waitedNanos += (double) stoodFor * Math.min(nanos, DISTURBED * least);
    }

    /** Rare, and dear where rows are many: always measured, and for itself. */
    private void shuffle(long epoch) {
        if (epoch != shuffled) {
            long begun = System.nanoTime();
            batches.shuffle(epoch);
            shuffled = epoch;
            waitedNanos += System.nanoTime() - begun;
        }
    }

    private void begin(long step) {
        Examples own = examples instanceof TrainingExamples changing ? changing.twin() : examples;
        reader = new BatchReader(new Batches(own, batchSize, seed), examples.inputSize(), examples.targetSize(), step);
    }

    /** True while batches are prepared ahead. */
    boolean readsAhead() {
        return reader != null;
    }

    /** Nanoseconds that the trainer has spent on getting its batches; a fill that was measured stands for those that were not. */
    double waited() {
        return waitedNanos;
    }

    /** Ends the reader, if there is one; batches are filled on the spot from then on. */
    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
            shuffled = -1;
        }
    }
}
