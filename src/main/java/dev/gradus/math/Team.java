package dev.gradus.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The caller and {@code threads - 1} daemon helpers that run the units of one job at a time. Nothing is allocated per job.
 *
 * <p>A unit is claimed by lowering one number that holds the job and how many of its units are left. A job that is over has
 * none left, so a helper that wakes late cannot claim anything from it, nor read the next job while that is being written
 * down. The caller waits only for units that somebody has begun. Helpers watch
 * for the next job for some microseconds before they park; they start with the first job.
 *
 * <p>A job begun while another is running (by a unit of that job, or by another thread) is done by its caller alone.
 */
final class Team implements AutoCloseable {

    private static final int SPINS = 20_000;
    private static final long LEFT_MASK = 0xFFFFFFFFL;

    private final int threads;
    private final AtomicBoolean busy = new AtomicBoolean();
    /** Job number in the upper half, units left to claim in the lower. */
    private final AtomicLong claims = new AtomicLong();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile TeamThread[] helpers;

    // Written while no unit is left; read only by those who hold a unit.
    private Kernel.RangeTask task;
    private int count;
    private int unitSize;
    private int units;
    private volatile Throwable failure;
    private volatile boolean closed;

    Team(int threads) {
        this.threads = threads;
    }

    /**
     * Runs {@code task} over ranges of {@code unitSize} that cover {@code 0..count} and returns when all are done. The
     * first exception of any unit is thrown here; units not begun by then are left out.
     */
    void run(int count, int unitSize, Kernel.RangeTask task) {
        int needed = (int) (((long) count + unitSize - 1) / unitSize);
        if (needed < 2 || threads < 2 || closed || !busy.compareAndSet(false, true)) {
            if (count > 0) {
                task.run(0, count);
            }
            return;
        }
        try {
            if (helpers == null) {
                start();
            }
            this.task = task;
            this.count = count;
            this.unitSize = unitSize;
            this.units = needed;
            failure = null;
            finished.set(0);
            long job = ((claims.get() >>> 32) + 1) << 32;
            claims.set(job | needed);
            for (int i = 0; i < Math.min(helpers.length, needed - 1); i++) {
                helpers[i].wake();
            }
            work(job >>> 32);
            awaitUnits(needed);
            this.task = null;
            Throwable thrown = failure;
            if (thrown != null) {
                failure = null;
                throw Team.<RuntimeException>unchecked(thrown);
            }
        } finally {
            busy.set(false);
        }
    }

    private void awaitUnits(int needed) {
        for (int i = 0; finished.get() < needed; i++) {
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /** Claims units of the job until none is left. */
    private void work(long job) {
        while (true) {
            long claim = claims.get();
            int left = (int) (claim & LEFT_MASK);
            if (left == 0 || claim >>> 32 != job) {
                return;
            }
            if (!claims.compareAndSet(claim, claim - 1)) {
                continue;
            }
            int from = (units - left) * unitSize;
            try {
                if (failure == null) {
                    task.run(from, (int) Math.min(count, (long) from + unitSize));
                }
            } catch (Throwable thrown) {
                if (failure == null) {
                    failure = thrown;
                }
            } finally {
                finished.incrementAndGet();
            }
        }
    }

    private void start() {
        TeamThread[] started = new TeamThread[threads - 1];
        for (int i = 0; i < started.length; i++) {
            started[i] = new TeamThread(i + 1);
            started[i].start();
        }
        helpers = started;
    }

    @Override
    public void close() {
        closed = true;
        TeamThread[] started = helpers;
        if (started != null) {
            for (TeamThread helper : started) {
                LockSupport.unpark(helper);
            }
        }
    }

    /** A task declares no checked exception, so what it threw may travel on as it is. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private final class TeamThread extends Thread {

        private volatile boolean parked;

        TeamThread(int number) {
            super("gradus-kernel-" + number);
            setDaemon(true);
        }

        void wake() {
            if (parked) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            long done = 0;
            while (!closed) {
                long job = awaitJobAfter(done);
                work(job);
                done = job;
            }
        }

        private long awaitJobAfter(long done) {
            for (int i = 0; i < SPINS; i++) {
                long job = claims.get() >>> 32;
                if (job != done || closed) {
                    return job;
                }
                Thread.onSpinWait();
            }
            parked = true;
            // Looked at again after the flag was raised: a job that came in between did not see it.
            while (claims.get() >>> 32 == done && !closed) {
                LockSupport.park(this);
            }
            parked = false;
            return claims.get() >>> 32;
        }
    }
}
