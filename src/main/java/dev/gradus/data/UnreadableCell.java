package dev.gradus.data;

import dev.gradus.data.csv.NumberText;

/** A cell of a numeric column that is no number. The answer is to count its text as missing, or to leave out the row. */
public final class UnreadableCell extends DataException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;
    private final String found;

    UnreadableCell(Table table, int row, int column) {
        super(table.fileOf(row) + ", line " + table.line(row) + ", column " + (column + 1) + ": "
                + complaint(table.column(column).text(row)));
        this.line = table.line(row);
        this.column = table.column(column).name();
        this.found = table.column(column).text(row);
    }

    private static String complaint(String text) {
        return NumberText.evidence(text) == NumberText.Evidence.NO_NUMBER
                ? "expected a number, found “" + text + "”. Treat it as missing?"
                : NumberText.unit(text) != 0 ? "“" + text + "” is in another unit than the rest of the column. Treat it as missing?"
                : "the decimal sign of “" + text + "” is not clear. Choose the point or the comma for this file.";
    }

    public long line() {
        return line;
    }

    public String column() {
        return column;
    }

    /** The text that would have to become a missing word of the {@link CsvFormat}. */
    public String found() {
        return found;
    }
}
