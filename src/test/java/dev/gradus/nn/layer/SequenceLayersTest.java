package dev.gradus.nn.layer;

import static dev.gradus.reference.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ShapeException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceLayersTest {

    private static final int STEPS = 5;
    private static final int FEATURES = 3;
    private static final int UNITS = 4;

    private static void fill(Matrix matrix, long key) {
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[matrix.offset + i] = Randoms.normal(key, i);
        }
    }

    private static LayerRun run(LayerSpec spec, Shape shape, int examples) {
        LayerRun run = new LayerRun(spec, List.of(shape), examples);
        fill(run.input(0), 1);
        for (Parameter parameter : run.parameters()) {
            fill(parameter.values(), 10 + parameter.index());
        }
        fill(run.gradOutput(), 2);
        run.forward();
        return run;
    }

    private static List<LayerSpec> recurrent(Recurrence recurrence) {
        return List.of(new SimpleRnn(recurrence, "tanh"), new SimpleRnn(recurrence, "relu"), new Lstm(recurrence), new Gru(recurrence));
    }

    private static double[] part(double[] numbers, int from, int count) {
        return Arrays.copyOfRange(numbers, from, from + count);
    }

    @Test
    void theLastOfBothWalksIsWhereEachOfThemEnds() {
        List<LayerSpec> all = recurrent(new Recurrence(UNITS, Recurrence.ALL_STEPS, true, true));
        List<LayerSpec> last = recurrent(new Recurrence(UNITS, Recurrence.LAST_STEP, true, true));
        for (int i = 0; i < all.size(); i++) {
            double[] steps = run(all.get(i), Shape.of(STEPS, FEATURES), 1).output().toArray();
            double[] ends = run(last.get(i), Shape.of(STEPS, FEATURES), 1).output().toArray();
            assertArrayEquals(part(steps, (STEPS - 1) * 2 * UNITS, UNITS), part(ends, 0, UNITS), all.get(i).toString());
            assertArrayEquals(part(steps, UNITS, UNITS), part(ends, UNITS, UNITS), all.get(i).toString());
        }
    }

    @Test
    void theWalkBackReadsTheSequenceFromItsEnd() {
        List<LayerSpec> bothWays = recurrent(new Recurrence(UNITS, Recurrence.ALL_STEPS, true, true));
        List<LayerSpec> oneWay = recurrent(new Recurrence(UNITS, Recurrence.ALL_STEPS, false, true));
        for (int i = 0; i < bothWays.size(); i++) {
            LayerRun both = run(bothWays.get(i), Shape.of(STEPS, FEATURES), 2);
            LayerRun turned = new LayerRun(oneWay.get(i), List.of(Shape.of(STEPS, FEATURES)), 2);
            for (int n = 0; n < 2; n++) {
                for (int k = 0; k < STEPS * FEATURES; k++) {
                    turned.input(0).set((STEPS - 1 - k / FEATURES) * FEATURES + k % FEATURES, n, both.input(0).get(k, n));
                }
            }
            turned.parameters().forEach(each -> each.values().copyFrom(both.parameter(each.name() + "_reverse").values()));
            turned.forward();
            double[] ahead = turned.output().toArray();
            double[] back = both.output().toArray();
            for (int t = 0; t < 2 * STEPS; t++) {
                int mirrored = t / STEPS * STEPS + STEPS - 1 - t % STEPS;
                assertArrayEquals(part(ahead, mirrored * UNITS, UNITS), part(back, t * 2 * UNITS + UNITS, UNITS),
                        bothWays.get(i).toString());
            }
        }
    }

    @Test
    void withoutBiasesTheLayerComputesAsWithZeros() {
        List<LayerSpec> with = recurrent(new Recurrence(UNITS, Recurrence.LAST_STEP, true, true));
        List<LayerSpec> without = recurrent(new Recurrence(UNITS, Recurrence.LAST_STEP, true, false));
        for (int i = 0; i < with.size(); i++) {
            LayerRun bare = run(without.get(i), Shape.of(STEPS, FEATURES), 3);
            LayerRun zeros = new LayerRun(with.get(i), List.of(Shape.of(STEPS, FEATURES)), 3);
            zeros.input(0).copyFrom(bare.input(0));
            zeros.gradOutput().copyFrom(bare.gradOutput());
            bare.parameters().forEach(each -> zeros.parameter(each.name()).values().copyFrom(each.values()));
            zeros.forward();
            zeros.backward();
            bare.backward();
            assertArrayEquals(zeros.output().toArray(), bare.output().toArray());
            assertArrayEquals(zeros.gradInput(0).toArray(), bare.gradInput(0).toArray());
            bare.parameters().forEach(each -> assertArrayEquals(zeros.gradient(zeros.parameter(each.name())).toArray(),
                    bare.gradient(each).toArray(), each.name()));
        }
    }

    @Test
    void backwardCanBeAskedForTwice() {
        for (LayerSpec spec : List.of(new Lstm(UNITS, Recurrence.ALL_STEPS), new Gru(UNITS, Recurrence.ALL_STEPS),
                new SimpleRnn(UNITS, Recurrence.ALL_STEPS), new SelfAttention(3, true))) {
            LayerRun run = run(spec, Shape.of(STEPS, FEATURES), 2);
            run.backward();
            double[] first = run.gradInput(0).toArray();
            run.backward();
            assertArrayEquals(first, run.gradInput(0).toArray(), spec.toString());
        }
    }

    @Test
    void whatFollowsIsHiddenFromACausalAttention() {
        for (boolean causal : new boolean[] {true, false}) {
            LayerRun run = run(new SelfAttention(2, causal), Shape.of(STEPS, 6), 1);
            double[] before = part(run.output().toArray(), 0, 6 * (STEPS - 1));
            run.input(0).set(6 * STEPS - 1, 0, 9);
            run.forward();
            assertEquals(causal, Arrays.equals(before, part(run.output().toArray(), 0, 6 * (STEPS - 1))));
        }
    }

    @Test
    void attentionOverOneStepIsItsValue() {
        LayerRun run = run(new SelfAttention(1, false, false), Shape.of(1, 2), 1);
        double[] in = run.parameter("in_proj_weight").values().toArray();
        double[] out = run.parameter("out_proj.weight").values().toArray();
        double[] x = run.input(0).toArray();
        double v0 = in[8] * x[0] + in[9] * x[1];
        double v1 = in[10] * x[0] + in[11] * x[1];
        assertClose("value", new double[] {out[0] * v0 + out[1] * v1, out[2] * v0 + out[3] * v1}, run.output().toArray(), 1e-14);
    }

    @Test
    void headsThatDoNotDivideTheFeaturesAreRefused() {
        ShapeException refused = assertThrows(ShapeException.class,
                () -> new SelfAttention(4, false).outputShape(List.of(Shape.of(STEPS, 6))));
        assertEquals("needs features that 4 heads can share evenly, but gets 5×6. Set heads to one of 1, 2, 3, 6.",
                refused.getMessage());
    }

    @Test
    void aTokenOutsideTheTableIsNamed() {
        for (double token : new double[] {7, -1, 2.5, Double.NaN}) {
            LayerRun run = new LayerRun(new Embedding(7, 2), List.of(Shape.of(3)), 1);
            run.input(0).fill(0);
            run.input(0).set(1, 0, token);
            String message = assertThrows(IllegalArgumentException.class, run::forward).getMessage();
            assertEquals("An Embedding of 7 tokens needs whole numbers from 0 to 6, but got "
                    + (token == 2.5 || Double.isNaN(token) ? "" + token : "" + (int) token)
                    + ". Give it as many tokens as the data have.", message);
        }
    }

    @Test
    void aTokenThatStandsTwiceCollectsBothGradients() {
        LayerRun run = new LayerRun(new Embedding(3, 2), List.of(Shape.of(2)), 2);
        System.arraycopy(new double[] {2, 0, 2, 2}, 0, run.input(0).data, 0, 4);
        run.parameters().get(0).values().fill(1);
        System.arraycopy(new double[] {1, 10, 2, 20, 3, 30, 4, 40}, 0, run.gradOutput().data, 0, 8);
        run.forward();
        run.backward();
        assertArrayEquals(new double[] {2, 20, 0, 0, 8, 80}, run.gradient(run.parameters().get(0)).toArray());
        assertArrayEquals(new double[4], run.gradInput(0).toArray());
    }

    /** Vaswani et al. 2017: P[t, 2i] = sin(t / 10000^(2i/D)), P[t, 2i+1] the cosine of the same angle. */
    @Test
    void sinusoidalPositionsAreWavesOfTheirPaper() {
        LayerRun run = new LayerRun(new PositionEmbedding(PositionEmbedding.SINUSOIDAL), List.of(Shape.of(3, 5)), 1);
        run.input(0).fill(1);
        run.forward();
        double[] expected = {1, 2, 1, 2, 1,
            1 + Math.sin(1), 1 + Math.cos(1), 1 + Math.sin(Math.pow(10_000, -0.4)), 1 + Math.cos(Math.pow(10_000, -0.4)),
            1 + Math.sin(Math.pow(10_000, -0.8)),
            1 + Math.sin(2), 1 + Math.cos(2), 1 + Math.sin(2 * Math.pow(10_000, -0.4)),
            1 + Math.cos(2 * Math.pow(10_000, -0.4)), 1 + Math.sin(2 * Math.pow(10_000, -0.8))};
        assertClose("positions", expected, run.output().toArray(), 1e-14);
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        List<LayerSpec> specs = List.of(new Lstm(new Recurrence(48, Recurrence.ALL_STEPS, true, true)),
                new Gru(new Recurrence(48, Recurrence.LAST_STEP, true, true)), new SimpleRnn(48, Recurrence.ALL_STEPS),
                new SelfAttention(4, true), new Dense(64, "gelu"));
        for (String name : Kernels.available()) {
            for (Precision precision : Precision.values()) {
                for (LayerSpec spec : specs) {
                    assertArrayEquals(numbers(spec, name, precision, 1), numbers(spec, name, precision, 2),
                            spec + " " + name + " " + precision);
                }
            }
        }
    }

    private static double[] numbers(LayerSpec spec, String kernelName, Precision precision, int threads) {
        try (Kernel kernel = Kernels.named(kernelName, precision, threads)) {
            LayerRun run = new LayerRun(spec, List.of(Shape.of(20, 40)), 24, kernel);
            fill(run.input(0), 1);
            fill(run.gradOutput(), 2);
            for (Parameter parameter : run.parameters()) {
                for (int i = 0; i < parameter.size(); i++) {
                    parameter.values().data[parameter.offset() + i] = 0.15 * Randoms.normal(10 + parameter.index(), i);
                }
            }
            run.forward();
            run.backward();
            double[][] parts = new double[2 + run.parameters().size()][];
            parts[0] = run.output().toArray();
            parts[1] = run.gradInput(0).toArray();
            run.parameters().forEach(each -> parts[2 + each.index()] = run.gradient(each).toArray());
            return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
