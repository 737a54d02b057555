package dev.gradus.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.math.Matrix;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Mix-up mixes inputs and answers in the same shares; a plan of everything allocates nothing. */
class MixedExamplesTest {

    private static AugmentedExamples of(Examples base, AugmentPlan plan, int classes) {
        return new AugmentedExamples(base, ExampleFrame.of(Made.form(1, 6, 6), base), plan, classes, 7);
    }

    @Test
    void inputsAndClassesAreMixedInTheSameShares() {
        Examples base = Made.images(9, 1, 6, 6);
        AugmentedExamples mixed = of(base, Made.plan(Augment.of("mix_up").with("alpha", 1)), Made.CLASSES);
        assertEquals(Made.CLASSES, mixed.targetSize());
        boolean apart = false;
        for (int epoch = 0; epoch < 4; epoch++) {
            mixed.begin(epoch);
            for (int i = 0; i < 9; i++) {
                double share = mixed.kept(i);
                int other = mixed.partner(i);
                double[] own = Made.input(base, i);
                double[] partner = Made.input(base, other);
                double[] expected = new double[own.length];
                for (int k = 0; k < own.length; k++) {
                    expected[k] = share * own[k] + (1 - share) * partner[k];
                }
                assertArrayEquals(expected, Made.input(mixed, i), 1e-15);
                double[] answer = new double[3];
                answer[i % 3] += share;
                answer[other % 3] += 1 - share;
                assertArrayEquals(answer, Made.target(mixed, i), 1e-15);
                assertEquals(1, Arrays.stream(Made.target(mixed, i)).sum(), 1e-15, "no label is lost");
                apart |= other % 3 != i % 3 && share > 0.1 && share < 0.9;
            }
        }
        assertTrue(apart);
    }

    @Test
    void numbersAndLabelsAreMixedAsTheyAre() {
        double[] inputs = new double[20];
        double[] answers = new double[20];
        for (int i = 0; i < 20; i++) {
            inputs[i] = i;
            answers[i] = 3.0 * i;
        }
        Examples base = Examples.of(inputs, 1, answers, 1);
        AugmentedExamples mixed = new AugmentedExamples(base, ExampleFrame.of(new dev.gradus.data.RowForm(java.util.List.of(), java.util.List.of()), base),
                Made.plan(Augment.of("mix_up").with("alpha", 1)), 0, 7);
        mixed.begin(2);
        assertEquals(1, mixed.targetSize());
        for (int i = 0; i < 20; i++) {
            assertEquals(3 * Made.input(mixed, i)[0], Made.target(mixed, i)[0], 1e-12, "on the same line");
        }
    }

    @Test
    void aBatchWithEveryAugmentationOfImagesAllocatesNothing() {
        AugmentPlan plan = AugmentPlan.NONE;
        for (AugmentType type : AugmentCatalog.of(Kind.IMAGE)) {
            plan = plan.with(Augment.of(type.id()));
        }
        assertEquals(0, leastBytes(of(Made.images(12, 1, 6, 6), plan, Made.CLASSES)));
    }

    @Test
    void aBatchWithEveryAugmentationOfSequencesAllocatesNothing() {
        AugmentPlan plan = AugmentPlan.NONE;
        for (AugmentType type : AugmentCatalog.of(Kind.SEQUENCE)) {
            plan = plan.with(Augment.of(type.id()));
        }
        Examples base = Made.sequences(12, 8, 2);
        assertEquals(0, leastBytes(new AugmentedExamples(base, ExampleFrame.of(Made.form(8, 2), base), plan, 3, 7)));
    }

    private static long leastBytes(Examples examples) {
        Batches batches = new Batches(examples, 4, 1);
        Matrix inputs = Matrix.zeros(examples.inputSize(), batches.maxBatch());
        Matrix targets = Matrix.zeros(examples.targetSize(), batches.maxBatch());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 400 && least > 0; round++) {
            long before = threads.getThreadAllocatedBytes(me);
            batches.shuffle(round);
            for (int batch = 0; batch < batches.perEpoch(); batch++) {
                batches.fill(batch, inputs, targets);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(me) - before);
        }
        return least;
    }
}
