package dev.gradus.ui.landscape;

import java.util.ArrayList;
import java.util.List;

/** Where a field of heights takes a value, by marching squares (Lorensen, Cline 1987, in the plane). */
final class ContourLines {

    /** A piece of a line inside one cell, in cells from the first corner. */
    record Piece(double x1, double y1, double x2, double y2) {}

    private ContourLines() {}

    /** @param values row after row, {@code size} in each */
    static List<Piece> of(double[] values, int size, double level) {
        List<Piece> pieces = new ArrayList<>();
        double[] cut = new double[8];
        for (int row = 0; row + 1 < size; row++) {
            for (int column = 0; column + 1 < size; column++) {
                int i = row * size + column;
                double a = values[i] - level;
                double b = values[i + 1] - level;
                double c = values[i + size + 1] - level;
                double d = values[i + size] - level;
                int cuts = 0;
                cuts = edge(cut, cuts, a, b, column, row, 1, 0);
                cuts = edge(cut, cuts, b, c, column + 1, row, 0, 1);
                cuts = edge(cut, cuts, c, d, column + 1, row + 1, -1, 0);
                cuts = edge(cut, cuts, d, a, column, row + 1, 0, -1);
                if (cuts == 2) {
                    pieces.add(new Piece(cut[0], cut[1], cut[2], cut[3]));
                } else if (cuts == 4) {
                    // A saddle: the middle says which corners belong together.
                    boolean around = (a + b + c + d > 0) == (a > 0);
                    int other = around ? 2 : 6;
                    int last = around ? 4 : 2;
                    pieces.add(new Piece(cut[0], cut[1], cut[other], cut[other + 1]));
                    pieces.add(new Piece(cut[last], cut[last + 1], cut[around ? 6 : 4], cut[around ? 7 : 5]));
                }
            }
        }
        return pieces;
    }

    private static int edge(double[] cut, int cuts, double from, double to, double x, double y, double dx, double dy) {
        if (from > 0 == to > 0) {
            return cuts;
        }
        double t = from / (from - to);
        cut[2 * cuts] = x + t * dx;
        cut[2 * cuts + 1] = y + t * dy;
        return cuts + 1;
    }
}
