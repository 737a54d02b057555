package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final int SIZE = 28;
    private final Drawing drawing = new Drawing();

    @Test
    void anEmptySheetIsAllPaper() {
        assertArrayEquals(new double[SIZE * SIZE], drawing.pixels(SIZE, SIZE, true));
    }

    @Test
    void inkLiesWhereThePenWent() {
        drawing.begin(0.5, 0.1);
        drawing.to(0.5, 0.9);
        double[] pixels = drawing.pixels(SIZE, SIZE, false);

        assertEquals(1, pixels[14 * SIZE + 14], 1e-9);
        assertEquals(0, pixels[14 * SIZE + 4]);
        assertEquals(0, pixels[14]);
    }

    @Test
    void aSmallDrawingInACornerIsFittedLikeALargeOneInTheMiddle() {
        draw(new Drawing[] {drawing}, 0.05, 0.1, 0.2);
        Drawing large = new Drawing();
        draw(new Drawing[] {large}, 0.2, 0.1, 0.7);

        assertArrayEquals(large.pixels(SIZE, SIZE, true), drawing.pixels(SIZE, SIZE, true), 1e-9);
    }

    @Test
    void aFittedDrawingHasItsCentreOfMassInTheMiddleAndTwentyPixelsOfHeight() {
        draw(new Drawing[] {drawing}, 0.3, 0.2, 0.5);
        double[] pixels = drawing.pixels(SIZE, SIZE, true);

        double total = 0;
        double x = 0;
        double y = 0;
        int top = SIZE;
        int bottom = 0;
        for (int i = 0; i < pixels.length; i++) {
            total += pixels[i];
            x += pixels[i] * (i % SIZE + 0.5);
            y += pixels[i] * (i / SIZE + 0.5);
            if (pixels[i] > 0.5) {
                top = Math.min(top, i / SIZE);
                bottom = Math.max(bottom, i / SIZE);
            }
        }
        assertEquals(14, x / total, 0.25);
        assertEquals(14, y / total, 0.25);
        assertTrue(Math.abs(bottom - top + 1 - 20) <= 1, "rows " + top + " to " + bottom);
    }

    @Test
    void undoTakesBackOneStroke() {
        drawing.begin(0.1, 0.1);
        double[] before = drawing.pixels(SIZE, SIZE, false);
        drawing.begin(0.8, 0.8);
        drawing.undo();

        assertArrayEquals(before, drawing.pixels(SIZE, SIZE, false));
        drawing.undo();
        assertTrue(drawing.isEmpty());
    }

    /** A seven. */
    private static void draw(Drawing[] on, double left, double top, double size) {
        on[0].begin(left, top);
        on[0].to(left + 0.6 * size, top);
        on[0].to(left + 0.2 * size, top + size);
    }
}
