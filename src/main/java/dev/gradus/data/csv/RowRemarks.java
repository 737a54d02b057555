package dev.gradus.data.csv;

import dev.gradus.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What was odd about rows that could be read, gathered row by row and told in a sentence for each kind. */
final class RowRemarks {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_TOTAL = 14;
    private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "sum", "all", "average", "mean", "subtotal",
            "gesamt", "summe", "insgesamt", "mittelwert", "durchschnitt", "somme", "moyenne", "totale", "suma", "totaal", "итого", "всего",
            "合计", "总计", "总和", "平均", "合計", "総計", "계", "합계");

    private final List<Table.Remark> remarks = new ArrayList<>();
    private int given;
    private int least;
    private long longer;
    private long longerLine;
    private int longerCells;
    private long shorter;
    private long shorterLine;
    private int shorterCells;
    private long lastLine;
    /** How the last row begins, as far as a total could go. */
    private final char[] first = new char[LONGEST_TOTAL + 1];
    private int lastFirst;

    /** @param names in the file */
    void addShape(int names, RowShape shape) {
        given = names;
        least = shape.fewest();
        if (shape.rowNames()) {
            remarks.add(new Table.Remark("row-names", "Every row has one cell more than there are names: the first, column 1, is taken "
                    + "for the name of the row."));
            given++;
            least++;
        }
    }

    void add(Table.Remark remark) {
        remarks.add(remark);
    }

    /** @param before names as they are written; {@code after} as they are told apart */
    void addRepeated(List<String> before, List<String> after) {
        TreeSet<String> repeated = new TreeSet<>();
        TreeSet<String> met = new TreeSet<>();
        before.stream().filter(name -> !name.isEmpty() && !met.add(name)).forEach(repeated::add);
        if (!repeated.isEmpty()) {
            remarks.add(new Table.Remark("repeated-names", "More than one column is called "
                    + String.join(", ", repeated.stream().limit(MOST_NAMED).toList()) + (repeated.size() > MOST_NAMED ? ", ..." : "")
                    + ": they were numbered."));
        }
    }

    void addNuls(long count, long line) {
        if (count > 0) {
            remarks.add(new Table.Remark("nul", count == 1 ? "A NUL character in line " + line + " was passed over."
                    : count + " NUL characters were passed over, the first in line " + line + "."));
        }
    }

    /** A row that is in the table. @param extent cells up to the last that holds anything */
    void row(long line, RecordText record, int extent) {
        int cells = record.count();
        lastLine = line;
        lastFirst = cells > 1 ? Math.min(first.length, record.end(0) - record.start(0)) : 0;
        System.arraycopy(record.characters(), record.start(0), first, 0, lastFirst);
        if (extent > given && longer++ == 0) {
            longerLine = line;
            longerCells = cells;
        }
        if (cells < given && least < given && shorter++ == 0) {
            shorterLine = line;
            shorterCells = cells;
        }
    }

    /** @param names of the table */
    List<Table.Remark> all(List<String> names) {
        List<Table.Remark> all = new ArrayList<>(remarks);
        if (longer > 0) {
            List<String> made = names.subList(given, names.size());
            String where = made.get(0) + (made.size() == 1 ? "" : " to " + made.get(made.size() - 1)) + ".";
            all.add(new Table.Remark("longer-rows", longer == 1
                    ? "Line " + longerLine + " has " + longerCells + " cells, but there are " + given
                            + " names: what has no name is in " + where
                    : longer + " rows have more cells than the " + given + " names, the first in line " + longerLine
                            + ": what has no name is in " + where));
        }
        if (shorter > 0) {
            all.add(new Table.Remark("shorter-rows", shorter == 1
                    ? "Line " + shorterLine + " has " + count(shorterCells) + " of " + given + ": the rest is taken for missing."
                    : shorter + " rows have fewer than " + given + " cells, the first (" + count(shorterCells) + ") in line " + shorterLine
                            + ": the rest is taken for missing."));
        }
        String last = new String(first, 0, lastFirst);
        if (TOTALS.contains(last.toLowerCase(Locale.ROOT).replaceFirst("\\s*:$", ""))) {
            all.add(new Table.Remark("total", "The last row, line " + lastLine + ", is called “" + last
                    + "”: if it sums up the others, exclude it."));
        }
        return all;
    }

    private static String count(int cells) {
        return cells + (cells == 1 ? " cell" : " cells");
    }
}
