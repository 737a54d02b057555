package dev.gradus.data.csv;

import dev.gradus.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lines with as many cells as a table has columns that are none of its rows: the names once more, where files were
 * joined; units below the names; a rule of dashes below the names, as in tables drawn
 * with characters.
 */
final class LinesBetween {

    private static final int FEW = 2;
    private static final int LONGEST_UNIT = 16;

    private final List<String> names;
    private final Optional<RecordText> units;
    private boolean first = true;
    private long unitLine;
    private long repeated;
    private long repeatedLine;

    /**
     * @param names as they are written; none for a table without
     * @param rows  the first of them
     */
    LinesBetween(List<String> names, List<RecordText> rows) {
        this.names = names;
        this.units = names.isEmpty() || rows.size() <= FEW || !unitsAbove(rows) ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Below, nearly all cells of some columns are numbers; here, none is. One column alone could have a slip of the pen there. */
    private static boolean unitsAbove(List<RecordText> rows) {
        RecordText above = rows.get(0);
        List<RecordText> body = rows.subList(1, rows.size());
        int[] numeric = IntStream.range(0, above.count()).filter(column -> RecordText.numbers(body, column, FEW)).toArray();
        long words = IntStream.of(numeric).filter(column -> isUnit(above.cell(column))).count();
        boolean bracketed = IntStream.of(numeric).anyMatch(column -> above.cell(column).matches("\\(.*\\)|\\[.*]"));
        return words >= (bracketed ? 1 : FEW)
                && IntStream.of(numeric).allMatch(column -> isUnit(above.cell(column)) || MissingWords.amongNumbers().contains(above.cell(column)));
    }

    private static boolean isUnit(String cell) {
        return !MissingWords.amongNumbers().contains(cell) && cell.length() <= LONGEST_UNIT
                && NumberText.evidence(cell) == NumberText.Evidence.NO_NUMBER && !DateText.matches(cell);
    }

    /** True for a line that is no row; counts it. */
    boolean has(RecordText row, long line) {
        if (first) {
            first = false;
            if (!names.isEmpty() && isRule(row)) {
                return true;
            }
            if (units.isPresent() && row.cells().equals(units.get().cells())) {
                unitLine = line;
                return true;
            }
        }
        if (isNames(row)) {
            repeatedLine = repeated++ == 0 ? line : repeatedLine;
            return true;
        }
        return false;
    }

    private boolean isNames(RecordText row) {
        if (row.count() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!row.is(i, names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A line drawn with dashes. */
    static boolean isRule(RecordText row) {
        int dashes = 0;
        for (int i = 0; i < row.count(); i++) {
            int width = row.end(i) - row.start(i);
            for (int at = row.start(i); at < row.end(i); at++) {
                char c = row.characters()[at];
                if (c != '-' && c != '=' && c != ':') {
                    return false;
                }
            }
            dashes += width > 2 ? 1 : 0;
        }
        return dashes > 1;
    }

    List<Table.Remark> remarks() {
        List<Table.Remark> remarks = new ArrayList<>();
        if (unitLine > 0) {
            remarks.add(new Table.Remark("units", "Line " + unitLine + " holds words above numbers, such as “" + IntStream.range(0, units.get().count())
                    .mapToObj(units.get()::cell).filter(cell -> !cell.isEmpty()).findFirst().orElse("") + "”: taken for units and passed over."));
        }
        if (repeated > 0) {
            remarks.add(new Table.Remark("names-again", repeated == 1 ? "Line " + repeatedLine + " holds the names once more: passed over."
                    : repeated + " lines hold the names once more, the first is line " + repeatedLine + ": passed over."));
        }
        return remarks;
    }
}
