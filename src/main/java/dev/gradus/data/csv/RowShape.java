package dev.gradus.data.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rows belong to a table though they do not have as many cells as there are names, from its first rows.
 *
 * <p>A row that is longer or shorter than all others is a slip: a delimiter too many or too few, and every cell behind it
 * in the wrong column. But when most rows are so, or a tenth of them with values of the usual kinds in the usual
 * columns, names or empty cells at the end were left out, and nothing has moved.
 *
 * @param width    columns, the one of {@code rowNames} not counted
 * @param fewest   cells of a row
 * @param rowNames R's way: every row begins with its name, and that column has none
 */
record RowShape(int width, int fewest, boolean rowNames) {

    private static final int FEW = 3;
    private static final int ONE_IN = 10;
    /** Below such a name stands what tells rows apart, so the column of row names has one. */
    private static final Set<String> NAMES_OF_ROWS = Set.of("id", "key", "name", "code", "index", "idx", "no", "no.", "nr", "nr.", "number",
            "#", "n", "date", "day", "month", "year", "time", "timestamp", "datetime", "when", "title", "label", "model", "item", "product",
            "country", "state", "region", "city", "town", "place", "station", "sample", "subject", "patient", "person", "customer",
            "user", "student", "species", "file", "filename", "path", "url", "word", "text", "row", "row_id", "uid", "uuid", "sku");

    /**
     * @param names names of columns, empty ones included
     * @param rows  the first rows, without damaged ones
     */
    static RowShape of(List<String> names, List<RecordText> rows) {
        int width = names.size();
        int named = width;
        while (named > 0 && names.get(named - 1).isEmpty()) {
            named--;
        }
        int least = named;
        List<RecordText> table = rows.stream().filter(row -> row.count() == width || !row.remark()).toList();
        List<RecordText> longer = table.stream().filter(row -> row.extent() > width).toList();
        List<RecordText> shorter = table.stream().filter(row -> row.count() < least).toList();
        List<RecordText> fitting = table.stream().filter(row -> row.extent() <= width && row.count() >= least).toList();
        if (named == width && longer.size() > 1 && longer.size() == table.size() && beginWithNames(longer, names)) {
            return new RowShape(width, width, true);
        }
        int most = usual(longer, width);
        List<RecordText> withoutName = longer.stream().filter(row -> row.extent() <= most).toList();
        int fewest = usual(shorter, named);
        List<RecordText> withoutEnd = shorter.stream().filter(row -> row.count() >= fewest).toList();
        return new RowShape(meant(withoutName, table, fitting) ? withoutName.stream().mapToInt(RecordText::extent).max().orElse(width) : width,
                meant(withoutEnd, table, fitting) ? fewest : named, false);
    }

    /** The number of cells most of these rows have; the greater of two. */
    static int usual(List<RecordText> rows, int none) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.count(), 1, Integer::sum));
        int usual = none;
        int most = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            if (each.getValue() >= most) {
                most = each.getValue();
                usual = each.getKey();
            }
        }
        return usual;
    }

    private static boolean meant(List<RecordText> odd, List<RecordText> all, List<RecordText> fitting) {
        return odd.size() * 2 > all.size()
                || odd.size() >= FEW && odd.size() * ONE_IN >= all.size() && sameKinds(odd, fitting);
    }

    /** Numbers stand where numbers stand in rows of the usual length, and there are some. */
    private static boolean sameKinds(List<RecordText> odd, List<RecordText> fitting) {
        int columns = odd.stream().mapToInt(RecordText::count).min().orElse(0);
        boolean compared = false;
        for (int column = 0; column < columns; column++) {
            if (RecordText.numbers(fitting, column, FEW)) {
                if (!RecordText.numbers(odd, column, FEW)) {
                    return false;
                }
                compared = true;
            }
        }
        return compared;
    }

    /** One cell more in every row, the first of them different words, or the number of the row. */
    private static boolean beginWithNames(List<RecordText> rows, List<String> names) {
        if (NAMES_OF_ROWS.contains(names.get(0).toLowerCase(Locale.ROOT))
                || rows.stream().anyMatch(row -> row.extent() != names.size() + 1 || !row.holds(0))) {
            return false;
        }
        List<String> first = rows.stream().map(row -> row.cell(0)).toList();
        boolean numbered = first.get(0).equals("0") || first.get(0).equals("1");
        int start = numbered ? Integer.parseInt(first.get(0)) : 0;
        for (int i = 0; i < first.size(); i++) {
            boolean number = NumberText.evidence(first.get(i)) != NumberText.Evidence.NO_NUMBER;
            if (numbered ? !first.get(i).equals(Integer.toString(start + i)) : number) {
                return false;
            }
        }
        return first.stream().distinct().count() == first.size();
    }
}
