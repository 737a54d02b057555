package dev.gradus.data.paint;

/** A painted point, to the fourth decimal: finer than any hand, and short in files. */
public record Dot(double x, double y) {

    private static final double FINE = 1e4;

    public Dot {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A point at " + x + ", " + y + "; expected numbers.");
        }
        x = Math.rint(x * FINE) / FINE + 0.0;
        y = Math.rint(y * FINE) / FINE + 0.0;
    }
}
