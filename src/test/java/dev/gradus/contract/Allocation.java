package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Whether work that is done again and again leaves garbage behind. */
final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int STEPS = 200;
    private static final long MOST_NANOSECONDS = 60_000_000_000L;

    private Allocation() {}

    /** Looks for up to 60 s of computing for 200 steps in a row that allocate nothing on this thread. */
    static void assertNothing(Runnable step) {
        long least = leastBytes(step, MOST_NANOSECONDS);
        if (least > 0) {
            fail("200 steps allocate at least " + least + " bytes.");
        }
    }

    /**
     * The fewest bytes that 200 steps in a row take on this thread, within this time of computing (by the clock, a busy
     * machine would give less of it); vectors live on the heap until their loops are compiled.
     */
    static long leastBytes(Runnable step, long nanoseconds) {
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        long end = PROCESS.getProcessCpuTime() + nanoseconds;
        while (least > 0 && PROCESS.getProcessCpuTime() < end) {
            long before = THREADS.getThreadAllocatedBytes(id);
            long overhead = THREADS.getThreadAllocatedBytes(id) - before;
            before = THREADS.getThreadAllocatedBytes(id);
            for (int i = 0; i < STEPS; i++) {
                step.run();
            }
            least = Math.min(least, THREADS.getThreadAllocatedBytes(id) - before - overhead);
        }
        return Math.max(0, least);
    }
}
