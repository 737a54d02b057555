package dev.gradus.data.csv;

import java.util.Set;

/** A number without what stands around its digits: a currency, a percent sign, the parentheses of bookkeepers. */
final class BareNumber {

    private static final int LONGEST = 400;
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "AUD", "CAD", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "BRL", "MXN", "KRW", "ZAR", "NZD", "TRY", "RUB", "US$", "R$", "A$", "C$", "kr", "zł", "Kč", "Ft", "Rs");

    private BareNumber() {
    }

    /**
     * Without blanks and the plus; a minus in front where parentheses say so, or a minus behind the digits, as bookkeepers
     * write; null when a character cannot belong to a number.
     */
    static String of(String text) {
        String whole = text.strip();
        if (whole.isEmpty() || whole.length() > LONGEST) {
            return null;
        }
        boolean negative = inParentheses(whole);
        String cell = negative ? inside(whole) : whole;
        boolean signed = negative;
        if (!signed && isSign(cell.charAt(0))) {
            negative = cell.charAt(0) != '+';
            signed = true;
            cell = cell.substring(1);
        }
        cell = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).stripTrailing() : withoutCurrency(cell);
        if (!signed && inParentheses(cell)) {
            // $ (5.00)
            negative = true;
            cell = inside(cell);
        } else if (!signed && !cell.isEmpty() && isSign(cell.charAt(0)) && !cell.equals(whole)) {
            // The sign behind the currency: $-5.
            negative = cell.charAt(0) != '+';
            cell = cell.substring(1);
        } else if (!signed && cell.length() > 1 && isMinus(cell.charAt(cell.length() - 1)) && NumberText.isDigit(cell.charAt(cell.length() - 2))) {
            negative = true;
            cell = cell.substring(0, cell.length() - 1);
        }
        return isNumber(cell) ? negative ? "-" + cell : cell : null;
    }

    private static boolean isNumber(String cell) {
        if (cell.isEmpty() || !NumberText.isDigit(cell.charAt(0)) && cell.charAt(0) != '.' && cell.charAt(0) != ',') {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!NumberText.isDigit(c) && ".,eE+-".indexOf(c) < 0 && !NumberText.isGap(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inParentheses(String cell) {
        return cell.length() > 2 && cell.charAt(0) == '(' && cell.charAt(cell.length() - 1) == ')';
    }

    private static String inside(String cell) {
        return cell.substring(1, cell.length() - 1).strip();
    }

    private static boolean isSign(char c) {
        return isMinus(c) || c == '+';
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    private static String withoutCurrency(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && (isCurrencySign(cell.charAt(start)) || Character.isLetter(cell.charAt(start)))) {
            start++;
        }
        if (start == 0) {
            while (end > 0 && (isCurrencySign(cell.charAt(end - 1)) || Character.isLetter(cell.charAt(end - 1)))) {
                end--;
            }
        }
        String unit = start > 0 ? cell.substring(0, start) : cell.substring(end);
        return unit.isEmpty() || !(unit.length() == 1 && isCurrencySign(unit.charAt(0)) || CURRENCIES.contains(unit)) ? cell
                : cell.substring(start, end).strip();
    }

    static boolean isCurrencySign(char c) {
        return c == '$' || c > 127 && Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
