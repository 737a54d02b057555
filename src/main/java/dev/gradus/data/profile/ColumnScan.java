package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.DateOrder;
import dev.gradus.data.csv.DateText;
import dev.gradus.data.csv.NumberText;
import dev.gradus.math.Ascending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is counted in one column. Two passes over the cells; the numbers are sorted once, which gives their
 * different values, quartiles and histogram exactly.
 *
 * @param sorted   the numbers, ascending, where the column holds numbers; else none
 * @param top      the most frequent values
 * @param examples different values in the order of the rows
 * @param words    blank-separated words of a cell, mean over the first cells
 */
record ColumnScan(CellCounts counts, double[] sorted, List<ValueCount> top, List<String> examples, double words) {

    static final int MOST_TOP = 10;
    private static final int MOST_EXAMPLES = 5;
    private static final int CELLS_READ_FOR_WORDS = 1_000;
    private static final int ROWS_BETWEEN_QUESTIONS = 1 << 16;

    static ColumnScan of(Column column, int rows, ProfileWatch watch) {
        return new Scanning(column, rows, watch).scan();
    }

    /** The counting. */
    private static final class Scanning {

        private final Column column;
        private final int rows;
        private final ProfileWatch watch;
        private final double[] numbers;
        private int count;
        private int missing;
        private int whole;
        private int unclear;
        private int dates;
        private int words;
        private boolean codes;
        private boolean consecutive = true;
        private boolean eitherOrder;
        private boolean knownOrder;

        Scanning(Column column, int rows, ProfileWatch watch) {
            this.column = column;
            this.rows = rows;
            this.watch = watch;
            this.numbers = new double[rows];
        }

        ColumnScan scan() {
            double last = Double.NaN;
            for (int row = 0; row < rows; row++) {
                if (row % ROWS_BETWEEN_QUESTIONS == 0) {
                    watch.at(0.4 * row / rows);
                }
                if (column.missing(row)) {
                    missing++;
                    consecutive = false;
                    continue;
                }
                double number = column.number(row);
                if (Double.isNaN(number)) {
                    consecutive = false;
                    word(row);
                    continue;
                }
                consecutive &= row == 0 || number == last + 1;
                last = number;
                boolean isWhole = number == Math.rint(number);
                whole += isWhole ? 1 : 0;
                codes |= isWhole && !codes && NumberText.isCode(column.text(row));
                numbers[count++] = number + 0.0;
            }
            return CellCounts.mostlyNumbers(rows - missing, count, codes) ? ofNumbers() : ofWords();
        }

        /** Cells are only asked whether they are dates or unclear numbers while most of the column still can be. */
        private void word(int row) {
            words++;
            int slips = (int) ((1 - CellCounts.MOSTLY) * rows) + 1;
            String text = null;
            if (words - unclear <= slips) {
                text = column.text(row);
                unclear += NumberText.evidence(text) != NumberText.Evidence.NO_NUMBER ? 1 : 0;
            }
            if (words - dates <= slips) {
                text = text == null ? column.text(row) : text;
                DateText.Evidence evidence = DateText.evidence(text);
                dates += evidence != DateText.Evidence.NO_DATE ? 1 : 0;
                eitherOrder |= evidence == DateText.Evidence.EITHER;
                knownOrder |= evidence == DateText.Evidence.DAY_FIRST || evidence == DateText.Evidence.MONTH_FIRST;
            }
        }

        private ColumnScan ofNumbers() {
            double[] sorted = Arrays.copyOf(numbers, count);
            Ascending.sort(sorted);
            watch.at(0.7);
            int distinct = 0;
            List<double[]> top = new ArrayList<>();
            for (int start = 0, end; start < count; start = end) {
                end = start + 1;
                while (end < count && sorted[end] == sorted[start]) {
                    end++;
                }
                distinct++;
                if (top.size() < MOST_TOP || end - start > top.get(MOST_TOP - 1)[1]) {
                    top.add(new double[] {sorted[start], end - start});
                    top.sort(Comparator.<double[]>comparingDouble(each -> each[1]).reversed());
                    top.subList(Math.min(top.size(), MOST_TOP), top.size()).clear();
                }
            }
            DistinctValues slips = new DistinctValues();
            if (count < rows - missing) {
                for (int row = 0; row < rows; row++) {
                    if (!column.missing(row) && Double.isNaN(column.number(row))) {
                        slips.add(column.text(row));
                    }
                }
            }
            List<ValueCount> written = top.stream().map(each -> new ValueCount(written(each[0]), (int) each[1])).toList();
            return scan(distinct + slips.count(), written, sorted, 1);
        }

        /** The number as the first row that has it writes it. */
        private String written(double number) {
            for (int row = 0; row < rows; row++) {
                if (column.number(row) == number) {
                    return column.text(row);
                }
            }
            throw new IllegalStateException(column.name() + " lost the number " + number + " while it was counted.");
        }

        private ColumnScan ofWords() {
            DistinctValues values = new DistinctValues();
            int read = 0;
            int parts = 0;
            for (int row = 0; row < rows; row++) {
                if (row % ROWS_BETWEEN_QUESTIONS == 0) {
                    watch.at(0.4 + 0.6 * row / rows);
                }
                if (!column.missing(row)) {
                    String text = column.text(row);
                    values.add(text);
                    if (read < CELLS_READ_FOR_WORDS) {
                        read++;
                        parts += text.split("\\s+").length;
                    }
                }
            }
            return scan(values.count(), values.top(MOST_TOP), new double[0], read == 0 ? 0 : (double) parts / read);
        }

        private ColumnScan scan(int distinct, List<ValueCount> top, double[] sorted, double meanWords) {
            double minimum = Double.POSITIVE_INFINITY;
            double maximum = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                minimum = Math.min(minimum, numbers[i]);
                maximum = Math.max(maximum, numbers[i]);
            }
            CellCounts counts = new CellCounts(column.name(), rows, missing, count, whole, distinct, codes, unclear, dates,
                    eitherOrder && !knownOrder && column.dateOrder() == DateOrder.UNCLEAR, consecutive && count > 1, top.isEmpty() ? "" : top.get(0).value(), minimum, maximum);
            return new ColumnScan(counts, sorted, top, examples(), meanWords);
        }

        private List<String> examples() {
            Set<String> examples = new LinkedHashSet<>();
            for (int row = 0; row < Math.min(rows, CELLS_READ_FOR_WORDS) && examples.size() < MOST_EXAMPLES; row++) {
                if (!column.missing(row)) {
                    examples.add(column.text(row));
                }
            }
            return List.copyOf(examples);
        }
    }
}
