package dev.gradus.train;

/**
 * A plane through the space of all learned numbers of a network: {@code origin + a first + b second}. The two directions
 * need not be at right angles or of length 1.
 */
public final class LossPlane {

    /** Directions whose angle has a smaller squared sine count as one. */
    private static final double PARALLEL = 1e-12;

    /**
     * Where values lie, seen from the plane.
     *
     * @param a       along the first direction
     * @param b       along the second
     * @param outside distance from the nearest point of the plane, in the space of all numbers
     * @param away    distance from the origin of the plane
     */
    public record Spot(double a, double b, double outside, double away) {}

    private final double[] origin;
    private final double[] first;
    private final double[] second;
    private final double firstSquared;
    private final double product;
    private final double secondSquared;

    /**
     * Keeps the arrays.
     *
     * @throws IllegalArgumentException when the directions are parallel, or one is zero: that is no plane
     */
    public LossPlane(double[] origin, double[] first, double[] second) {
        if (first.length != origin.length || second.length != origin.length) {
            throw new IllegalArgumentException("Two directions of " + origin.length + " numbers were expected, but they have "
                    + first.length + " and " + second.length + ".");
        }
        this.origin = origin;
        this.first = first;
        this.second = second;
        firstSquared = dot(first, first);
        product = dot(first, second);
        secondSquared = dot(second, second);
        if (!(determinant() > PARALLEL * firstSquared * secondSquared)) {
            throw new IllegalArgumentException(
                    "These two directions span no plane: one is zero, or both are the same. Choose others.");
        }
    }

    private double determinant() {
        return firstSquared * secondSquared - product * product;
    }

    /** How many numbers the network has. */
    public int size() {
        return origin.length;
    }

    /** Writes the numbers of the network at a place of the plane. */
    public void at(double a, double b, double[] into) {
        for (int i = 0; i < origin.length; i++) {
            into[i] = origin[i] + a * first[i] + b * second[i];
        }
    }

    /** Adds a way along the plane to numbers that may lie outside of it. */
    public void move(double[] values, double a, double b) {
        for (int i = 0; i < values.length; i++) {
            values[i] += a * first[i] + b * second[i];
        }
    }

    /** The nearest point of the plane, by least squares. */
    public Spot spot(double[] values) {
        double alongFirst = 0;
        double alongSecond = 0;
        double squared = 0;
        for (int i = 0; i < origin.length; i++) {
            double away = values[i] - origin[i];
            alongFirst += away * first[i];
            alongSecond += away * second[i];
            squared += away * away;
        }
        double a = (alongFirst * secondSquared - alongSecond * product) / determinant();
        double b = (alongSecond * firstSquared - alongFirst * product) / determinant();
        double left = 0;
        for (int i = 0; i < origin.length; i++) {
            double rest = values[i] - origin[i] - a * first[i] - b * second[i];
            left += rest * rest;
        }
        return new Spot(a, b, Math.sqrt(left), Math.sqrt(squared));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
