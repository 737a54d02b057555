package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the cells of a column one by one and keeps them as small as it can: see {@link PackedColumn}; else as text. */
final class ColumnBuilder {

    /** So many different words are few, and beyond it half as many as rows are. */
    private static final int FEW_WORDS = 1_000;
    private static final int MOST_WORDS = 1 << 16;
    private static final int LEAST_INT = Integer.MIN_VALUE + MOST_WORDS;
    /** A column holds numbers where at most one cell in so many is a word. */
    private static final int ONE_WORD_IN = 20;

    private final CsvFormat format;
    private final char sign;
    private final List<String> missingNumbers;
    private final Words words = new Words();
    /** Mantissas, or {@code MIN_VALUE +} the place of a word. One of the two is null. */
    private int[] ints;
    private long[] longs;
    private byte[] scales;
    private int scale = -1;
    private int count;
    private TextColumn.Builder text;
    private long mantissa;
    private int decimals;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private boolean filled;

    ColumnBuilder(CsvFormat format, int expectedRows) {
        this.format = format;
        this.sign = format.decimal() == Decimal.COMMA ? ',' : format.decimal() == Decimal.POINT ? '.' : 0;
        this.missingNumbers = format.missingWords().stream().filter(ColumnBuilder::beginsLikeANumber).toList();
        this.ints = new int[Math.max(16, expectedRows)];
    }

    private static boolean beginsLikeANumber(String word) {
        return !word.isEmpty() && (word.charAt(0) == '-' || word.charAt(0) >= '0' && word.charAt(0) <= '9');
    }

    void add(String cell) throws DataException {
        add(cell.toCharArray(), 0, cell.length());
    }

    /** The cell {@code cells[start..end-1]}. */
    void add(char[] cells, int start, int end) throws DataException {
        filled |= end > start;
        if (text != null) {
            text.add(new String(cells, start, end - start));
            return;
        }
        if (count == (ints != null ? ints.length : longs.length)) {
            grow(Math.addExact(count, count / 2));
        }
        if (readPlain(cells, start, end) && !meansMissing(cells, start, end)) {
            addNumber();
            return;
        }
        int word = words.add(cells, start, end);
        if (ints != null) {
            ints[count] = Integer.MIN_VALUE + word;
        } else {
            longs[count] = Long.MIN_VALUE + word;
        }
        count++;
        if (words.size() >= MOST_WORDS - 1 || words.size() > FEW_WORDS && words.size() * 2L > count) {
            becomeText();
        }
    }

    private void addNumber() {
        if (scale < 0) {
            scale = decimals;
        }
        if (scales == null && decimals != scale) {
            scales = new byte[ints != null ? ints.length : longs.length];
            Arrays.fill(scales, 0, count, (byte) scale);
        }
        if (scales != null) {
            scales[count] = (byte) decimals;
        }
        if (ints != null && (mantissa < LEAST_INT || mantissa > Integer.MAX_VALUE)) {
            longs = new long[ints.length];
            for (int i = 0; i < count; i++) {
                longs[i] = ints[i] < LEAST_INT ? Long.MIN_VALUE + (ints[i] - Integer.MIN_VALUE) : ints[i];
            }
            ints = null;
        }
        least = Math.min(least, mantissa);
        most = Math.max(most, mantissa);
        if (ints != null) {
            ints[count++] = (int) mantissa;
        } else {
            longs[count++] = mantissa;
        }
    }

    private void grow(int capacity) {
        if (ints != null) {
            ints = Arrays.copyOf(ints, capacity);
        } else {
            longs = Arrays.copyOf(longs, capacity);
        }
        if (scales != null) {
            scales = Arrays.copyOf(scales, capacity);
        }
    }

    private boolean meansMissing(char[] cells, int start, int end) {
        return !missingNumbers.isEmpty() && missingNumbers.contains(new String(cells, start, end - start));
    }

