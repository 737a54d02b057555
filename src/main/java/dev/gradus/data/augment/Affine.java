package dev.gradus.data.augment;

/**
 * Where each pixel of the result takes its value from: {@code x' = a x + b y + c, y' = d x + e y + f}, in pixels from the
 * middle of the image, x to the right and y down. What is done first to the image comes first here: doing S and then T
 * means taking the value from {@code S^-1(T^-1(x, y))}.
 */
public final class Affine {

    private double a;
    private double b;
    private double c;
    private double d;
    private double e;
    private double f;

    public Affine() {
        reset();
    }

    /** Leaves everything where it is. */
    public void reset() {
        a = 1;
        b = 0;
        c = 0;
        d = 0;
        e = 1;
        f = 0;
    }

    public boolean identity() {
        return a == 1 && b == 0 && c == 0 && d == 0 && e == 1 && f == 0;
    }

    /** Moves what is seen to the right and down. */
    public void shift(double right, double down) {
        c -= a * right + b * down;
        f -= d * right + e * down;
    }

    /** Turns what is seen clockwise. */
    public void rotate(double degrees) {
        double cos = degrees % 90 == 0 ? Math.rint(Math.cos(Math.toRadians(degrees))) : Math.cos(Math.toRadians(degrees));
        double sin = degrees % 90 == 0 ? Math.rint(Math.sin(Math.toRadians(degrees))) : Math.sin(Math.toRadians(degrees));
        after(cos, sin, -sin, cos);
    }

    /** Makes what is seen larger by these factors; a negative one mirrors it. */
    public void scale(double across, double down) {
        after(1 / across, 0, 0, 1 / down);
    }

    /** Pushes what is below the middle to the right, and what is above it to the left, by the tangent of this angle. */
    public void shear(double degrees) {
        after(1, -Math.tan(Math.toRadians(degrees)), 0, 1);
    }

    double x(double x, double y) {
        return a * x + b * y + c;
    }

    double y(double x, double y) {
        return d * x + e * y + f;
    }

    /** Takes the inverse of what is done next from the right. */
    private void after(double p, double q, double r, double s) {
        double newA = a * p + b * r;
        double newB = a * q + b * s;
        double newD = d * p + e * r;
        double newE = d * q + e * s;
        a = newA;
        b = newB;
        d = newD;
        e = newE;
    }
}
