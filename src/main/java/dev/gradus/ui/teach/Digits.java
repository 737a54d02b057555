package dev.gradus.ui.teach;

import dev.gradus.ui.theme.NumberText;
import java.util.Locale;

/** Numbers as the microscope writes them: six decimals, nine for the result; tiny and huge ones with a power of ten. */
final class Digits {

    private static final double HUGE = 1e6;

    private Digits() {}

    static String six(double value) {
        return value != 0 && Math.abs(value) < 5e-5 || Math.abs(value) >= HUGE ? power(value, 4) : NumberText.fixed(value, 6);
    }

    static String nine(double value) {
        return value != 0 && Math.abs(value) < 1e-5 || Math.abs(value) >= HUGE ? power(value, 8) : NumberText.fixed(value, 9);
    }

    /** Three significant digits: weights on wires. */
    static String three(double value) {
        return NumberText.three(value);
    }

    /** As short as it can be without losing what a person typed: settings and small whole numbers. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < HUGE ? NumberText.fixed(value, 0)
                : Math.abs(value) < 1e-4 ? NumberText.three(value)
                : Math.rint(value * 1e4) / 1e4 == value ? NumberText.fixed(value, 4).replaceAll("0+$", "") : six(value);
    }

    private static String power(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NumberText.three(value);
        }
        String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", value).split("e");
        return (parts[0] + "e" + Integer.parseInt(parts[1])).replace('-', '\u2212');
    }
}
