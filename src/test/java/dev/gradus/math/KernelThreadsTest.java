package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.KernelTest.Choice;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What helpers may change: the time, never a bit and never the heap. */
@Timeout(60)
class KernelThreadsTest {

    private static final int CONSECUTIVE_CALLS = 200;
    private static final long PATIENCE_NANOSECONDS = 20_000_000_000L;

    static List<Choice> choices() {
        return Choice.all();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void oneTwoAndThreeThreadsGiveTheSameBits(Choice choice) {
        int[][] shapes = {{128, 32, 784}, {784, 128, 32}, {10, 700, 128}, {300, 300, 1100}, {8, 2500, 60}};
        for (int[] shape : shapes) {
            Matrix a = random(shape[2], shape[0], 1);
            Matrix b = random(shape[2], shape[1], 2);
            double[] expected = null;
            for (int threads = 1; threads <= 3; threads++) {
                try (Kernel kernel = choice.open(threads)) {
                    for (int repetition = 0; repetition < 5; repetition++) {
                        Matrix c = Matrix.zeros(shape[0], shape[1]);
                        kernel.multiply(a, Transpose.YES, b, Transpose.NO, c, Write.REPLACE);
                        expected = expected == null ? c.data : expected;
                        assertArrayEquals(expected, c.data);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void nothingIsAllocatedOnceWarm(Choice choice) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Matrix weights = random(784, 128, 1);
        Matrix input = random(784, 32, 2);
        Matrix output = Matrix.zeros(128, 32);
        Matrix inputGradient = Matrix.zeros(784, 32);
        Matrix weightGradient = Matrix.zeros(784, 128);
        Matrix small = Matrix.zeros(5, 5);
        Matrix smallOutput = Matrix.zeros(5, 5);
        Kernel.RangeTask task = (from, to) -> {
            Elementary.tanh(output.data, from, output.data, from, to - from);
            Elementary.sigmoid(output.data, from, output.data, from, to - from);
            Elementary.exp(output.data, from, output.data, from, to - from);
        };
        try (Kernel kernel = choice.open(2)) {
            long[] ids = idsOfAllThreads(kernel);
            long end = System.nanoTime() + PATIENCE_NANOSECONDS;
            int calm = 0;
            while (calm < CONSECUTIVE_CALLS && System.nanoTime() < end) {
                long before = allocated(threads, ids);
                kernel.multiply(weights, Transpose.YES, input, Transpose.NO, output, Write.REPLACE);
                kernel.parallel(output.size(), 8, 20, task);
                kernel.multiply(weights, Transpose.NO, output, Transpose.NO, inputGradient, Write.REPLACE);
                kernel.multiply(input, Transpose.NO, output, Transpose.YES, weightGradient, Write.ADD);
                kernel.multiply(small, Transpose.NO, small, Transpose.NO, smallOutput, Write.REPLACE);
                calm = allocated(threads, ids) == before ? calm + 1 : 0;
            }
            assertEquals(CONSECUTIVE_CALLS, calm);
        }
    }

    @Test
    void rangesCoverEverythingOnceAndStartAtMultiplesOfTheGrain() {
        try (Kernel kernel = Kernels.create(Precision.FAST, 3)) {
            for (int count : new int[] {0, 1, 7, 64, 1000, 12_345}) {
                AtomicIntegerArray visits = new AtomicIntegerArray(count);
                kernel.parallel(count, 7, 100_000, (from, to) -> {
                    assertEquals(0, from % 7);
                    for (int i = from; i < to; i++) {
                        visits.incrementAndGet(i);
                    }
                });
                for (int i = 0; i < count; i++) {
                    assertEquals(1, visits.get(i));
                }
            }
        }
    }

    @Test
    void helpersTakePart() {
        try (Kernel kernel = Kernels.create(Precision.FAST, 2)) {
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            CountDownLatch bothArrived = new CountDownLatch(2);
            kernel.parallel(2, 1, 100_000, (from, to) -> {
                seen.add(Thread.currentThread());
                bothArrived.countDown();
                await(bothArrived);
            });
            assertEquals(2, seen.size());
            assertTrue(seen.stream().filter(thread -> thread != Thread.currentThread()).allMatch(Thread::isDaemon));
        }
    }

    /** Jobs of changing length, so that a helper that wakes late would claim a unit the new job has and the old one had not. */
    @Test
    void manyShortJobsInARowLoseNoUnit() {
        try (Kernel kernel = Kernels.create(Precision.FAST, 3)) {
            int[] visits = new int[16];
            int[] expected = new int[16];
            for (int job = 0; job < 50_000; job++) {
                int count = 2 + job % 15;
                kernel.parallel(count, 1, 100_000, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        visits[i]++;
                    }
                });
                for (int i = 0; i < count; i++) {
                    expected[i]++;
                }
                assertArrayEquals(expected, visits);
            }
        }
    }

    @Test
    void cheapWorkStaysOnTheCaller() {
        try (Kernel kernel = Kernels.create(Precision.FAST, 2)) {
            Thread caller = Thread.currentThread();
            AtomicInteger ranges = new AtomicInteger();
            kernel.parallel(4900, 1, 10, (from, to) -> {
                assertSame(caller, Thread.currentThread());
                assertEquals(4900, to - from);
                ranges.incrementAndGet();
            });
            assertEquals(1, ranges.get());
        }
    }

    @Test
    void anExceptionInAHelperReachesTheCallerAndTheKernelGoesOn() {
        try (Kernel kernel = Kernels.create(Precision.FAST, 2)) {
            Thread caller = Thread.currentThread();
            CountDownLatch bothArrived = new CountDownLatch(2);
            IllegalStateException thrown = new IllegalStateException("a unit failed");
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> kernel.parallel(2, 1, 100_000, (from, to) -> {
                bothArrived.countDown();
                await(bothArrived);
                if (Thread.currentThread() != caller) {
                    throw thrown;
                }
            })));
            AtomicIntegerArray visits = new AtomicIntegerArray(100);
            kernel.parallel(100, 1, 100_000, (from, to) -> visits.addAndGet(from, to - from));
            int sum = 0;
            for (int i = 0; i < 100; i++) {
                sum += visits.get(i);
            }
            assertEquals(100, sum);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aParallelTaskMayMultiply(Choice choice) {
        Matrix a = random(40, 40, 1);
        try (Kernel kernel = choice.open(2)) {
            Matrix expected = Matrix.zeros(40, 40);
            kernel.multiply(a, Transpose.YES, a, Transpose.NO, expected, Write.REPLACE);
            Matrix[] results = new Matrix[50];
            kernel.parallel(50, 1, 100_000, (from, to) -> {
                for (int i = from; i < to; i++) {
                    results[i] = Matrix.zeros(40, 40);
                    kernel.multiply(a, Transpose.YES, a, Transpose.NO, results[i], Write.REPLACE);
                }
            });
            for (Matrix result : results) {
                assertArrayEquals(expected.data, result.data);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void twoCallersMayShareAKernel(Choice choice) throws InterruptedException {
        Matrix a = random(300, 120, 1);
        try (Kernel kernel = choice.open(2)) {
            Matrix expected = Matrix.zeros(120, 120);
            kernel.multiply(a, Transpose.YES, a, Transpose.NO, expected, Write.REPLACE);
            Matrix other = Matrix.zeros(120, 120);
            Thread second = new Thread(() -> {
                for (int i = 0; i < 50; i++) {
                    kernel.multiply(a, Transpose.YES, a, Transpose.NO, other, Write.REPLACE);
                }
            });
            second.start();
            Matrix mine = Matrix.zeros(120, 120);
            for (int i = 0; i < 50; i++) {
                kernel.multiply(a, Transpose.YES, a, Transpose.NO, mine, Write.REPLACE);
            }
            second.join();
            assertArrayEquals(expected.data, mine.data);
            assertArrayEquals(expected.data, other.data);
        }
    }

    @Test
    void closingEndsTheHelpersAndTheKernelStillMultiplies() throws InterruptedException {
        Kernel kernel = Kernels.create(Precision.EXACT, 2);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch bothArrived = new CountDownLatch(2);
        kernel.parallel(2, 1, 100_000, (from, to) -> {
            seen.add(Thread.currentThread());
            bothArrived.countDown();
            await(bothArrived);
        });
        kernel.close();
        seen.remove(Thread.currentThread());
        for (Thread helper : seen) {
            helper.join();
        }
        Matrix a = random(100, 100, 1);
        Matrix c = Matrix.zeros(100, 100);
        kernel.multiply(a, Transpose.NO, a, Transpose.NO, c, Write.REPLACE);
        assertTrue(c.get(99, 99) != 0);
    }

    /** The caller and every helper, found by having all of them meet. */
    private static long[] idsOfAllThreads(Kernel kernel) {
        Set<Long> ids = ConcurrentHashMap.newKeySet();
        CountDownLatch arrived = new CountDownLatch(kernel.threads());
        kernel.parallel(kernel.threads(), 1, 100_000, (from, to) -> {
            ids.add(Thread.currentThread().getId());
            arrived.countDown();
            await(arrived);
        });
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static long allocated(ThreadMXBean threads, long[] ids) {
        long sum = 0;
        for (long id : ids) {
            sum += threads.getThreadAllocatedBytes(id);
        }
        return sum;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Matrix random(int rows, int columns, long seed) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = Randoms.normal(seed, i);
        }
        return matrix;
    }
}
