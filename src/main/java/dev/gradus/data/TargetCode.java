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

    /** {@code (y - shift) / scale}; a prediction p means {@code p * scale + shift}. */
    record Number(String column, double shift, double scale) implements TargetCode {

        public double encode(double value) {
            return (value - shift) / scale;
        }

        public double decode(double encoded) {
            return encoded * scale + shift;
        }
    }
}
