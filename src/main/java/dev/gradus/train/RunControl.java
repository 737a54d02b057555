package dev.gradus.train;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The only way from the window to a running training: run, pause, stop, live settings, pace, and the wish for a
 * snapshot. Every change wakes the trainer, so it takes effect within one batch, also while it waits for its pace.
 */
public final class RunControl {

    private static final double TOLD_PER_SECOND = 400;

    private enum Command { RUN, ONE_BATCH, TO_EPOCH_END, PAUSE, STOP }

    private volatile Command command = Command.RUN;
    private final Recorder recorder;
    private volatile LiveSettings live;
    private volatile double batchesPerSecond = Double.POSITIVE_INFINITY;
    private final AtomicReference<Snapshot> wanted = new AtomicReference<>();
    private volatile boolean checkpointWanted;
    private volatile Thread trainer;
    private long lastStep;

    public RunControl(LiveSettings live) {
        this(live, Recorder.NONE);
    }

    /** @param recorder follows the run, on the trainer's thread */
    public RunControl(LiveSettings live, Recorder recorder) {
        this.live = live;
        this.recorder = recorder;
    }

    public void run() {
        set(Command.RUN);
    }

    public void pause() {
        set(Command.PAUSE);
    }

    /** Ends the run after the batch in hand; it cannot be taken back. */
    public void stop() {
        set(Command.STOP);
    }

    /** One batch, then pause. */
    public void oneBatch() {
        set(Command.ONE_BATCH);
    }

    /** To the end of the epoch under way, or through one whole epoch from its start, then pause. */
    public void oneEpoch() {
        set(Command.TO_EPOCH_END);
    }

    public LiveSettings live() {
        return live;
    }

    public void live(LiveSettings settings) {
        live = settings;
        wake();
    }

    /** @param perSecond batches in a second; infinite for full speed */
    public void pace(double perSecond) {
        batchesPerSecond = perSecond;
        wake();
    }

    /** Asks the trainer to fill this at the end of the next step; a wish not yet fulfilled is replaced. */
    public void want(Snapshot snapshot) {
        wanted.set(snapshot);
        wake();
    }

    /** Asks for a {@link TrainingEvent.Kept} after the next step. */
    public void wantCheckpoint() {
        checkpointWanted = true;
    }

    public boolean paused() {
        return command == Command.PAUSE;
    }

    public boolean stopped() {
        return command == Command.STOP;
    }

    private synchronized void set(Command next) {
        if (command != Command.STOP) {
            command = next;
        }
        wake();
    }

    private void wake() {
        LockSupport.unpark(trainer);
    }

    // What follows is called by the trainer alone.

    void begin() {
        trainer = Thread.currentThread();
        lastStep = System.nanoTime();
    }

    Recorder recorder() {
        return recorder;
    }

    Snapshot takeWanted() {
        return wanted.get() == null ? null : wanted.getAndSet(null);
    }

    /** True at a pace at which every step can be told: the trainer may rest for long after it. */
    boolean slow() {
        return batchesPerSecond < TOLD_PER_SECOND;
    }

    boolean takeCheckpointWish() {
        if (!checkpointWanted) {
            return false;
        }
        checkpointWanted = false;
        return true;
    }

    /** Waits for the pace; returns early when anything changes. True when the next step is due. */
    boolean due() {
        double pace = batchesPerSecond;
        if (pace == Double.POSITIVE_INFINITY) {
            return true;
        }
        long wait = (long) (1e9 / pace) - (System.nanoTime() - lastStep);
        if (wait > 0) {
            LockSupport.parkNanos(this, wait);
            return false;
        }
        lastStep = Math.max(lastStep + (long) (1e9 / pace), System.nanoTime() - 100_000_000L);
        return true;
    }

    /** Sleeps until anything changes. */
    void park() {
        LockSupport.park(this);
    }

    /** After a step: single steps end in a pause. */
    synchronized void stepped(boolean epochEnded) {
        if (command == Command.ONE_BATCH || (command == Command.TO_EPOCH_END && epochEnded)) {
            command = Command.PAUSE;
        }
    }
}
