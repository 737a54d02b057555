package dev.gradus.ui.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Pen strokes on a unit square, y downwards, and their picture in as many pixels as a network wants.
 *
 * <p>Handwriting for recognisers is usually fitted first: scaled until its longer side takes 20 of 28 pixels and moved
 * until its centre of mass lies in the middle, as the MNIST digits were (LeCun et al. 1998).
 */
public final class Drawing {

    /** Half the width of the pen in parts of the square; after fitting, of the fitted picture. */
    static final double PEN = 1.25 / 28;
    private static final double FITTED = 20.0 / 28;
    private static final double EDGE = 0.8 / 28;

    private record Dot(double x, double y) {}

    private final List<List<Dot>> strokes = new ArrayList<>();

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    void begin(double x, double y) {
        strokes.add(new ArrayList<>(List.of(new Dot(x, y))));
    }

    /** Goes on with the last stroke. */
    void to(double x, double y) {
        strokes.get(strokes.size() - 1).add(new Dot(x, y));
    }

    void undo() {
        if (!strokes.isEmpty()) {
            strokes.remove(strokes.size() - 1);
        }
    }

    void clear() {
        strokes.clear();
    }

    /**
     * The picture, ink 1 on paper 0, row by row.
     *
     * @param fitted whether it is scaled and centred first
     */
    public double[] pixels(int height, int width, boolean fitted) {
        List<List<Dot>> drawn = fitted && !strokes.isEmpty() ? fitted(height, width) : strokes;
        return paint(drawn, height, width);
    }

    private List<List<Dot>> fitted(int height, int width) {
        double lowX = 1;
        double lowY = 1;
        double highX = 0;
        double highY = 0;
        for (List<Dot> stroke : strokes) {
            for (Dot dot : stroke) {
                lowX = Math.min(lowX, dot.x);
                lowY = Math.min(lowY, dot.y);
                highX = Math.max(highX, dot.x);
                highY = Math.max(highY, dot.y);
            }
        }
        double scale = (FITTED - 2 * PEN) / Math.max(Math.max(highX - lowX, highY - lowY), PEN);
        List<List<Dot>> scaled = moved(strokes, scale, 0.5 - scale * (lowX + highX) / 2, 0.5 - scale * (lowY + highY) / 2);
        double[] ink = paint(scaled, height, width);
        double total = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double value = ink[row * width + column];
                total += value;
                x += value * (column + 0.5) / width;
                y += value * (row + 0.5) / height;
            }
        }
        return total == 0 ? scaled : moved(scaled, 1, 0.5 - x / total, 0.5 - y / total);
    }

    private static List<List<Dot>> moved(List<List<Dot>> strokes, double scale, double right, double down) {
        List<List<Dot>> moved = new ArrayList<>();
        for (List<Dot> stroke : strokes) {
            moved.add(stroke.stream().map(dot -> new Dot(scale * dot.x + right, scale * dot.y + down)).toList());
        }
        return moved;
    }

    /** Ink by the distance of a pixel's middle to the nearest line, soft at the edge. */
    private static double[] paint(List<List<Dot>> strokes, int height, int width) {
        double[] pixels = new double[height * width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double distance = distance(strokes, (column + 0.5) / width, (row + 0.5) / height);
                pixels[row * width + column] = Math.max(0, Math.min(1, 0.5 + (PEN - distance) / EDGE));
            }
        }
        return pixels;
    }

    private static double distance(List<List<Dot>> strokes, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (List<Dot> stroke : strokes) {
            Dot from = stroke.get(0);
            for (Dot to : stroke) {
                nearest = Math.min(nearest, distance(from, to, x, y));
                from = to;
            }
        }
        return nearest;
    }

    private static double distance(Dot from, Dot to, double x, double y) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
        return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
    }
}
