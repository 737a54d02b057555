package dev.gradus.data.grid;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.csv.MissingWords;
import dev.gradus.data.csv.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers as they were stored, and words, each different one once. 12 bytes a cell. */
public final class CellColumn implements Column {

    private static final int NONE = -1;
    /** A column of numbers may hold one word in so many. */
    private static final int MOST_WORDS = 20;

    private final String name;
    private final double[] numbers;
    /** The word in a row, or {@link #NONE}; null where there are none at all. */
    private final int[] words;
    private final List<String> texts;
    /** What the words are as numbers, and whether they mean that there is no value. */
    private final double[] readings;
    private final boolean[] missing;

    private CellColumn(String name, double[] numbers, int[] words, List<String> texts) {
        this.name = name;
        this.numbers = numbers;
        this.words = words;
        this.texts = texts;
        this.readings = new double[texts.size()];
        this.missing = new boolean[texts.size()];
        MissingWords among = mostlyNumbers() ? MissingWords.amongNumbers() : MissingWords.standard();
        for (int i = 0; i < readings.length; i++) {
            missing[i] = among.contains(texts.get(i));
            readings[i] = missing[i] ? Double.NaN : NumberText.parse(texts.get(i), Decimal.POINT);
        }
    }

    private boolean mostlyNumbers() {
        boolean[] plain = new boolean[texts.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = !MissingWords.amongNumbers().contains(texts.get(i))
                    && Double.isNaN(NumberText.parse(texts.get(i), Decimal.POINT));
        }
        int count = 0;
        for (int row = 0; words != null && row < words.length; row++) {
            count += words[row] != NONE && plain[words[row]] ? 1 : 0;
        }
        return (long) count * MOST_WORDS <= numbers.length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String text(int row) {
        return words != null && words[row] != NONE ? texts.get(words[row]) : text(numbers[row]);
    }

    static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : NumberText.shortest(value);
    }

    @Override
    public double number(int row) {
        return words != null && words[row] != NONE ? readings[words[row]] : numbers[row];
    }

    @Override
    public boolean missing(int row) {
        return words != null && words[row] != NONE ? missing[words[row]] : Double.isNaN(numbers[row]);
    }

    /** Takes cells in any order; what is never set is missing. */
    public static final class Builder {

        private static final int ROWS_BETWEEN_LOOKS = 1 << 18;

        private double[] numbers = new double[8];
        private int[] words;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int length;

        public Builder() {
            Arrays.fill(numbers, Double.NaN);
        }

        /** Infinite numbers count as missing. */
        public void number(int row, double value) throws DataException {
            reach(row);
            numbers[row] = Double.isFinite(value) ? value : Double.NaN;
            if (words != null) {
                words[row] = NONE;
            }
        }

        public void word(int row, String text) throws DataException {
            String bare = text.strip();
            if (bare.isEmpty()) {
                return;
            }
            reach(row);
            if (words == null) {
                words = new int[numbers.length];
                Arrays.fill(words, NONE);
            }
            Integer place = places.get(bare);
            if (place == null) {
                place = texts.size();
                texts.add(bare);
                places.put(bare, place);
            }
            words[row] = place;
        }

        /** Puts what stands in a row of some column into one of this. */
        void copy(Builder column, int from, int to) throws DataException {
            if (column.words != null && from < column.length && column.words[from] != NONE) {
                word(to, column.text(from));
            } else if (column.present(from)) {
                number(to, column.numbers[from]);
            }
        }

        public boolean present(int row) {
            return row < length && (!Double.isNaN(numbers[row]) || words != null && words[row] != NONE);
        }

        /** As text; empty where there is nothing. */
        public String text(int row) {
            return row >= length ? "" : words != null && words[row] != NONE ? texts.get(words[row])
                    : CellColumn.text(numbers[row]);
        }

        private void reach(int row) throws DataException {
            if (row >= numbers.length) {
                int before = numbers.length;
                int size = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(row + 1L, before * 3L / 2));
                if (size > ROWS_BETWEEN_LOOKS) {
                    FreeMemory.check("The table", "a column of " + row + " rows", 12L * size, "Use fewer rows or columns");
                }
                numbers = Arrays.copyOf(numbers, size);
                Arrays.fill(numbers, before, size, Double.NaN);
                if (words != null) {
                    words = Arrays.copyOf(words, size);
                    Arrays.fill(words, before, size, NONE);
                }
            }
            length = Math.max(length, row + 1);
        }

        /** The rows from {@code from} on. */
        public CellColumn build(String name, int from, int rows) {
            double[] values = new double[rows];
            Arrays.fill(values, Double.NaN);
            int[] codes = words == null ? null : new int[rows];
            if (codes != null) {
                Arrays.fill(codes, NONE);
            }
            int count = Math.max(0, Math.min(rows, length - from));
            if (count > 0) {
                System.arraycopy(numbers, from, values, 0, count);
                if (codes != null) {
                    System.arraycopy(words, from, codes, 0, count);
                }
            }
            return new CellColumn(name, values, codes, texts);
        }
    }
}
