package dev.gradus.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static LayerRun run(LayerSpec spec, Shape shape, double... input) {
        LayerRun run = new LayerRun(spec, List.of(shape), input.length / shape.size());
        System.arraycopy(input, 0, run.input(0).data, 0, input.length);
        run.forward();
        for (int i = 0; i < run.gradOutput().size(); i++) {
            run.gradOutput().data[i] = i + 1;
        }
        run.backward();
        return run;
    }

    @Test
    void ofSeveralLargestNumbersTheFirstGetsTheGradient() {
        double[] equal = {0.0, -0.0, 0.0, -0.0};
        for (LayerSpec spec : List.of(new MaxPool2D(2), new MaxPool2D(new Sliding(2, 2, 2, 2, 1, 1, "explicit", 0, 0)),
                new MaxPool2D(new Sliding(2, 2, 3, 3, 1, 1, "valid", 0, 0)), new GlobalMaxPool())) {
            assertArrayEquals(new double[] {1, 0, 0, 0}, run(spec, Shape.of(1, 2, 2), equal).gradInput(0).data);
            assertArrayEquals(new double[] {0, 1, 0, 0}, run(spec, Shape.of(1, 2, 2), 1, 7, 7, 7).gradInput(0).data);
            assertArrayEquals(new double[] {0, 0, 1, 0}, run(spec, Shape.of(1, 2, 2), 1, 2, 7, 7).gradInput(0).data);
        }
    }

    @Test
    void theFastWayOfTwoByTwoGivesTheBitsOfTheGeneralOne() {
        for (Shape shape : List.of(Shape.of(3, 6, 8), Shape.of(2, 7, 5))) {
            double[] input = new double[4 * shape.size()];
            for (int i = 0; i < input.length; i++) {
                input[i] = Math.max(0, Randoms.below(5, i, 7) - 3);
            }
            Window window = Sliding.valid(2, 2).window(shape.dim(1), shape.dim(2));
            MaxPoolLayer fast = new MaxPoolLayer(window, shape);
            MaxPoolLayer general = new MaxPoolLayer(new Window(2, 2, 2, 2, 1, 1, 0, 1, 0, 1),
                    Shape.of(shape.dim(0), 6, 8));
            LayerRun run = run(new MaxPool2D(2), shape, input);
            if (shape.dim(1) == 6) {
                double[] out = new double[12];
                general.forward(input, 0, out, 0);
                assertArrayEquals(out, java.util.Arrays.copyOf(run.output().data, 12));
                double[] gradient = new double[48];
                general.backward(input, 0, run.gradOutput().data, 0, gradient, 0);
                assertArrayEquals(gradient, java.util.Arrays.copyOf(run.gradInput(0).data, 48));
            } else {
                double[] out = new double[6];
                fast.forward(input, 35, out, 0);
                assertArrayEquals(out, java.util.Arrays.copyOfRange(run.output().data, 6, 12));
            }
        }
    }

    @Test
    void paddingNeverWinsAndCountsForTheMeanOnlyWhereTold() {
        double[] below = {-1, -2, -3, -4};
        assertArrayEquals(below, run(new MaxPool2D(Sliding.padded(2, 2, 1)), Shape.of(1, 2, 2), below).output().data);
        assertArrayEquals(new double[] {-0.25, -0.5, -0.75, -1},
                run(new AvgPool2D(Sliding.padded(2, 2, 1), true), Shape.of(1, 2, 2), below).output().data);
        assertArrayEquals(below,
                run(new AvgPool2D(Sliding.padded(2, 2, 1), false), Shape.of(1, 2, 2), below).output().data);
    }

    @Test
    void samePaddingPutsTheOddRowBelow() {
        LayerRun run = run(new MaxPool2D(Sliding.same(2, 2)), Shape.of(1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertArrayEquals(new double[] {5, 6, 8, 9}, run.output().data);
    }

    @Test
    void aPoolAlongStepsLooksAtEachFeatureAlone() {
        double[] sequence = {1, 40, 2, 30, 3, 20, 4, 10};
        LayerRun max = run(new MaxPool1D(SlidingSteps.valid(2, 2)), Shape.of(4, 2), sequence);
        assertArrayEquals(new double[] {2, 40, 4, 20}, max.output().data);
        assertArrayEquals(new double[] {0, 2, 1, 0, 0, 4, 3, 0}, max.gradInput(0).data);
        LayerRun mean = run(new AvgPool1D(SlidingSteps.valid(2, 2), true), Shape.of(4, 2), sequence);
        assertArrayEquals(new double[] {1.5, 35, 3.5, 15}, mean.output().data);
        assertArrayEquals(new double[] {0.5, 1, 0.5, 1, 1.5, 2, 1.5, 2}, mean.gradInput(0).data);
        assertArrayEquals(new double[] {2.5, 25}, run(new GlobalAvgPool(), Shape.of(4, 2), sequence).output().data);
        assertArrayEquals(new double[] {4, 40}, run(new GlobalMaxPool(), Shape.of(4, 2), sequence).output().data);
    }

    @Test
    void aPlaceThatSeesOnlyPaddingIsRefused() {
        MaxPool2D pool = new MaxPool2D(Sliding.padded(2, 1, 2));
        ShapeException refused = assertThrows(ShapeException.class, () -> pool.outputShape(List.of(Shape.of(1, 4, 4))));
        assertEquals("needs at least one number under every place of the window, but gets 1×4×4. "
                + "Make the padding smaller than the window.", refused.getMessage());
    }

    @Test
    void notANumberIsNotLostInAPool() {
        for (int place = 0; place < 4; place++) {
            double[] input = {1, 2, 3, 4};
            input[place] = Double.NaN;
            for (LayerSpec spec : List.of(new MaxPool2D(2), new MaxPool2D(Sliding.same(2, 2)), new AvgPool2D(2),
                    new GlobalMaxPool())) {
                assertTrue(Double.isNaN(run(spec, Shape.of(1, 2, 2), input).output().data[0]), spec + " " + place);
            }
        }
    }
}
