package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the table begins below titles and notes, and whether its first row holds names.
 *
 * @param row among those that were looked at
 */
public record TableStart(int row, boolean header) {

    private static final int ROWS = 1000;
    private static final int FEW = 3;
    private static final int MOST_NOTES = 50;
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    static CsvFormat find(String sample, CsvFormat format) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(sample), format);
        reader.skipLines(format.skippedLines());
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        while (rows.size() < ROWS && reader.next()) {
            if (reader.record().extent() > 0 && !LinesBetween.isRule(reader.record())) {
                rows.add(List.copyOf(reader.cells()));
                lines.add(reader.line());
            }
        }
        if (rows.isEmpty()) {
            return format;
        }
        TableStart found = of(rows);
        // Blank lines alone are no reason to skip: the reader passes them anyway.
        return format.withHeader(found.header())
                .withSkippedLines(found.row() == 0 ? format.skippedLines() : (int) (lines.get(found.row()) - 1));
    }

    /** The first rows of a file, blank ones left out; at least one. */
    public static TableStart of(List<List<String>> rows) {
        int width = usualWidth(rows);
        int start = 0;
        // A title has one cell, or one cell and a tail of empty ones; a remark such as "Region:;Germany" has two of eleven.
        while (start < rows.size() - 1 && (isAboveTable(rows.get(start), width) && !areGappyNames(rows, start, width)
                || isRemarkAboveNames(rows, start, width))) {
            start++;
        }
        start = belowNotes(rows, start, width);
        List<String> first = rows.get(start);
        List<List<String>> body = body(rows, start, width);
        return new TableStart(start, isHeader(first, body) || first.size() == width && (isRepeatedHeader(first, body) || isNumbered(first, body)));
    }

    /** Notes with a comma in them are shorter than the table; what they stand above must be names, and those above numbers. */
    private static int belowNotes(List<List<String>> rows, int start, int width) {
        int names = start;
        while (names < rows.size() - 1 && names - start < MOST_NOTES && rows.get(names).size() < width) {
            names++;
        }
        List<List<String>> body = body(rows, names, width);
        return rows.get(names).size() == width && isAboveNumbers(rows.get(names), body) && isHeader(rows.get(names), body) ? names : start;
    }

    private static boolean isAboveNumbers(List<String> row, List<List<String>> body) {
        return !body.isEmpty() && row.stream().noneMatch(TableStart::isNumber) && IntStream.range(0, row.size()).anyMatch(i -> !row.get(i).isEmpty()
                && body.stream().filter(each -> isNumber(each.get(i))).count() * 10 >= body.size() * 9L);
    }

    private static List<List<String>> body(List<List<String>> rows, int start, int width) {
        return rows.subList(start + 1, rows.size()).stream().filter(row -> row.size() == width).toList();
    }

    /** Names of which many are missing, right above values: a unit or a title has the names between it and the values. */
    private static boolean areGappyNames(List<List<String>> rows, int start, int width) {
        List<String> row = rows.get(start);
        return row.size() == width && row.stream().filter(cell -> !cell.isEmpty()).count() > 1 && rows.get(start + 1).size() == width
                && isHeader(row, body(rows, start, width)) && !isHeader(rows.get(start + 1), body(rows, start + 1, width));
    }

    /** A remark may happen to have as many commas as the table; if names follow it, it does not hold them. */
    private static boolean isRemarkAboveNames(List<List<String>> rows, int start, int width) {
        return CsvReader.isRemark(rows.get(start)) && start + 2 < rows.size() && rows.get(start + 1).size() == width
                && isHeader(rows.get(start + 1), body(rows, start + 1, width));
    }

    /** Files that were joined have their names several times. Without numbers below it, a row that comes again is one. */
    private static boolean isRepeatedHeader(List<String> row, List<List<String>> body) {
        List<List<String>> others = body.stream().filter(each -> !each.equals(row)).toList();
        return others.size() < body.size() && isAboveNumbers(row, others) && isHeader(row, others);
    }

    /** The numbers of the columns from 0 or 1 on, as programs write where there are no names, above values that are no such numbers. */
    private static boolean isNumbered(List<String> row, List<List<String>> body) {
        int from = row.get(0).isEmpty() ? 1 : 0;
        if (row.size() - from < FEW || body.isEmpty() || !row.get(from).equals("0") && !row.get(from).equals("1")) {
            return false;
        }
        int first = Integer.parseInt(row.get(from));
        if (!IntStream.range(from, row.size()).allMatch(i -> row.get(i).equals(Integer.toString(first + i - from)))) {
            return false;
        }
        long others = IntStream.range(from, row.size()).filter(i -> body.stream().anyMatch(each -> !WHOLE.matcher(each.get(i)).matches())).count();
        return others * 2 > row.size() - from;
    }

    private static int usualWidth(List<List<String>> rows) {
        Map<Integer, Integer> widths = new TreeMap<>();
        rows.stream().filter(row -> !CsvReader.isRemark(row)).forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int width = 1;
        int count = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getValue() >= count) {
                count = entry.getValue();
                width = entry.getKey();
            }
        }
        return width;
    }

    private static boolean isAboveTable(List<String> row, int width) {
        if (row.size() != width && CsvReader.isRemark(row)) {
            return true;
        }
        long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
        if (width < 2 || row.size() == width && row.stream().anyMatch(TableStart::isNumber)) {
            return false;
        }
        return filled <= 1 || filled * 2 <= width && (row.size() < width || width > 3);
    }

    /**
     * Names differ from what stands below them. A row is one of names when it holds no number, or a word above a
     * column of numbers, or years in order, as long as no cell of it comes back below as a value.
     */
    static boolean isHeader(List<String> row, List<List<String>> body) {
        long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == 0) {
            return false;
        }
        int votes = 0;
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            boolean number = isNumber(cell);
            if (number && !isYear(cell)) {
                return false;
            }
            int numbers = 0;
            int years = 0;
            int values = 0;
            boolean returns = false;
            for (List<String> below : body) {
                String value = below.get(Math.min(i, below.size() - 1));
                if (!MissingWords.amongNumbers().contains(value)) {
                    values++;
                    numbers += isNumber(value) ? 1 : 0;
                    years += isYear(value) ? 1 : 0;
                    returns |= value.equals(cell);
                }
            }
            if (number && years * 2 > values) {
                return false;
            }
            if (!number && values > 0 && numbers * 10 >= values * 9) {
                votes += 2;
            } else if (returns) {
                votes--;
            }
        }
        if (votes != 0) {
            return votes > 0;
        }
        boolean years = row.stream().filter(TableStart::isNumber).count() > 0;
        if (years) {
            return yearsInOrder(row);
        }
        Set<String> different = new HashSet<>(row);
        return body.isEmpty() || different.size() == row.size();
    }

    private static boolean yearsInOrder(List<String> row) {
        int last = 0;
        int count = 0;
        for (String cell : row) {
            if (isNumber(cell)) {
                int year = Integer.parseInt(cell);
                if (year <= last) {
                    return false;
                }
                last = year;
                count++;
            }
        }
        return count >= 2;
    }

    private static boolean isYear(String cell) {
        return cell.length() == 4 && (cell.startsWith("19") || cell.startsWith("20"))
                && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNumber(String cell) {
        return NumberText.evidence(cell) != NumberText.Evidence.NO_NUMBER;
    }
}
