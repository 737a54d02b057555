package dev.gradus.data.profile;

import java.util.Objects;

/**
 * How strongly a column goes together with the target, over the rows that have both.
 *
 * @param rows the rows that were counted
 */
public record Association(Measure measure, double value, int rows) {

    public enum Measure {
        /**
         * Two columns of numbers: r = sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2), between -1 and 1.
         * Pearson, Proceedings of the Royal Society of London 58 (1895).
         */
        PEARSON("r"),
        /**
         * Numbers and two classes: Pearson's r with 0 for the first class and 1 for the second, between -1 and 1. Tate,
         * Annals of Mathematical Statistics 25 (1954).
         */
        POINT_BISERIAL("r"),
        /**
         * Numbers and several classes: eta = sqrt(sum over classes n_c (mean_c - mean)^2 / sum (x - mean)^2), between 0 and
         * 1; its square is the share of the variance that lies between the classes. Fisher, "Statistical Methods for
         * Research Workers", section 45 (1925).
         */
        CORRELATION_RATIO("\u03b7"),
        /**
         * Two columns of classes, r and k of them: V = sqrt(chi^2 / n / (min(r, k) - 1)), between 0 and 1, without a
         * correction for few rows. Cramér, "Mathematical Methods of Statistics", section 21.9 (1946).
         */
        CRAMERS_V("V");

        private final String symbol;

        Measure(String symbol) {
            this.symbol = symbol;
        }

        /** The letter it is known by. */
        public String symbol() {
            return symbol;
        }

        /** True where the sign says whether one grows or falls with the other. */
        public boolean signed() {
            return this == PEARSON || this == POINT_BISERIAL;
        }
    }

    public Association {
        Objects.requireNonNull(measure);
    }
}
