package dev.gradus.ui.theme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the window writes them: a real minus, three significant digits, a narrow space before the percent sign. */
public final class NumberText {

    private static final char MINUS = '\u2212';
    private static final char NARROW = '\u202f';

    private NumberText() {}

    /** Three significant digits: 0.0834, 12.3, 1.3e−4 below 0.001, 3.1e6 above a million. */
    public static String three(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -3 || exponent >= 6) {
            BigDecimal two = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
            int power = two.precision() - two.scale() - 1;
            return signed(format("0.0", two.movePointLeft(power).doubleValue()) + "e" + power);
        }
        int decimals = Math.max(0, 2 - exponent);
        return signed(format(decimals == 0 ? "#,##0" : "0." + "0".repeat(decimals), rounded.doubleValue()));
    }

    /** The end of a range: whole numbers as they are, a year without a comma; else three digits, less the zeros at the end. */
    public static String brief(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return signed(format(Math.abs(value) < 10_000 ? "0" : "#,##0", value));
        }
        String text = three(value);
        return Math.abs(value) < 1_000 && text.indexOf('e') < 0 ? text.replaceAll("[.,]0+$|(?<=[.,][0-9]{1,9})0+$", "") : text;
    }

    /** A fixed number of decimals. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? signed(format(decimals == 0 ? "0" : "0." + "0".repeat(decimals), value)) : three(value);
    }

    /** 0.984 as 98.4 %. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : fixed(100 * share, 1) + NARROW + "%";
    }

    /** 70,000. */
    public static String whole(long value) {
        return signed(format("#,##0", value));
    }

    /** 12 kB, 1.4 MB. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB"};
        double size = bytes / 1e3;
        int unit = 0;
        while (size >= 999.5 && unit < units.length - 1) {
            size /= 1e3;
            unit++;
        }
        return format(size < 10 && unit > 0 ? "0.0" : "0", size) + " " + units[unit];
    }

    /** 0:09, 12:30, 1:02:03. */
    public static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole >= 3600 ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private static String format(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)))
                .format(value);
    }

    private static String signed(String text) {
        String plain = text.replace('-', MINUS);
        return plain.matches(MINUS + "0(\\.0+)?") ? plain.substring(1) : plain;
    }
}
