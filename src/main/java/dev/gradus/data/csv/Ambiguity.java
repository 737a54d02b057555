package dev.gradus.data.csv;

import dev.gradus.data.Column;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DateOrder;
import dev.gradus.data.Decimal;
import dev.gradus.data.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that mean two different things, and a file that does not say which: a person has to.
 *
 * @param example one of the cells, from {@code column}
 */
public record Ambiguity(Kind kind, String column, String example) {

    /** What is not clear. */
    public enum Kind { DECIMAL, DATES }

    /** More rows of a column say no more. */
    private static final int ROWS = 2_000;

    /** What nobody has decided yet in a table that was read this way. */
    public static List<Ambiguity> of(Table table, CsvFormat format) {
        List<Ambiguity> found = new ArrayList<>();
        if (format.decimal() == Decimal.UNCLEAR) {
            find(table, Kind.DECIMAL, found);
        }
        if (format.dates() == DateOrder.UNCLEAR) {
            find(table, Kind.DATES, found);
        }
        return found;
    }

    private static void find(Table table, Kind kind, List<Ambiguity> found) {
        for (Column column : table.columns()) {
            for (int row = 0; row < Math.min(ROWS, table.rows()); row++) {
                if (!Double.isNaN(column.number(row))) {
                    continue;
                }
                String text = column.text(row);
                if (kind == Kind.DECIMAL ? NumberText.evidence(text) == NumberText.Evidence.EITHER
                        : DateText.evidence(text) == DateText.Evidence.EITHER) {
                    found.add(new Ambiguity(kind, column.name(), text));
                    return;
                }
            }
        }
    }
}
