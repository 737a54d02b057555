package dev.gradus.data;

import java.util.List;

/** How a target column becomes a row of the target matrix, and back. */
public sealed interface TargetCode {

    String column();

    /** The class index. */
    record Classes(String column, List<String> classes) implements TargetCode {

        public Classes {
            classes = List.copyOf(classes);
        }
    }

    /** 0 or 1. */
    record Label(String column, String zero, String one) implements TargetCode {
    }

    /**
     * {@code (z - shift) / scale}; a prediction p means z = {@code p * scale + shift}. z is the number itself, its natural
     * logarithm, or the change of either since a known base.
     */
    record Number(String column, double shift, double scale, boolean log, boolean change) implements TargetCode {

        /** The number itself. */
        public Number(String column, double shift, double scale) {
            this(column, shift, scale, false, false);
        }

        public double encode(double value) {
            return encode(value, 0);
        }

        /** @param base what the change is counted from, as its logarithm where that is taken; 0 without changes */
        public double encode(double value, double base) {
            return ((log ? Math.log(value) : value) - base - shift) / scale;
        }

        /** In the column's units; of a change, whose base is not known here, the change. */
        public double decode(double encoded) {
            double value = encoded * scale + shift;
            return log && !change ? Math.exp(value) : value;
        }

        /** In the column's units. */
        public double decode(double encoded, double base) {
            double value = encoded * scale + shift + base;
            return log ? Math.exp(value) : value;
        }
    }
}
