package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done to training rows alone, as the loader sees it. */
class TreatmentTest {

    private static final int[] SIZES = {40, 10, 4};

    private static ImageSet images() {
        int count = Arrays.stream(SIZES).sum();
        byte[] pixels = new byte[count * 25];
        int[] labels = new int[count];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Randoms.below(5, i, 256);
        }
        for (int i = 0; i < count; i++) {
            labels[i] = i < 40 ? 0 : i < 50 ? 1 : 2;
        }
        return ImageSet.of("made", 1, 5, 5, pixels, labels, List.of("a", "b", "c"));
    }

    private static DataSetup setup() {
        return new DataSetup(new Generated("made", 0, 54, 1, Map.of()), new InputPlan.Images(InputPlan.PixelScaling.UNIT),
                new SplitPlan(0.25, 0.25, 1, true));
    }

    private static PreparedData prepare(DataSetup setup) throws DataException {
        return new DataLoader().prepare(setup, images());
    }

    private static double[] all(Examples examples) {
        Matrix inputs = Matrix.zeros(examples.inputSize(), examples.count());
        Matrix targets = Matrix.zeros(examples.targetSize(), examples.count());
        Batches.fillRange(examples, 0, examples.count(), inputs, targets);
        double[] both = Arrays.copyOf(inputs.data, inputs.data.length + targets.data.length);
        System.arraycopy(targets.data, 0, both, inputs.data.length, targets.data.length);
        return both;
    }

    @Test
    void onlyWhatIsFedToTrainingIsAugmented() throws DataException {
        AugmentPlan plan = AugmentPlan.NONE.with(Augment.of("rotate")).with(Augment.of("noise")).with(Augment.of("mix_up"));
        PreparedData plain = prepare(setup());
        PreparedData augmented = prepare(setup().withAugmentation(plan));
        for (Part part : Part.values()) {
            assertArrayEquals(all(plain.examples(part)), all(augmented.examples(part)), part + " is as it was");
        }
        assertSame(plain.training(), plain.feed(1));
        Examples fed = augmented.feed(1);
        ((TrainingExamples) fed).begin(0);
        assertEquals(3, fed.targetSize());
        Matrix one = Matrix.zeros(25, 1);
        Matrix other = Matrix.zeros(25, 1);
        fed.copyInput(3, one, 0);
        plain.training().copyInput(3, other, 0);
        assertNotEquals(Arrays.toString(other.data), Arrays.toString(one.data));
        assertEquals(plan, augmented.provenance().treatment().augmentation());
    }

    @Test
    void aPlanForOtherDataIsRefusedInASentence() {
        DataSetup setup = setup().withAugmentation(AugmentPlan.NONE.with(Augment.of("jitter")));
        assertEquals("The augmentation Jitter is for sequences, windows of a series, but these are images. Remove it.",
                assertThrows(DataException.class, () -> prepare(setup)).getMessage());
    }

    @Test
    void oversamplingMeetsEveryClassAsOftenAsTheLargestAndEveryExampleAboutAsOften() throws DataException {
        checkSampling(Balance.Sampling.OVER);
    }

    @Test
    void undersamplingMeetsEveryClassAsOftenAsTheSmallestAndOthersInEachEpoch() throws DataException {
        checkSampling(Balance.Sampling.UNDER);
    }

    private static void checkSampling(Balance.Sampling sampling) throws DataException {
        PreparedData data = prepare(setup().withBalance(Balance.NONE.withSampling(sampling)));
        int[] sizes = new int[3];
        int[] label = new int[data.training().count()];
        Matrix target = Matrix.zeros(1, 1);
        for (int i = 0; i < label.length; i++) {
            data.training().copyTarget(i, target, 0);
            label[i] = (int) target.data[0];
            sizes[label[i]]++;
        }
        int each = sampling == Balance.Sampling.OVER ? Arrays.stream(sizes).max().orElseThrow()
                : Arrays.stream(sizes).min().orElseThrow();
        TrainingExamples fed = (TrainingExamples) data.feed(1);
        assertEquals(3 * each, fed.count());
        int[] over = new int[label.length];
        for (int epoch = 0; epoch < 30; epoch++) {
            fed.begin(epoch);
            int[] met = new int[label.length];
            int[] classes = new int[3];
            for (int i = 0; i < fed.count(); i++) {
                met[fed.row(i)]++;
                over[fed.row(i)]++;
                fed.copyTarget(i, target, 0);
                assertEquals(label[fed.row(i)], target.data[0]);
                classes[label[fed.row(i)]]++;
            }
            assertArrayEquals(new int[] {each, each, each}, classes);
            for (int row = 0; row < met.length; row++) {
                int least = each / sizes[label[row]];
                assertTrue(met[row] == least || met[row] == least + 1, "row " + row + " met " + met[row] + " times");
            }
        }
        assertTrue(Arrays.stream(over).allMatch(count -> count > 0), "no row is never met");
        TrainingExamples again = ((TrainingExamples) data.feed(1)).twin();
        again.begin(29);
        for (int i = 0; i < fed.count(); i++) {
            assertEquals(fed.row(i), again.row(i));
        }
    }

    @Test
    void aSetupWithAnotherTreatmentHasTheSameNumbersWhateverWasAnsweredToWarnings() {
        DataSetup setup = setup().withAnswers(WarningAnswers.NONE.keeping("constant:a"));
        assertTrue(setup.sameButTreatment(setup.withBalance(Balance.NONE.withSampling(Balance.Sampling.OVER))));
        assertTrue(!setup.sameButTreatment(setup.withAnswers(WarningAnswers.NONE.withTwinsInTraining(true))));
    }

    @Test
    void whatSamplingHasMadeEqualIsNotWeighedAgain() throws DataException {
        Balance balanced = Balance.NONE.withWeighing(Balance.Weighing.BALANCED);
        assertEquals(3, prepare(setup().withBalance(balanced)).classWeights().size());
        assertEquals(List.of(), prepare(setup().withBalance(balanced.withSampling(Balance.Sampling.OVER))).classWeights());
        assertEquals(List.of(), prepare(setup().withBalance(balanced.withSampling(Balance.Sampling.UNDER))).classWeights());
    }

    @Test
    void balancedWeightsAreTheNumberOfExamplesOverClassesTimesItsExamples() {
        double[] classes = {0, 0, 0, 0, 0, 1, 1, 2};
        Examples examples = Examples.of(new double[8], 1, classes, 1);
        assertEquals(List.of(8 / 15.0, 8 / 6.0, 8 / 3.0), ClassCounts.balanced(Task.CLASSIFICATION, 3, examples));
        double[] labels = {1, 0, 0, 0, 1, 0, 0, 1};
        assertEquals(List.of(1.0, 3.0), ClassCounts.balanced(Task.MULTI_LABEL, 2,
                Examples.of(new double[4], 1, labels, 2)), "noes over yeses of each label");
        assertEquals(List.of(), ClassCounts.balanced(Task.REGRESSION, 0, examples));
    }
}
