package dev.gradus.train;

import java.util.Arrays;

/**
 * The loss on a grid over a part of a plane, corners included.
 *
 * @param size   points on each side
 * @param losses row after row; a row has one b, the first the smallest; NaN where none was measured, and the loss may be
 *               infinite
 */
public record LossGrid(Extent extent, int size, double[] losses) {

    /** The part of the plane. */
    public record Extent(double aFrom, double aTo, double bFrom, double bTo) {

        public Extent {
            if (!(aFrom < aTo) || !(bFrom < bTo)) {
                throw new IllegalArgumentException("A part of a plane reaches from less to more, but got " + aFrom + " to "
                        + aTo + " and " + bFrom + " to " + bTo + ".");
            }
        }

        /** Around a place, equally far to all sides. */
        public static Extent around(double a, double b, double reach) {
            return new Extent(a - reach, a + reach, b - reach, b + reach);
        }

        /** As large as needed to hold a place with a margin, a share of the whole. */
        public Extent with(double a, double b, double margin) {
            double wide = margin * (aTo - aFrom);
            double high = margin * (bTo - bFrom);
            return new Extent(Math.min(aFrom, a - wide), Math.max(aTo, a + wide), Math.min(bFrom, b - high),
                    Math.max(bTo, b + high));
        }

        public boolean holds(double a, double b) {
            return a >= aFrom && a <= aTo && b >= bFrom && b <= bTo;
        }
    }

    public double a(int column) {
        return extent.aFrom() + (extent.aTo() - extent.aFrom()) * column / (size - 1);
    }

    public double b(int row) {
        return extent.bFrom() + (extent.bTo() - extent.bFrom()) * row / (size - 1);
    }

    public double at(int row, int column) {
        return losses[row * size + column];
    }

    /** The smallest finite loss; NaN when there is none. */
    public double least() {
        return Arrays.stream(losses).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** The largest finite loss; NaN when there is none. */
    public double most() {
        return Arrays.stream(losses).filter(Double::isFinite).max().orElse(Double.NaN);
    }
}
