package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Whether work that is done again and again leaves garbage behind. */
final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 200;
    private static final int MOST_ROUNDS = 100;

    private Allocation() {}

    /** Looks for 200 steps in a row that allocate nothing on this thread; the first rounds may, while code is compiled. */
    static void assertNothing(Runnable step) {
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long before = THREADS.getThreadAllocatedBytes(id);
            long overhead = THREADS.getThreadAllocatedBytes(id) - before;
            before = THREADS.getThreadAllocatedBytes(id);
            for (int i = 0; i < STEPS; i++) {
                step.run();
            }
            least = Math.min(least, THREADS.getThreadAllocatedBytes(id) - before - overhead);
            if (least <= 0) {
                return;
            }
        }
        fail("200 steps allocate at least " + least + " bytes.");
    }
}
