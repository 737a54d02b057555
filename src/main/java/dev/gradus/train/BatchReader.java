package dev.gradus.train;

import dev.gradus.data.Batches;
import dev.gradus.math.Matrix;
import java.util.concurrent.locks.LockSupport;

/**
 * Prepares batches on a thread of its own, a few ahead of the trainer, in a ring of blocks that are made once: step s lies
 * in block s modulo their number. What a batch holds follows from its step alone, so nobody can tell whether it was
 * prepared ahead. After construction nothing is allocated.
 *
 * <p>One thread takes, one fills. Whoever finds nothing to do says so, looks once more, and parks; the other unparks it
 * only then.
 */
final class BatchReader implements AutoCloseable {

    private static final int MOST_BLOCKS = 4;
    private static final int LEAST_BLOCKS = 2;
    private static final long RING_BYTES = 256L << 20;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Batches batches;
    private final Matrix[] inputs;
    private final Matrix[] targets;
    private final Thread thread;
    private final long first;
    /** Every step before this one was prepared. */
    private volatile long prepared;
    /** Every step before this one is done with: its block may be filled again. */
    private volatile long done;
    private volatile boolean readerRests;
    private volatile Thread waiting;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * @param batches of its own: nobody else may shuffle them, or copy their examples
     * @param first   the step it begins with
     */
    BatchReader(Batches batches, int inputSize, int targetSize, long first) {
        this.batches = batches;
        this.first = first;
        this.prepared = first;
        this.done = first;
        long bytes = 8L * batches.maxBatch() * (inputSize + targetSize);
        int blocks = (int) Math.max(LEAST_BLOCKS, Math.min(MOST_BLOCKS, RING_BYTES / Math.max(1, bytes)));
        inputs = new Matrix[blocks];
        targets = new Matrix[blocks];
        for (int i = 0; i < blocks; i++) {
            inputs[i] = Matrix.zeros(inputSize, batches.maxBatch());
            targets[i] = Matrix.zeros(targetSize, batches.maxBatch());
        }
        thread = new Thread(this::run, "gradus-reader");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        thread.start();
    }

    private void run() {
        try {
            long shuffled = -1;
            for (long step = first; !closed; step++) {
                rest(step);
                if (closed) {
                    return;
                }
                long epoch = step / batches.perEpoch();
                if (epoch != shuffled) {
                    batches.shuffle(epoch);
                    shuffled = epoch;
                }
                int block = (int) (step % inputs.length);
                batches.fill((int) (step % batches.perEpoch()), inputs[block], targets[block]);
                prepared = step + 1;
                LockSupport.unpark(waiting);
            }
        } catch (RuntimeException | Error broken) { // the trainer shows it: take() throws it
            failure = broken;
            LockSupport.unpark(waiting);
        }
    }

    /** Until the block of a step is free. */
    private void rest(long step) {
        while (step - done >= inputs.length && !closed) {
            readerRests = true;
            if (step - done >= inputs.length && !closed) {
                LockSupport.park(this);
            }
            readerRests = false;
        }
    }

    /**
     * Copies the batch of a step, as soon as it is there. Steps are taken one after the other; the last one may be taken
     * again.
     *
     * @throws RuntimeException or an error with which preparing it failed
     */
    void take(long step, Matrix intoInputs, Matrix intoTargets) {
        done = step;
        if (readerRests) {
            LockSupport.unpark(thread);
        }
        if (prepared <= step) {
            await(step);
        }
        int block = (int) (step % inputs.length);
        copy(inputs[block], intoInputs);
        copy(targets[block], intoTargets);
    }

    private void await(long step) {
        waiting = Thread.currentThread();
        while (prepared <= step) {
            Throwable broken = failure;
            if (broken instanceof Error error) {
                throw error;
            }
            if (broken != null) {
                throw (RuntimeException) broken;
            }
            LockSupport.park(this);
        }
        waiting = null;
    }

    private static void copy(Matrix from, Matrix to) {
        for (int column = 0; column < to.columns; column++) {
            System.arraycopy(from.data, from.offset + column * from.stride, to.data, to.offset + column * to.stride, to.rows);
        }
    }

    /** Ends the thread, and waits until it has ended. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