    /** Digits with at most one sign among them, as they would be written again: no leading zeros, no minus zero. */
    private boolean readPlain(char[] cells, int start, int end) {
        int at = start;
        boolean negative = at < end && cells[at] == '-';
        at += negative ? 1 : 0;
        if (at >= end || cells[at] < '0' || cells[at] > '9'
                || cells[at] == '0' && at + 1 < end && (cells[at + 1] != sign || sign == 0)) {
            return false;
        }
        long digits = 0;
        int fraction = -1;
        for (; at < end; at++) {
            char c = cells[at];
            if (c >= '0' && c <= '9') {
                if (digits >= ScaledNumber.MOST / 10) {
                    return false;
                }
                digits = 10 * digits + c - '0';
                fraction += fraction >= 0 ? 1 : 0;
            } else if (c == sign && fraction < 0) {
                fraction = 0;
            } else {
                return false;
            }
        }
        if (fraction == 0 || fraction > ScaledNumber.MOST_DECIMALS || negative && digits == 0) {
            return false;
        }
        mantissa = negative ? -digits : digits;
        decimals = Math.max(0, fraction);
        return true;
    }

    private void becomeText() throws DataException {
        Column packed = build("");
        text = new TextColumn.Builder();
        for (int row = 0; row < count; row++) {
            text.add(packed.text(row));
        }
        ints = null;
        longs = null;
        scales = null;
    }

    /** True when no cell holds anything. */
    boolean blank() {
        return !filled;
    }

    /** Bytes that a row of this column takes at the end, by the rows so far. */
    double bytesOfARow() {
        if (text != null) {
            return text.bytesOfARow();
        }
        return (words.size() == 0 || most > least ? ints != null ? 4 : 8 : 2) + (scales != null ? 1 : 0);
    }

    Column build(String name) {
        if (text != null) {
            return text.build(name, format);
        }
        MissingWords missing = missingWords();
        int distinct = words.size();
        String[] list = words.all().toArray(String[]::new);
        double[] numbers = new double[distinct];
        boolean[] absent = new boolean[distinct];
        for (int i = 0; i < distinct; i++) {
            absent[i] = missing.contains(list[i]);
            numbers[i] = absent[i] ? Double.NaN : NumberText.parse(list[i], format.decimal());
        }
        dropOtherUnits(list, numbers);
        long from = most < least ? 0 : least;
        long largest = most < least ? distinct : most - least + distinct;
        int[] whole = ints;
        long[] wide = longs;
        Codes codes = whole != null
                ? Codes.of(row -> whole[row] < LEAST_INT ? whole[row] - Integer.MIN_VALUE : whole[row] - from + distinct, count, largest)
                : Codes.of(row -> wide[row] < Long.MIN_VALUE + MOST_WORDS ? wide[row] - Long.MIN_VALUE : wide[row] - from + distinct,
                        count, largest);
        return new PackedColumn(name, codes, from, list, numbers, absent, Math.max(0, scale),
                scales == null ? null : Arrays.copyOf(scales, count), sign == 0 ? '.' : sign, format.dates());
    }

    /** 50 % is not read as 50 where others write 0.5, and €5 not as 5 beside $5: whoever wrote them has to be asked. */
    private void dropOtherUnits(String[] list, double[] numbers) {
        Map<Character, Long> cells = new HashMap<>();
        for (int i = 0; i < list.length; i++) {
            if (!Double.isNaN(numbers[i]) && numbers[i] != 0) {
                cells.merge(NumberText.unit(list[i]), (long) words.count(i), Long::sum);
            }
        }
        boolean plain = cells.containsKey((char) 0) || most > 0 || least < 0;
        char kept = cells.entrySet().stream().filter(each -> each.getKey() != 0 && !(plain && each.getKey() == '%'))
                .max(Map.Entry.<Character, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse((char) 0);
        for (int i = 0; i < list.length; i++) {
            char unit = NumberText.unit(list[i]);
            if (!Double.isNaN(numbers[i]) && numbers[i] != 0 && unit != 0 && unit != kept) {
                numbers[i] = Double.NaN;
            }
        }
    }

    /** More words mean "missing" in a column of numbers. */
    private MissingWords missingWords() {
        MissingWords amongNumbers = MissingWords.amongNumbers().and(format.missingWords());
        long absent = 0;
        long wordCells = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (amongNumbers.contains(word)) {
                absent += words.count(i);
            } else if (NumberText.evidence(word) == NumberText.Evidence.NO_NUMBER) {
                wordCells += words.count(i);
            }
        }
        boolean numeric = absent < count && wordCells * ONE_WORD_IN <= count - absent;
        return numeric ? amongNumbers : MissingWords.standard().and(format.missingWords());
    }
}
