package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DateOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Cells as UTF-8, one after the other: about the size they have in the file. A column of numbers keeps these too. */
final class TextColumn implements Column {

    private static final int MOST_WORDS = 20;

    private final String name;
    private final byte[] bytes;
    private final int[] ends;
    private final CsvFormat format;
    private final MissingWords missingWords;
    /** The cells as numbers, where the column holds numbers; NaN is missing or a word. Else null. */
    private double[] numbers;

    private TextColumn(String name, byte[] bytes, int[] ends, CsvFormat format, MissingWords missingWords) {
        this.name = name;
        this.bytes = bytes;
        this.ends = ends;
        this.format = format;
        this.missingWords = missingWords;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String text(int row) {
        int start = row == 0 ? 0 : ends[row - 1];
        return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
    }

    @Override
    public double number(int row) {
        return numbers == null ? parse(row) : numbers[row];
    }

    private double parse(int row) {
        String text = text(row);
        return missingWords.contains(text) ? Double.NaN : NumberText.parse(text, format.decimal());
    }

    @Override
    public boolean missing(int row) {
        return (numbers == null || Double.isNaN(numbers[row])) && missingWords.contains(text(row));
    }

    /** Reads all cells as numbers, unless more than one in twenty is a word. */
    private boolean becomesNumbers() {
        double[] parsed = new double[ends.length];
        int words = 0;
        int missing = 0;
        for (int row = 0; row < ends.length; row++) {
            String text = text(row);
            boolean absent = missingWords.contains(text);
            parsed[row] = absent ? Double.NaN : NumberText.parse(text, format.decimal());
            if (absent) {
                missing++;
            } else if (Double.isNaN(parsed[row]) && NumberText.evidence(text) == NumberText.Evidence.NO_NUMBER
                    && ++words * MOST_WORDS > ends.length) {
                return false;
            }
        }
        numbers = parsed;
        return missing < ends.length && words * MOST_WORDS <= ends.length - missing;
    }

    @Override
    public double date(int row) {
        return DateText.seconds(text(row), format.dates());
    }

    @Override
    public DateOrder dateOrder() {
        return format.dates();
    }

    /** Takes cells one by one and makes the column. */
    static final class Builder {

        private byte[] bytes = new byte[32];
        private int[] ends = new int[8];
        private int length;
        private int count;

        void add(String cell) throws DataException {
            byte[] encoded = cell.getBytes(StandardCharsets.UTF_8);
            if (Integer.MAX_VALUE - 16 - length < encoded.length) {
                throw new DataException("One column holds more than 2 GB of text. Use fewer rows.");
            }
            if (length + encoded.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(length + (long) encoded.length, bytes.length * 3L / 2)));
            }
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, Math.addExact(count, count / 2));
            }
            ends[count++] = length;
        }

        /** Bytes that a row takes, by the rows so far; more while the array grows. */
        double bytesOfARow() {
            return count == 0 ? 0 : 1.5 * length / count + 4 + 8;
        }

        TextColumn build(String name, CsvFormat format) {
            byte[] text = Arrays.copyOf(bytes, length);
            int[] cells = Arrays.copyOf(ends, count);
            bytes = null;
            ends = null;
            TextColumn numbers = new TextColumn(name, text, cells, format, MissingWords.amongNumbers().and(format.missingWords()));
            return numbers.becomesNumbers() ? numbers
                    : new TextColumn(name, text, cells, format, MissingWords.standard().and(format.missingWords()));
        }
    }
}
