package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The decimal sign and the order of dates, from every cell of the file. {@code 12,5} and {@code 1.234.567} speak for the
 * comma, {@code 0.5} and {@code 1,234.5} for the point, {@code 1.234} for neither. Without a clear word, a file with
 * commas between its cells uses the point (nobody would choose that delimiter otherwise); any other file with
 * {@code 1,234} in it, and a file with semicolons that writes {@code 1.234} beside whole numbers, stays unclear.
 * {@code 13/4/2021} says that the day is first, {@code 4/13/2021} that the month is; both, or neither, is unclear.
 */
final class NotationGuess {

    private NotationGuess() {
    }

    static CsvFormat of(Path file, CsvFormat format) throws IOException {
        try (CsvFile.Source in = CsvFile.source(file, format)) {
            return of(in.reader(), format);
        }
    }

    static CsvFormat of(CsvReader reader, CsvFormat format) throws IOException {
        // Titles and footnotes have other widths than the table, and numbers of their own: "1.", "31.12.".
        Map<Integer, Count> widths = new HashMap<>();
        int width = -1;
        Count count = null;
        reader.skipLines(format.skippedLines());
        while (reader.next() && !reader.quotesBroken()) {
            RecordText record = reader.record();
            if (record.count() != width) {
                width = record.count();
                count = widths.computeIfAbsent(width, each -> new Count());
            }
            count.add(record);
        }
        Count table = widths.values().stream().max(Comparator.comparingLong(each -> each.rows)).orElseGet(Count::new);
        return format.withDecimal(table.decimal(format.delimiter())).withDates(table.dates());
    }

    private static final class Count {

        private long rows;
        private long point;
        private long comma;
        private long pointOrThousand;
        private long commaOrThousand;
        private long whole;
        private long dayFirst;
        private long monthFirst;

        void add(RecordText record) {
            rows++;
            char[] text = record.characters();
            for (int i = 0; i < record.count(); i++) {
                int start = record.start(i);
                int end = record.end(i);
                if (start == end || Character.isLetter(text[start])) {
                    continue;
                }
                if (!plain(text, start, end)) {
                    add(new String(text, start, end - start));
                }
            }
        }

        /** Counts the numbers that nearly all files are full of: whole ones, and fractions that cannot be thousands. */
        private boolean plain(char[] text, int start, int end) {
            int at = text[start] == '-' ? start + 1 : start;
            int first = at;
            while (at < end && text[at] >= '0' && text[at] <= '9') {
                at++;
            }
            if (at == end) {
                whole += end - start > 2 ? 1 : 0;
                return at > first;
            }
            char sign = text[at];
            int before = at - first;
            if (sign != '.' && sign != ',' || before == 0) {
                return false;
            }
            for (at++; at < end; at++) {
                if (text[at] < '0' || text[at] > '9') {
                    return false;
                }
            }
            int after = end - first - before - 1;
            if (after == 0 || after == 3 && before <= 3 && text[first] != '0') {
                return false;
            }
            if (sign == '.') {
                point++;
            } else {
                comma++;
            }
            return true;
        }

        private void add(String cell) {
            switch (NumberText.evidence(cell)) {
                case POINT -> point += cell.endsWith(".") ? 0 : 1;
                case COMMA -> comma += cell.endsWith(",") ? 0 : 1;
                case EITHER -> {
                    if (cell.indexOf('.') >= 0) {
                        pointOrThousand++;
                    } else {
                        commaOrThousand++;
                    }
                }
                case NONE -> whole += cell.length() > 2 ? 1 : 0;
                case NO_NUMBER -> {
                    if (cell.length() <= 10 || cell.indexOf('/') > 0 || cell.indexOf('-') > 0) {
                        DateText.Evidence date = DateText.evidence(cell);
                        dayFirst += date == DateText.Evidence.DAY_FIRST ? 1 : 0;
                        monthFirst += date == DateText.Evidence.MONTH_FIRST ? 1 : 0;
                    }
                }
            }
        }

        Decimal decimal(char delimiter) {
            if (point > 0 || comma > 0) {
                return comma > point ? Decimal.COMMA : Decimal.POINT;
            }
            boolean unclear = delimiter != ','
                    && (commaOrThousand > 0 || delimiter == ';' && pointOrThousand > 0 && whole > 0);
            return unclear ? Decimal.UNCLEAR : Decimal.POINT;
        }

        DateOrder dates() {
            return dayFirst > 0 == monthFirst > 0 ? DateOrder.UNCLEAR
                    : dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
    }
}
