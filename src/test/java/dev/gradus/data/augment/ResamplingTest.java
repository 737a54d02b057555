package dev.gradus.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What moves pixels, against moving the entries of an array. */
class ResamplingTest {

    private static final int SIDE = 7;

    private static double[] moved(Fill fill, Consumer<Affine> moves) {
        double[] numbers = Made.input(Made.images(1, 1, SIDE, SIDE), 0);
        Affine map = new Affine();
        moves.accept(map);
        Resampling resampling = new Resampling(ExampleFrame.of(Made.form(1, SIDE, SIDE), Made.images(1, 1, SIDE, SIDE)), fill);
        resampling.clear();
        resampling.run(map, numbers, 0);
        return numbers;
    }

    private interface Place {
        int from(int row, int column);
    }

    private static double[] picked(Place place) {
        double[] before = Made.input(Made.images(1, 1, SIDE, SIDE), 0);
        double[] after = new double[before.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int from = place.from(row, column);
                after[row * SIDE + column] = from < 0 ? 0 : before[from];
            }
        }
        return after;
    }

    private static int edge(int place) {
        return Math.max(0, Math.min(SIDE - 1, place));
    }

    @Test
    void aShiftByWholePixelsIsAnArrayShiftWithTheBorderGoingOn() {
        assertArrayEquals(picked((row, column) -> edge(row + 1) * SIDE + edge(column - 2)),
                moved(Fill.EDGE, map -> map.shift(2, -1)));
    }

    @Test
    void aShiftFilledWithZeroBringsInBlack() {
        assertArrayEquals(picked((row, column) -> column < 2 || row + 1 >= SIDE ? -1 : (row + 1) * SIDE + column - 2),
                moved(Fill.ZERO, map -> map.shift(2, -1)));
    }

    @Test
    void aQuarterTurnClockwiseIsIndexRotation() {
        double[] turned = picked((row, column) -> (SIDE - 1 - column) * SIDE + row);
        assertArrayEquals(turned, moved(Fill.ZERO, map -> map.rotate(90)));
        assertArrayEquals(turned, moved(Fill.ZERO, map -> map.rotate(-270)));
    }

    @Test
    void twoHalfTurnsAndTwoMirrorsLeaveTheImageAsItWas() {
        double[] same = picked((row, column) -> row * SIDE + column);
        assertArrayEquals(same, moved(Fill.ZERO, map -> {
            map.rotate(180);
            map.rotate(180);
        }));
        assertArrayEquals(same, moved(Fill.ZERO, map -> {
            map.scale(-1, 1);
            map.scale(-1, 1);
        }));
        assertArrayEquals(picked((row, column) -> row * SIDE + SIDE - 1 - column), moved(Fill.ZERO, map -> map.scale(-1, 1)));
        assertArrayEquals(picked((row, column) -> (SIDE - 1 - row) * SIDE + column), moved(Fill.ZERO, map -> map.scale(1, -1)));
    }

    @Test
    void movesAreDoneInTheirOrder() {
        // First a quarter turn, then one pixel to the right: not the same as the other way round.
        assertArrayEquals(picked((row, column) -> column < 1 ? -1 : (SIDE - 1 - (column - 1)) * SIDE + row),
                moved(Fill.ZERO, map -> {
                    map.rotate(90);
                    map.shift(1, 0);
                }));
    }

    @Test
    void betweenPixelsTheValueIsBilinear() {
        double[] before = Made.input(Made.images(1, 1, SIDE, SIDE), 0);
        double[] after = moved(Fill.EDGE, map -> map.shift(-0.25, -0.5));
        double expected = 0.5 * (0.75 * before[2 * SIDE + 3] + 0.25 * before[2 * SIDE + 4])
                + 0.5 * (0.75 * before[3 * SIDE + 3] + 0.25 * before[3 * SIDE + 4]);
        assertEquals(expected, after[2 * SIDE + 3], 1e-15);
    }

    @Test
    void zoomingKeepsTheMiddleAndShearingKeepsTheMiddleRow() {
        double[] before = Made.input(Made.images(1, 1, SIDE, SIDE), 0);
        int middle = SIDE / 2;
        double[] doubled = moved(Fill.EDGE, map -> map.scale(2, 2));
        assertEquals(before[middle * SIDE + middle], doubled[middle * SIDE + middle]);
        assertEquals(before[middle * SIDE + middle + 1], doubled[middle * SIDE + middle + 2], "twice as far from the middle");
        double[] slanted = moved(Fill.EDGE, map -> map.shear(45));
        for (int column = 0; column < SIDE; column++) {
            assertEquals(before[middle * SIDE + column], slanted[middle * SIDE + column]);
            int below = Math.max(0, column - 1);
            assertEquals(before[(middle + 1) * SIDE + below], slanted[(middle + 1) * SIDE + column], "below goes to the right");
        }
        assertTrue(new Affine().identity());
    }
}
