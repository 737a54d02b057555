package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.management.ThreadMXBean;
import dev.gradus.math.Matrix;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void everyExampleIsInExactlyOneBatchWhateverTheSizes() {
        for (int count = 1; count <= 23; count++) {
            for (int batchSize = 1; batchSize <= 8; batchSize++) {
                Batches batches = new Batches(examples(count), batchSize, 5);
                batches.shuffle(3);
                assertArrayEquals(ascending(count), seen(batches, batchSize), count + " examples in batches of " + batchSize);
            }
        }
    }

    @Test
    void aLastBatchOfOneIsJoinedToTheBatchBeforeIt() {
        Batches batches = new Batches(examples(11), 5, 1);
        assertEquals(2, batches.perEpoch());
        assertEquals(5, batches.size(0));
        assertEquals(6, batches.size(1));
        assertEquals(6, batches.maxBatch());
    }

    @Test
    void aLastBatchOfTwoStandsAlone() {
        Batches batches = new Batches(examples(12), 5, 1);
        assertEquals(3, batches.perEpoch());
        assertEquals(2, batches.size(2));
        assertEquals(5, batches.maxBatch());
    }

    @Test
    void aSingleExampleIsABatch() {
        assertEquals(1, new Batches(examples(1), 5, 1).perEpoch());
    }

    @Test
    void theOrderOfAnEpochDependsOnSeedAndEpochAlone() {
        Batches straight = new Batches(examples(50), 7, 42);
        straight.shuffle(9);
        Batches detour = new Batches(examples(50), 7, 42);
        detour.shuffle(1);
        detour.shuffle(9);
        assertArrayEquals(order(straight), order(detour));

        detour.shuffle(10);
        assertFalse(Arrays.equals(order(straight), order(detour)));
        Batches other = new Batches(examples(50), 7, 43);
        other.shuffle(9);
        assertFalse(Arrays.equals(order(straight), order(other)));
    }

    @Test
    void inputsAndTargetsStayTogether() {
        Batches batches = new Batches(examples(20), 6, 3);
        batches.shuffle(0);
        Matrix inputs = Matrix.zeros(2, 7);
        Matrix targets = Matrix.zeros(1, 7);
        for (int batch = 0; batch < batches.perEpoch(); batch++) {
            int count = batches.fill(batch, inputs, targets);
            for (int column = 0; column < count; column++) {
                assertEquals(inputs.get(0, column), targets.get(0, column));
                assertEquals(-1 - inputs.get(0, column), inputs.get(1, column));
                assertEquals(batches.example(batch, column), targets.get(0, column));
            }
        }
    }

    @Test
    void aRangeComesInItsOwnOrder() {
        Matrix inputs = Matrix.zeros(2, 4);
        Matrix targets = Matrix.zeros(1, 4);
        assertEquals(3, Batches.fillRange(examples(9), 5, 8, inputs, targets));
        assertArrayEquals(new double[] {5, 6, 7, 0}, targets.toArray());
    }

    @Test
    void anEpochAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        Batches batches = new Batches(examples(1000), 32, 3);
        Matrix inputs = Matrix.zeros(2, 33);
        Matrix targets = Matrix.zeros(1, 33);
        long least = Long.MAX_VALUE;
        // The compiler may allocate once in a while; an epoch of ours that allocated would do so every time.
        for (int epoch = 0; epoch < 200 && least > 0; epoch++) {
            long before = threads.getThreadAllocatedBytes(thread);
            batches.shuffle(epoch);
            for (int batch = 0; batch < batches.perEpoch(); batch++) {
                batches.fill(batch, inputs, targets);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, least);
    }

    private static int[] seen(Batches batches, int batchSize) {
        int[] seen = new int[64];
        int count = 0;
        Matrix inputs = Matrix.zeros(2, batchSize + 1);
        Matrix targets = Matrix.zeros(1, batchSize + 1);
        for (int batch = 0; batch < batches.perEpoch(); batch++) {
            int filled = batches.fill(batch, inputs, targets);
            for (int column = 0; column < filled; column++) {
                seen[count++] = (int) targets.get(0, column);
            }
        }
        int[] sorted = Arrays.copyOf(seen, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] order(Batches batches) {
        int[] order = new int[50];
        int next = 0;
        for (int batch = 0; batch < batches.perEpoch(); batch++) {
            for (int place = 0; place < batches.size(batch); place++) {
                order[next++] = batches.example(batch, place);
            }
        }
        return order;
    }

    private static int[] ascending(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static Examples examples(int count) {
        double[] inputs = new double[2 * count];
        double[] targets = new double[count];
        for (int i = 0; i < count; i++) {
            inputs[2 * i] = i;
            inputs[2 * i + 1] = -1.0 - i;
            targets[i] = i;
        }
        return Examples.of(inputs, 2, targets, 1);
    }
}
