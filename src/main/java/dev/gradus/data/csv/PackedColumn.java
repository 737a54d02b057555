package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.DateOrder;
import dev.gradus.math.Randoms;
import java.util.Arrays;

/**
 * Cells in a few bytes each, from which the text comes back letter by letter: a number as the whole number that its
 * digits are (12.50 is 1250 with 2 decimals), anything else as its place in a list of words.
 */
final class PackedColumn implements Column {

    private final String name;
    /** The place of a word; from {@code words.length} on a mantissa, counted from {@code least}. */
    private final Codes codes;
    private final long least;
    private final String[] words;
    private final double[] numbers;
    private final double[] dates;
    private final long[] keys;
    private final boolean[] missing;
    private final int scale;
    private final byte[] scales;
    private final char sign;
    private final DateOrder dateOrder;

    /**
     * @param scale  digits behind the sign, in every row where {@code scales} is null
     * @param sign   between whole part and fraction
     */
    PackedColumn(String name, Codes codes, long least, String[] words, double[] numbers, boolean[] missing, int scale,
                 byte[] scales, char sign, DateOrder dateOrder) {
        this.name = name;
        this.codes = codes;
        this.least = least;
        this.words = words;
        this.numbers = numbers;
        this.missing = missing;
        this.scale = scale;
        this.scales = scales;
        this.sign = sign;
        this.dateOrder = dateOrder;
        this.keys = Arrays.stream(words).mapToLong(word -> Randoms.key(0, word)).toArray();
        this.dates = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            dates[i] = missing[i] ? Double.NaN : DateText.seconds(words[i], dateOrder);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String text(int row) {
        long code = codes.at(row);
        if (code < words.length) {
            return words[(int) code];
        }
        return plain(code - words.length + least, scale(row), sign);
    }

    @Override
    public double number(int row) {
        long code = codes.at(row);
        return code < words.length ? numbers[(int) code] : ScaledNumber.of(code - words.length + least, scale(row));
    }

    @Override
    public double date(int row) {
        long code = codes.at(row);
        return code < words.length ? dates[(int) code] : DateText.seconds(text(row), dateOrder);
    }

    @Override
    public DateOrder dateOrder() {
        return dateOrder;
    }

    @Override
    public boolean missing(int row) {
        long code = codes.at(row);
        return code < words.length && missing[(int) code];
    }

    @Override
    public long key(int row) {
        long code = codes.at(row);
        return code < words.length ? keys[(int) code]
                : Randoms.key((code - words.length + least) * 31 + scale(row), 0x9E3779B97F4A7C15L);
    }

    private int scale(int row) {
        return scales == null ? scale : scales[row];
    }

    private static String plain(long mantissa, int decimals, char sign) {
        if (decimals == 0) {
            return Long.toString(mantissa);
        }
        String digits = Long.toString(Math.abs(mantissa));
        StringBuilder text = new StringBuilder(digits.length() + 3);
        if (mantissa < 0) {
            text.append('-');
        }
        int whole = digits.length() - decimals;
        if (whole <= 0) {
            text.append('0').append(sign);
            for (int i = whole; i < 0; i++) {
                text.append('0');
            }
            return text.append(digits).toString();
        }
        return text.append(digits, 0, whole).append(sign).append(digits, whole, digits.length()).toString();
    }
}
