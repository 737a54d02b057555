package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrueRangeTest {

    /** Newcombe 1998, table I: 81 of 263 give .2553 to .3662, and 0 of 20 give 0 to .1611. */
    @Test
    void aShareHasWilsonsInterval() {
        TrueRange range = TrueRange.ofShare(81.0 / 263, 263);
        assertEquals(0.2553, range.low(), 5e-5);
        assertEquals(0.3662, range.high(), 5e-5);
        assertEquals(0, TrueRange.ofShare(0, 20).low(), 1e-12);
        assertEquals(0.1611, TrueRange.ofShare(0, 20).high(), 5e-5);
    }

    @Test
    void theRangeOfR2HoldsTheFigureAndNarrowsWithTheRows() {
        TrueRange few = ofNoise(40);
        TrueRange many = ofNoise(1_000);
        assertTrue(few.low() < 0.9 && 0.9 < few.high(), few.toString());
        assertTrue(many.low() < 0.9 && 0.9 < many.high(), many.toString());
        assertTrue(few.high() - few.low() > 2.5 * (many.high() - many.low()), few + " and " + many);
        assertEquals(few, ofNoise(40));
    }

    @Test
    void whatCannotBeDrawnHasNoRange() {
        assertEquals(Optional.empty(), TrueRange.ofR2(Matrix.zeros(1, 3), Matrix.zeros(1, 3)));
        assertEquals(Optional.empty(), TrueRange.ofR2(Matrix.zeros(2, 30), Matrix.zeros(2, 30)));
        assertEquals(Optional.empty(), TrueRange.ofR2(Matrix.zeros(1, 30), Matrix.zeros(1, 30)));
    }

    /** Nine tenths of the variance are predicted. */
    private static TrueRange ofNoise(int rows) {
        Matrix predictions = Matrix.zeros(1, rows);
        Matrix targets = Matrix.zeros(1, rows);
        for (int i = 0; i < rows; i++) {
            predictions.set(0, i, Randoms.normal(1, i) * Math.sqrt(0.9));
            targets.set(0, i, predictions.get(0, i) + Randoms.normal(2, i) * Math.sqrt(0.1));
        }
        return TrueRange.ofR2(predictions, targets).orElseThrow();
    }
}
