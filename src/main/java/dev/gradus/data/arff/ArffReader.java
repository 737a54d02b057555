package dev.gradus.data.arff;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.grid.CellColumn;
import dev.gradus.data.grid.Grid;
import dev.gradus.data.grid.TextLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one file. Rows that do not fit the declared columns are refused one by one and listed, as of other tables. */
final class ArffReader {

    private enum Kind { NUMBER, NOMINAL, TEXT }

    private record Attribute(String name, Kind kind, List<String> values) {
    }

    private final Path file;
    private final String name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<CellColumn.Builder> columns = new ArrayList<>();
    private final List<Table.Refusal> refusals = new ArrayList<>();
    private long[] lines = new long[64];
    private int rows;

    ArffReader(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    Table read() throws DataException {
        FileHash hash = FileHash.of(file, name);
        try (TextLines in = TextLines.open(file)) {
            heading(in);
            for (String line = in.next(); line != null; line = in.next()) {
                String text = line.strip();
                if (!text.isEmpty() && text.charAt(0) != '%') {
                    row(text, in.line());
                }
            }
        }
        if (rows == 0 || refusals.size() > rows) {
            Table.Refusal first = refusals.isEmpty() ? null : refusals.get(0);
            throw new DataException(first == null ? name + " holds no rows below @data. Expected at least two."
                    : name + ", line " + first.line() + ", column " + first.column() + ": " + first.reason() + ". "
                            + refusals.size() + " of " + (rows + refusals.size()) + " rows cannot be read. Mend the rows.");
        }
        List<String> names = CsvTable.uniqueNames(attributes.stream().map(Attribute::name).toList());
        List<Column> made = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            made.add(columns.get(i).build(names.get(i), 0, rows));
        }
        return new Table(name, hash.sha256(), made, rows, refusals, Arrays.copyOf(lines, rows));
    }

    private void heading(TextLines in) throws DataException {
        for (String line = in.next(); line != null; line = in.next()) {
            String text = line.strip();
            String word = text.toLowerCase(Locale.ROOT);
            if (word.startsWith("@data")) {
                if (attributes.isEmpty()) {
                    throw new DataException(name + " declares no column. Expected lines with @attribute above @data.");
                }
                return;
            }
            if (word.startsWith("@attribute")) {
                attribute(text.substring("@attribute".length()), in.line());
            } else if (!text.isEmpty() && text.charAt(0) != '%' && !word.startsWith("@relation")) {
                throw new DataException(name + ", line " + in.line() + ": expected @attribute or @data, found “" + shortened(text)
                        + "”. Mend the line.");
            }
        }
        throw new DataException(name + " ends before its rows. Expected a line @data. Get the file again.");
    }

    private void attribute(String text, long line) throws DataException {
        try {
            ArffCells cells = new ArffCells(text);
            cells.blanks();
            String title = cells.word(" \t{").text();
            String kind = cells.rest();
            String word = kind.toLowerCase(Locale.ROOT).split("[\\s%]", 2)[0];
            int end = kind.lastIndexOf('}');
            if (kind.startsWith("{") && end > 0) {
                attributes.add(new Attribute(title, Kind.NOMINAL,
                        ArffCells.of(kind.substring(1, end)).stream().map(ArffCells.Cell::text).distinct().toList()));
            } else if (List.of("numeric", "real", "integer").contains(word)) {
                attributes.add(new Attribute(title, Kind.NUMBER, List.of()));
            } else if (List.of("string", "date").contains(word)) {
                attributes.add(new Attribute(title, Kind.TEXT, List.of()));
            } else {
                throw new DataException(name + ", line " + line + ": expected numeric, string, date or {values} as the kind of "
                        + title + ", found “" + shortened(kind) + "”. " + (word.equals("relational")
                        ? "Tables within tables cannot be learned from." : "Mend the line."));
            }
        } catch (IllegalArgumentException open) {
            throw new DataException(name + ", line " + line + ": " + open.getMessage() + ". Mend the line.", open);
        }
        if (attributes.size() > Grid.MOST_COLUMNS) {
            throw new DataException(name + " declares more than " + Grid.MOST_COLUMNS + " columns. Leave out columns.");
        }
        columns.add(new CellColumn.Builder());
    }

