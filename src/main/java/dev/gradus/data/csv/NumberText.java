package dev.gradus.data.csv;

import dev.gradus.data.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as people and programs write them: {@code 1234}, {@code -1,234.5}, {@code 1.234,5}, {@code 1 234,5},
 * {@code 1'234.5}, {@code 12,34,567}, {@code 2e-3}, {@code $1,200}, {@code (5.00)}, {@code 5.00-}, {@code 12 %} (which is 12).
 * Whatever could mean two numbers is not a number unless the decimal sign is known.
 */
public final class NumberText {

    /** What a cell says about the decimal sign of its file. */
    public enum Evidence { NONE, POINT, COMMA, EITHER, NO_NUMBER }


    private static final int LONGER_THAN_NUMBERS = 20;

    private NumberText() {
    }

    /** The number, or NaN when the text is not one under this decimal sign. */
    public static double parse(String text, Decimal decimal) {
        String cell = BareNumber.of(text);
        if (cell == null) {
            return Double.NaN;
        }
        Evidence evidence = evidenceOfBare(cell);
        boolean readable = evidence == Evidence.NONE
                || decimal == Decimal.POINT && (evidence == Evidence.POINT || evidence == Evidence.EITHER)
                || decimal == Decimal.COMMA && (evidence == Evidence.COMMA || evidence == Evidence.EITHER);
        if (!readable) {
            return Double.NaN;
        }
        char sign = decimal == Decimal.COMMA ? ',' : '.';
        StringBuilder plain = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == sign) {
                plain.append('.');
            } else if (c != '.' && c != ',' && !isGap(c)) {
                plain.append(c);
            }
        }
        double value = Double.parseDouble(plain.toString());
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /**
     * The shortest decimal that reads back as the same double. Before JDK 19 {@link Double#toString} sometimes gives a
     * digit more than needed (JDK-4511638).
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A file cannot hold the number " + value + ".");
        }
        String text = Double.toString(value);
        if (text.length() >= 18) {
            BigDecimal shorter = new BigDecimal(value).round(new MathContext(16, RoundingMode.HALF_EVEN));
            String rounded = Double.toString(shorter.doubleValue()).equals(text) ? shorter.toString() : text;
            text = rounded.length() < text.length() ? rounded : text;
        }
        return text.endsWith(".0") && value != 0 ? text.substring(0, text.length() - 2) : text;
    }

    public static Evidence evidence(String text) {
        String cell = BareNumber.of(text);
        return cell == null ? Evidence.NO_NUMBER : evidenceOfBare(cell);
    }

    /**
     * True for digits that are a name rather than an amount: a leading zero without a fraction, as in postal codes, or more
     * digits than a whole number has in any program.
     */
    public static boolean isCode(String text) {
        if (text.length() < 2 || text.charAt(0) != '0' && text.length() < LONGER_THAN_NUMBERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a number is written with, other than digits and signs: a percent sign, or the first character of a currency;
     * 0 for nothing. Numbers of different units do not belong into one column.
     */
    public static char unit(String text) {
        String cell = text.strip();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '%' || BareNumber.isCurrencySign(c) || Character.isLetter(c) && c != 'e' && c != 'E') {
                return c;
            }
        }
        return 0;
    }

    private static Evidence evidenceOfBare(String cell) {
        int i = cell.charAt(0) == '-' ? 1 : 0;
        int start = i;
        if (isIndian(cell, start)) {
            return Evidence.POINT;
        }
        int firstGroup = -1;
        int digits = 0;
        int groups = 0;
        char separator = 0;
        // The whole part with its thousands: 1,234,567 or 1.234.567 or 1 234 567.
        while (i < cell.length() && (isDigit(cell.charAt(i)) || isSeparator(cell, i, separator))) {
            char c = cell.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else {
                if (groups == 0) {
                    firstGroup = digits;
                } else if (digits != 3) {
                    return Evidence.NO_NUMBER;
                }
                separator = c;
                groups++;
                digits = 0;
            }
            i++;
        }
        if (groups > 0 && firstGroup > 1 && cell.charAt(start) == '0' && (groups > 1 || isGap(separator))) {
            // 030 123 456 is a telephone number.
            return Evidence.NO_NUMBER;
        }
        if (groups > 0 && (firstGroup > 3 || firstGroup == 0 || digits != 3)) {
            // Not thousands, so the one separator, if it is a sign, begins the fraction.
            return groups == 1 && !isGap(separator) ? fraction(cell, start) : Evidence.NO_NUMBER;
        }
        if (i < cell.length() && (cell.charAt(i) == '.' || cell.charAt(i) == ',')) {
            char sign = cell.charAt(i);
            if (groups > 0 && sign == separator || digits == 0 && groups > 0) {
                return Evidence.NO_NUMBER;
            }
            int after = digitsFrom(cell, i + 1);
            if (digits + after == 0 || !isExponent(cell, i + 1 + after)) {
                return Evidence.NO_NUMBER;
            }
            return sign == '.' ? Evidence.POINT : Evidence.COMMA;
        }
        if (!isExponent(cell, i)) {
            return Evidence.NO_NUMBER;
        }
        if (groups == 0) {
            return digits == 0 ? Evidence.NO_NUMBER : Evidence.NONE;
        }
        if (isGap(separator)) {
            return i < cell.length() ? Evidence.NO_NUMBER : Evidence.NONE;
        }
        if (groups == 1) {
            // 0.123 and 1.234e5 are no thousands.
            return cell.charAt(start) == '0' || i < cell.length()
                    ? (separator == '.' ? Evidence.POINT : Evidence.COMMA) : Evidence.EITHER;
        }
        return i < cell.length() ? Evidence.NO_NUMBER : separator == ',' ? Evidence.POINT : Evidence.COMMA;
    }

    /** 12,34,567 and 1,23,45,678.90: lakhs and crores. */
    private static boolean isIndian(String cell, int start) {
        int i = start + digitsFrom(cell, start);
        if (i == start || i > start + 2) {
            return false;
        }
        int pairs = 0;
        while (i < cell.length() && cell.charAt(i) == ',' && digitsFrom(cell, i + 1) == 2) {
            i += 3;
            pairs++;
        }
        if (pairs == 0 || i >= cell.length() || cell.charAt(i) != ',' || digitsFrom(cell, i + 1) != 3) {
            return false;
        }
        i += 4;
        return i == cell.length() || cell.charAt(i) == '.' && i + 1 + digitsFrom(cell, i + 1) == cell.length();
    }

    /** The text has one separator, and it is followed by a fraction. */
    private static Evidence fraction(String cell, int start) {
        int whole = digitsFrom(cell, start);
        char sign = cell.charAt(start + whole);
        int after = digitsFrom(cell, start + whole + 1);
        if (whole + after == 0 || !isExponent(cell, start + whole + 1 + after)) {
            return Evidence.NO_NUMBER;
        }
        return sign == '.' ? Evidence.POINT : Evidence.COMMA;
    }

    /** A separator of thousands: the first one seen, or the same again, before a digit. */
    private static boolean isSeparator(String cell, int i, char seen) {
        char c = cell.charAt(i);
        return (c == ',' || c == '.' || isGap(c)) && (seen == 0 || seen == c)
                && i + 1 < cell.length() && isDigit(cell.charAt(i + 1));
    }

    private static boolean isExponent(String cell, int i) {
        if (i == cell.length()) {
            return true;
        }
        if (cell.charAt(i) != 'e' && cell.charAt(i) != 'E') {
            return false;
        }
        int digits = i + 1;
        if (digits < cell.length() && (cell.charAt(digits) == '-' || cell.charAt(digits) == '+')) {
            digits++;
        }
        return digits < cell.length() && digits + digitsFrom(cell, digits) == cell.length();
    }

    private static int digitsFrom(String cell, int start) {
        int i = start;
        while (i < cell.length() && isDigit(cell.charAt(i))) {
            i++;
        }
        return i - start;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isGap(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\'' || c == '\u2019';
    }
}
