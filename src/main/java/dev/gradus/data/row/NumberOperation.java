package dev.gradus.data.row;

import dev.gradus.math.Elementary;
import dev.gradus.math.NormalQuantile;
import java.util.List;

/** A number of a column becomes another one, whatever the other columns hold. NaN, which is missing, stays so if not filled. */
public sealed interface NumberOperation extends RowOperation {

    String column();

    double at(double x);

    /** A number that becomes y; where several do, the one nearest to what is usual. */
    double back(double y);

    /** False where different numbers become the same one, or nearly. */
    default boolean oneToOne() {
        return true;
    }

    @Override
    default List<String> reads() {
        return List.of(column());
    }

    @Override
    default void apply(Frame frame) {
        Strip.Numbers numbers = frame.numbers(column());
        double[] from = numbers.values();
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = at(from[i]);
        }
        frame.replace(numbers.with(to));
    }

    /** {@code value} where there is none. */
    record Fill(String column, double value) implements NumberOperation {

        @Override
        public double at(double x) {
            return Double.isNaN(x) ? value : x;
        }

        @Override
        public double back(double y) {
            return y;
        }

        @Override
        public void apply(Frame frame) {
            NumberOperation.super.apply(frame);
            Strip.Numbers filled = frame.numbers(column);
            frame.replace(new Strip.Numbers(column, filled.values(), true, filled.indicator()));
        }
    }

    /** Not below {@code low}, not above {@code high}. */
    record Clip(String column, double low, double high) implements NumberOperation {

        @Override
        public boolean oneToOne() {
            return false;
        }

        @Override
        public double at(double x) {
            return x < low ? low : x > high ? high : x;
        }

        @Override
        public double back(double y) {
            return y;
        }
    }

    /** {@code ln(1 + max(x, -0.999999))}. */
    record Log(String column) implements NumberOperation {

        /** What lies below has no logarithm, or one that drowns all others. */
        public static final double FLOOR = -0.999999;

        @Override
        public double at(double x) {
            return Elementary.log1p(x < FLOOR ? FLOOR : x);
        }

        @Override
        public double back(double y) {
            return Elementary.expm1(y);
        }
    }

    /** {@code sign(x) ln(1 + |x|)}. */
    record SignedLog(String column) implements NumberOperation {

        @Override
        public double at(double x) {
            return x < 0 ? -Elementary.log1p(-x) : Elementary.log1p(x);
        }

        @Override
        public double back(double y) {
            return y < 0 ? -Elementary.expm1(-y) : Elementary.expm1(y);
        }
    }

    /** {@code (x - shift) / scale}. */
    record Affine(String column, double shift, double scale) implements NumberOperation {

        @Override
        public double at(double x) {
            return (x - shift) / scale;
        }

        @Override
        public double back(double y) {
            return y * scale + shift;
        }
    }

    /**
     * The share of values below x, between {@code landmarks} that lie at equal shares from 0 to 1, by straight lines; where
     * landmarks are equal, the middle of their shares (scikit-learn's QuantileTransformer).
     *
     * @param normal the share p as the number that so many of a standard normal distribution lie below, within the numbers
     *               for p = 1e-7 and 1 - 1e-7
     */
    record QuantileMap(String column, List<Double> landmarks, boolean normal) implements NumberOperation {

        private static final double EDGE = 1e-7;

        public QuantileMap {
            landmarks = List.copyOf(landmarks);
            if (landmarks.size() < 2) {
                throw new IllegalArgumentException("A quantile map of " + landmarks.size() + " landmarks; expected at least 2.");
            }
        }

        @Override
        public boolean oneToOne() {
            return false;
        }

        @Override
        public double at(double x) {
            if (Double.isNaN(x)) {
                return x;
            }
            int last = landmarks.size() - 1;
            double share = x <= landmarks.get(0) ? 0 : x >= landmarks.get(last) ? 1
                    : (between(x, upper(x) - 1) + between(x, lower(x) - 1)) / 2 / last;
            return normal ? NormalQuantile.of(Math.max(EDGE, Math.min(1 - EDGE, share))) : share;
        }

        @Override
        public double back(double y) {
            double share = Math.max(0, Math.min(1, normal ? (1 + Elementary.erf(y / Math.sqrt(2))) / 2 : y));
            double place = share * (landmarks.size() - 1);
            int below = Math.min((int) place, landmarks.size() - 2);
            return landmarks.get(below) + (place - below) * (landmarks.get(below + 1) - landmarks.get(below));
        }

        /** The place of x among the landmarks, on the line from one to the next. */
        private double between(double x, int below) {
            double from = landmarks.get(below);
            return below + (x - from) / (landmarks.get(below + 1) - from);
        }

        /** The first landmark that is not less than x. */
        private int lower(double x) {
            int from = 0;
            int to = landmarks.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (landmarks.get(middle) < x) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }

        /** The first landmark that is greater than x. */
        private int upper(double x) {
            int from = 0;
            int to = landmarks.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (landmarks.get(middle) <= x) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
