package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gradus.math.Matrix;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filling a batch makes no garbage, whatever the examples rest as. */
class BatchAllocationTest {

    private static final SplitPlan SPLIT = new SplitPlan(0.2, 0.1, 1, true);

    @ParameterizedTest
    @ValueSource(strings = {"images", "sequences", "symbols", "windows", "text"})
    void fillingBatchesAllocatesNothing(String kind) throws DataException {
        PreparedData data = prepare(kind);
        Batches batches = new Batches(data.training(), 8, 1);
        Matrix inputs = Matrix.zeros(data.training().inputSize(), batches.maxBatch());
        Matrix targets = Matrix.zeros(data.training().targetSize(), batches.maxBatch());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 200 && least > 0; round++) {
            long before = threads.getThreadAllocatedBytes(me);
            batches.shuffle(round);
            for (int batch = 0; batch < batches.perEpoch(); batch++) {
                batches.fill(batch, inputs, targets);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(me) - before);
        }
        assertEquals(0, least);
        assertTrue(java.util.Arrays.stream(inputs.data).anyMatch(value -> value != 0));
    }

    private static PreparedData prepare(String kind) throws DataException {
        DataLoader loader = new DataLoader();
        DataSource nothing = new Generated("made", 0, 60, 1, Map.of());
        int[] labels = IntStream.range(0, 60).map(i -> i % 3).toArray();
        List<String> classes = List.of("a", "b", "c");
        switch (kind) {
            case "images" -> {
                byte[] pixels = new byte[60 * 2 * 5 * 4];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = (byte) (7 * i);
                }
                return loader.prepare(new DataSetup(nothing, new InputPlan.Images(InputPlan.PixelScaling.STANDARDISE), SPLIT),
                        ImageSet.of("made", 2, 5, 4, pixels, labels, classes));
            }
            case "sequences" -> {
                double[] values = IntStream.range(0, 60 * 6 * 2).mapToDouble(Math::sin).toArray();
                return loader.prepare(new DataSetup(nothing, new InputPlan.Sequences("", true), SPLIT),
                        SequenceSet.classes("made", 6, List.of("x", "y"), values, labels, classes));
            }
            case "symbols" -> {
                int[] symbols = IntStream.range(0, 60 * 6).map(i -> i % 2).toArray();
                return loader.prepare(new DataSetup(nothing, new InputPlan.Sequences("", false), SPLIT),
                        SequenceSet.symbols("made", 6, List.of("(", ")"), symbols, labels, classes));
            }
            case "windows" -> {
                double[][] columns = {IntStream.range(0, 80).mapToDouble(Math::cos).toArray(),
                        IntStream.range(0, 80).mapToDouble(Math::sin).toArray()};
                return loader.prepare(new DataSetup(nothing, new InputPlan.Windows(List.of("x"), "y", 4, 1, true), SPLIT),
                        Table.generated("made", List.of("x"), "y", columns, List.of()));
            }
            default -> {
                return loader.prepare(new DataSetup(new TextFile("made", StandardCharsets.UTF_8),
                        new InputPlan.Characters(5, 1), SPLIT), TextBody.of("made", "she sells sea shells ".repeat(9)));
            }
        }
    }
}
