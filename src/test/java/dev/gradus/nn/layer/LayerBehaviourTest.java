package dev.gradus.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Mode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What single layers promise beyond the contract of all. */
class LayerBehaviourTest {

    private static final BatchNorm NORM = new BatchNorm(1e-5, 0.1);

    private static LayerRun run(LayerSpec layer, Shape shape, int examples) {
        LayerRun run = new LayerRun(layer, List.of(shape), examples);
        for (int i = 0; i < run.input(0).size(); i++) {
            run.input(0).data[i] = 3 + 2 * Randoms.normal(1, i);
        }
        run.parameters().forEach(each -> each.values().fill(
                each.name().equals("weight") || each.name().equals("runningVariance") ? 1 : 0));
        return run;
    }

    private static double[] forward(LayerRun run) {
        run.forward();
        return run.output().toArray();
    }

    @Test
    void dropoutDropsItsShareAndScalesTheRest() {
        LayerRun run = run(new Dropout(0.3), Shape.of(100), 100);
        run.input(0).fill(1);

        double[] output = forward(run.randomKey(5));

        long dropped = Arrays.stream(output).filter(value -> value == 0).count();
        assertEquals(3000, dropped, 150, "three deviations of 10,000 draws are 137");
        assertEquals(10_000 - dropped, Arrays.stream(output).filter(value -> value == 1 / (1 - 0.3)).count());
    }

    @Test
    void dropoutHoldsItsMaskForAStepAndDrawsAnotherForTheNext() {
        LayerRun run = run(new Dropout(0.5), Shape.of(20), 4);
        double[] first = forward(run.randomKey(5));

        assertArrayEquals(first, forward(run.randomKey(5)));
        assertFalse(Arrays.equals(first, forward(run.randomKey(6))));
        assertArrayEquals(run.input(0).toArray(), forward(run.mode(Mode.INFERENCE)), "it does nothing when used");
    }

    @Test
    void batchNormGivesEveryChannelMeanZeroAndVarianceOne() {
        int pixels = 6;
        int examples = 8;
        double[] image = forward(run(NORM, Shape.of(2, 3, 2), examples));
        double[] sequence = forward(run(NORM, Shape.of(pixels, 2), examples));
        for (int channel = 0; channel < 2; channel++) {
            double[] first = new double[pixels * examples];
            double[] last = new double[pixels * examples];
            for (int i = 0; i < first.length; i++) {
                int example = i / pixels * 2 * pixels;
                first[i] = image[example + channel * pixels + i % pixels];
                last[i] = sequence[example + i % pixels * 2 + channel];
            }
            assertStandard(first);
            assertStandard(last);
        }
    }

    private static void assertStandard(double[] numbers) {
        assertEquals(0, Arrays.stream(numbers).average().orElseThrow(), 1e-14);
        assertEquals(1, Arrays.stream(numbers).map(x -> x * x).average().orElseThrow(), 1e-4, "epsilon takes 1e-5 / 4");
    }

    @Test
    void aFrozenBatchNormTrainsWithItsRunningStatistics() {
        LayerRun training = run(NORM, Shape.of(3), 5);
        LayerRun inference = run(NORM, Shape.of(3), 5).mode(Mode.INFERENCE);
        for (LayerRun run : List.of(training, inference)) {
            run.parameter("runningMean").values().fill(2);
            run.parameter("runningVariance").values().fill(9);
        }
        double[] expected = forward(inference);

        assertFalse(Arrays.equals(expected, forward(training)));
        assertArrayEquals(expected, forward(training.frozen(true)));
        assertEquals((training.input(0).get(0, 0) - 2) / Math.sqrt(9 + 1e-5), expected[0], 1e-15);
        training.updateState();
        assertEquals(2, training.parameter("runningMean").values().get(0, 0));
    }

    @Test
    void concatPutsChannelsOneAfterTheOtherInEveryExample() {
        LayerRun run = new LayerRun(new Concat(), List.of(Shape.of(1, 2, 2), Shape.of(2, 2, 2)), 2);
        for (int i = 0; i < 8; i++) {
            run.input(0).data[i] = i;
        }
        for (int i = 0; i < 16; i++) {
            run.input(1).data[i] = 100 + i;
        }
        assertArrayEquals(new double[] {0, 1, 2, 3, 100, 101, 102, 103, 104, 105, 106, 107,
            4, 5, 6, 7, 108, 109, 110, 111, 112, 113, 114, 115}, forward(run));
    }

    @Test
    void aFrozenDensePassesItsGradientOn() {
        LayerRun run = run(new Dense(2, "linear"), Shape.of(3), 4).frozen(true);
        run.forward();
        run.gradOutput().fill(1);
        run.backward();
        Matrix twos = Matrix.zeros(3, 4);
        twos.fill(2);
        assertArrayEquals(twos.toArray(), run.gradInput(0).toArray());
    }
}
