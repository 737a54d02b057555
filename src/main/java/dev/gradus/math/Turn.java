package dev.gradus.math;

/**
 * A turn of the plane, perhaps with a mirror: (x, y) becomes (a x + b y, c x + d y). The axes of a decomposition have no
 * sign and no order of their own where two are alike, so a picture made anew each moment would jump; the turn that lays it
 * best upon the one before keeps it still (orthogonal Procrustes problem; P. Schönemann 1966).
 */
public record Turn(double a, double b, double c, double d) {

    public static final Turn NONE = new Turn(1, 0, 0, 1);

    /**
     * The turn R with the least sum of |target - R x|^2 over the points, found in closed form for the plane.
     *
     * @param points 2 x points
     * @param target the same points where they were
     */
    public static Turn onto(Matrix points, Matrix target) {
        if (points.columns != target.columns) {
            throw new IllegalArgumentException("To lay one picture upon another both need the same points, but there are "
                    + points.columns + " and " + target.columns + ".");
        }
        double xx = 0;
        double xy = 0;
        double yx = 0;
        double yy = 0;
        for (int i = 0; i < points.columns; i++) {
            xx += target.get(0, i) * points.get(0, i);
            xy += target.get(0, i) * points.get(1, i);
            yx += target.get(1, i) * points.get(0, i);
            yy += target.get(1, i) * points.get(1, i);
        }
        double plain = Math.hypot(xx + yy, yx - xy);
        double mirrored = Math.hypot(xx - yy, yx + xy);
        if (plain == 0 && mirrored == 0) {
            return NONE;
        }
        if (plain >= mirrored) {
            double cosine = (xx + yy) / plain;
            double sine = (yx - xy) / plain;
            return new Turn(cosine, -sine, sine, cosine);
        }
        double cosine = (xx - yy) / mirrored;
        double sine = (yx + xy) / mirrored;
        return new Turn(cosine, sine, sine, -cosine);
    }

    /** @param points 2 x points */
    public Matrix of(Matrix points) {
        Matrix turned = Matrix.zeros(2, points.columns);
        for (int i = 0; i < points.columns; i++) {
            double x = points.get(0, i);
            double y = points.get(1, i);
            turned.set(0, i, a * x + b * y);
            turned.set(1, i, c * x + d * y);
        }
        return turned;
    }
}
