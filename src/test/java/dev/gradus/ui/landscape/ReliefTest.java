package dev.gradus.ui.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.train.LossGrid;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliefTest {

    private static LossGrid bowl(int size, double floor) {
        double[] losses = new double[size * size];
        LossGrid grid = new LossGrid(LossGrid.Extent.around(0, 0, 1), size, losses);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                losses[row * size + column] = floor + grid.a(column) * grid.a(column) + grid.b(row) * grid.b(row);
            }
        }
        return grid;
    }

    @Test
    void theLinesOfABowlAreCircles() {
        int size = 41;
        List<ContourLines.Piece> pieces = ContourLines.of(bowl(size, 0).losses(), size, 0.25);
        assertTrue(pieces.size() > 60, () -> "" + pieces.size());
        for (ContourLines.Piece piece : pieces) {
            assertEquals(0.5, Math.hypot(piece.x1() / 20 - 1, piece.y1() / 20 - 1), 2e-3);
            assertEquals(0.5, Math.hypot(piece.x2() / 20 - 1, piece.y2() / 20 - 1), 2e-3);
        }
    }

    @Test
    void aSaddleIsCutTwiceAndItsMiddleSaysHow() {
        double[] high = {1, 0, 0, 1};
        assertEquals(2, ContourLines.of(high, 2, 0.4).size());
        ContourLines.Piece lowCorner = ContourLines.of(high, 2, 0.4).get(0);
        assertEquals(new ContourLines.Piece(0.6, 0, 1, 0.4), lowCorner, "the low corner is cut off, the ridge goes through");
    }

    @Test
    void overDecadesTheLinesStandAtRoundNumbersAndAreFew() {
        Levels levels = Levels.of(bowl(17, 0.001));
        assertTrue(levels.lines().length >= 5 && levels.lines().length <= 14, () -> "" + levels.lines().length);
        assertEquals(0, levels.height(0.001), 1e-12);
        assertEquals(1, levels.height(2.001), 1e-12);
        assertEquals(1, levels.height(Double.NaN));
        assertEquals(0, levels.band(0));
        assertEquals(levels.lines().length, levels.band(1));
    }

    @Test
    void overAShortStretchTheyAreEven() {
        LossGrid grid = new LossGrid(LossGrid.Extent.around(0, 0, 1), 2, new double[] {0.6, 0.7, 0.65, 0.75});
        double[] lines = Levels.of(grid).lines();
        for (int i = 2; i < lines.length; i++) {
            assertEquals(lines[1] - lines[0], lines[i] - lines[i - 1], 1e-9);
        }
        assertTrue(lines.length >= 5, () -> "" + lines.length);
    }

    @Test
    void theReliefPassesThroughWhatWasMeasured() {
        LossGrid grid = bowl(9, 0.1);
        Relief relief = Relief.of(grid);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                assertEquals(relief.levels().height(grid.at(row, column)), relief.at(column / 8.0, row / 8.0), 1e-5);
            }
        }
        assertEquals(129, relief.size());
    }

    @Test
    void aLandscapeWithoutAnyNumberHasNoLines() {
        LossGrid grid = new LossGrid(LossGrid.Extent.around(0, 0, 1), 2, new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        assertArrayEquals(new double[0], Levels.of(grid).lines());
        assertEquals(1, Relief.of(grid).at(0.5, 0.5), 1e-12);
    }
}