    private void row(String text, long line) throws DataException {
        try {
            ArffCells.Cell[] cells = text.charAt(0) == '{' ? sparse(text) : dense(text);
            for (int i = 0; i < cells.length; i++) {
                check(i, cells[i]);
            }
            for (int i = 0; i < cells.length; i++) {
                put(i, cells[i]);
            }
        } catch (WrongCell wrong) {
            refusals.add(new Table.Refusal(line, wrong.column + 1, wrong.getMessage()));
            return;
        } catch (IllegalArgumentException open) {
            refusals.add(new Table.Refusal(line, 1, open.getMessage()));
            return;
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, Math.addExact(rows, rows / 2));
        }
        lines[rows++] = line;
    }

    private ArffCells.Cell[] dense(String text) {
        List<ArffCells.Cell> cells = ArffCells.of(text);
        int count = attributes.size();
        // The weight of a row stands behind it in braces.
        if (cells.size() == count + 1 && cells.get(count).text().matches("\\{[^}]*\\}")) {
            cells = cells.subList(0, count);
        }
        if (cells.size() != count) {
            throw new WrongCell(Math.min(cells.size(), count), "expected " + count + " cells, found " + cells.size());
        }
        return cells.toArray(new ArffCells.Cell[0]);
    }

    /** Places, from 0, with their values; what is not there is 0, or the first of the declared values. */
    private ArffCells.Cell[] sparse(String text) {
        int end = text.indexOf('}', text.lastIndexOf('\'') > text.lastIndexOf('"') ? text.lastIndexOf('\'') : Math.max(0, text.lastIndexOf('"')));
        if (end < 0) {
            throw new WrongCell(0, "expected a closing brace");
        }
        ArffCells.Cell[] cells = new ArffCells.Cell[attributes.size()];
        for (int i = 0; i < cells.length; i++) {
            Attribute attribute = attributes.get(i);
            cells[i] = new ArffCells.Cell(attribute.kind() == Kind.NUMBER ? "0" : attribute.kind() == Kind.NOMINAL ? attribute.values().get(0)
                    : "", true);
        }
        String inner = text.substring(1, end).strip();
        ArffCells pairs = new ArffCells(inner);
        while (!pairs.rest().isEmpty()) {
            pairs.blanks();
            String place = pairs.word(" \t,").text();
            if (!place.matches("\\d{1,6}") || Integer.parseInt(place) >= cells.length) {
                throw new WrongCell(0, "expected places from 0 to " + (cells.length - 1) + ", found “" + shortened(place) + "”");
            }
            pairs.blanks();
            cells[Integer.parseInt(place)] = pairs.word(",");
            pairs.comma();
        }
        return cells;
    }

    private void check(int column, ArffCells.Cell cell) {
        Attribute attribute = attributes.get(column);
        if (cell.missing()) {
            return;
        }
        if (attribute.kind() == Kind.NUMBER && Double.isNaN(number(cell.text()))) {
            throw new WrongCell(column, attribute.name() + ": expected a number, found “" + shortened(cell.text()) + "”");
        }
        if (attribute.kind() == Kind.NOMINAL && !attribute.values().contains(cell.text())) {
            throw new WrongCell(column, attribute.name() + ": “" + shortened(cell.text()) + "” is none of the declared values");
        }
    }

    private void put(int column, ArffCells.Cell cell) throws DataException {
        if (!cell.missing()) {
            if (attributes.get(column).kind() == Kind.NUMBER) {
                columns.get(column).number(rows, number(cell.text()));
            } else {
                columns.get(column).word(rows, cell.text());
            }
        }
    }

    private static double number(String text) {
        try {
            // Double.parseDouble also takes "1d" and "0x1p3", which nobody means here.
            return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException several) {
            return Double.NaN;
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static final class WrongCell extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;

        WrongCell(int column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }
    }
}
