package dev.gradus.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.ui.chart.Plot.Span;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PlotNumbersTest {

    @Test
    void thinningKeepsEverySpikeAndEveryGap() {
        double[] x = new double[10_000];
        double[] y = new double[10_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = Math.sin(i / 300.0);
        }
        y[1234] = 50;
        y[4321] = -70;
        y[7000] = Double.NaN;
        Curve thin = Buckets.thin(Curve.line("", x, y, Color.BLACK, 1), new Span(0, 10_000), 200);
        assertTrue(thin.x().length <= 2 * 202 + 3, "points: " + thin.x().length);
        assertEquals(50, Arrays.stream(thin.y()).filter(Double::isFinite).max().orElseThrow());
        assertEquals(-70, Arrays.stream(thin.y()).filter(Double::isFinite).min().orElseThrow());
        assertEquals(1, Arrays.stream(thin.y()).filter(Double::isNaN).count());
        for (int i = 1; i < thin.x().length; i++) {
            assertTrue(thin.x()[i] >= thin.x()[i - 1]);
        }
    }

    @Test
    void thinningKeepsOnePointOnEitherSideOfWhatIsShown() {
        double[] x = {0, 1, 2, 3, 4, 5};
        Curve thin = Buckets.thin(Curve.line("", x, x, Color.BLACK, 1), new Span(2.5, 3.5), 100);
        assertArrayEquals(new double[] {2, 3, 4, 5}, thin.x());
    }

    @Test
    void smoothingIsTheWeightedMeanOfThePast() {
        double[] smooth = Smoothing.of(new double[] {4, Double.NaN, 1, 2}, 0.5);
        assertEquals(4, smooth[0], 1e-15);
        assertTrue(Double.isNaN(smooth[1]));
        assertEquals((0.5 * 4 + 1) / 1.5, smooth[2], 1e-15);
        assertEquals((0.25 * 4 + 0.5 * 1 + 2) / 1.75, smooth[3], 1e-15);
    }

    @Test
    void axesAreLabelledByRoundNumbers() {
        Ticks ticks = Ticks.linear(new Span(0, 0.8), 4);
        assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8"),
                ticks.values().stream().map(value -> ticks.label(value, Plot.Unit.NUMBER)).toList());
        Ticks decades = Ticks.decades(new Span(1e-5, 10), 10);
        assertEquals(List.of("1e\u22125", "1e\u22124", "0.001", "0.01", "0.1", "1", "10"),
                decades.values().stream().map(value -> decades.label(value, Plot.Unit.NUMBER)).toList());
    }

    @Test
    void aFewWildPointsDoNotFlattenTheRest() {
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i;
            y[i] = i == 0 ? 1000 : 1 + 0.001 * i;
        }
        Span range = ValueRange.of(Plot.of(List.of(Curve.line("", x, y, Color.BLACK, 1)), false, Plot.Unit.NUMBER,
                new Span(0, 200), ""), new Span(0, 200));
        assertTrue(range.to() < 5, "up to " + range.to());
    }

    @Test
    void aFlatLineStillHasARange() {
        Span range = ValueRange.of(Plot.of(List.of(Curve.line("", new double[] {1, 2}, new double[] {3, 3}, Color.BLACK, 1)),
                false, Plot.Unit.NUMBER, new Span(0, 2), ""), new Span(0, 2));
        assertTrue(range.from() < 3 && range.to() > 3, range.toString());
    }
}
