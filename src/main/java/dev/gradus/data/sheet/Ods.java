package dev.gradus.data.sheet;

import dev.gradus.data.DataException;
import dev.gradus.data.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads .ods workbooks (OpenDocument 1.3, part 3, chapter 9): values as they are stored, not as they are shown. */
final class Ods implements Workbook {

    static final String KIND = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String CONTENT = "content.xml";
    private static final long MOST_REPEATED = 1 << 20;

    private final String name;
    private final ZipParts parts;
    private final List<String> sheets = new ArrayList<>();

    Ods(String name, ZipParts parts) throws IOException, XMLStreamException {
        this.name = name;
        this.parts = parts;
        try (Xml xml = new Xml(parts.part(CONTENT))) {
            int depth = 0;
            while (xml.next()) {
                if (xml.element().equals("table")) {
                    if (xml.starts() && depth++ == 0) {
                        sheets.add(nameOf(xml, sheets.size()));
                    } else if (!xml.starts()) {
                        depth--;
                    }
                }
            }
        }
    }

    private static String nameOf(Xml xml, int place) {
        return xml.attribute("name", "sheet " + (place + 1));
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Cells cells(String sheet) throws IOException, XMLStreamException, DataException {
        Grid grid = new Grid(name);
        List<Grid.Area> merged = new ArrayList<>();
        try (Xml xml = new Xml(parts.part(CONTENT))) {
            int place = 0;
            while (xml.next()) {
                if (xml.starts("table") && nameOf(xml, place++).equals(sheet)) {
                    sheet(xml, grid, merged);
                    break;
                }
            }
        }
        return new Cells(grid, merged);
    }

    private void sheet(Xml xml, Grid grid, List<Grid.Area> merged) throws IOException, XMLStreamException, DataException {
        long line = 0;
        long column = 0;
        int repeated = 1;
        List<Placed> row = new ArrayList<>();
        while (xml.next() && !xml.ends("table")) {
            if (xml.starts("table-row")) {
                line++;
                column = 0;
                repeated = Math.max(1, xml.whole("number-rows-repeated", 1));
            } else if (xml.ends("table-row")) {
                put(grid, row, line, repeated);
                row.clear();
                line += repeated - 1;
            } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                int times = Math.max(1, xml.whole("number-columns-repeated", 1));
                int tall = xml.whole("number-rows-spanned", 1);
                int wide = xml.whole("number-columns-spanned", 1);
                if (tall > 1 || wide > 1) {
                    merged.add(new Grid.Area(line, line + tall - 1L, (int) column, (int) Math.min(Integer.MAX_VALUE, column + wide - 1L)));
                }
                Value value = value(xml);
                if (!value.empty()) {
                    if (column + times > Grid.MOST_COLUMNS) {
                        throw new DataException(name + " has a value in column " + (column + times) + "; expected at most "
                                + Grid.MOST_COLUMNS + " columns. Choose another sheet.");
                    }
                    row.add(new Placed(value, (int) column, times));
                }
                column += times;
            }
        }
    }

    /** Rows that are said to repeat may not make a small file large. */
    private void put(Grid grid, List<Placed> row, long line, int times) throws DataException {
        long columns = row.stream().mapToLong(Placed::times).sum();
        if (times > 1 && times * columns > MOST_REPEATED) {
            throw new DataException(name + " repeats a value in " + times + " rows and " + columns
                    + " columns, which no table does. Delete what stands beside the table, or choose another sheet.");
        }
        for (int i = 0; i < times; i++) {
            for (Placed each : row) {
                for (int column = each.column(); column < each.column() + each.times(); column++) {
                    if (each.value().text() == null) {
                        grid.number(line + i, column, each.value().number());
                    } else {
                        grid.word(line + i, column, each.value().text());
                    }
                }
            }
        }
    }

    /** A value that stands in some columns of a row. */
    private record Placed(Value value, int column, int times) {
    }

    /** A text, or where that is null a number. */
    private record Value(double number, String text) {
        boolean empty() {
            return text != null && text.isBlank();
        }
    }

    private static Value value(Xml xml) throws IOException, XMLStreamException {
        String type = xml.attribute("value-type", "");
        String stored = xml.attribute("value", "");
        String date = xml.attribute("date-value", "");
        String time = xml.attribute("time-value", "");
        String flag = xml.attribute("boolean-value", "");
        String string = xml.attribute("string-value");
        String shown = paragraphs(xml);
        return switch (type) {
            case "float", "percentage", "currency" -> new Value(Double.parseDouble(stored.strip()), null);
            case "date" -> new Value(0, date.strip().replaceFirst("T00:00(:00(\\.0+)?)?$", "").replace('T', ' '));
            case "time" -> new Value(0, clock(time.strip(), shown));
            case "boolean" -> new Value(0, flag.equals("true") ? "TRUE" : "FALSE");
            case "" -> new Value(0, "");
            default -> new Value(0, string != null ? string : shown);
        };
    }

    /** PT12H30M05S as 12:30:05. */
    private static String clock(String duration, String shown) {
        try {
            long seconds = java.time.Duration.parse(duration.replace(',', '.')).toSeconds();
            return String.format(java.util.Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        } catch (java.time.format.DateTimeParseException other) {
            return shown;
        }
    }

    /** The paragraphs of a cell, without remarks that hang on it. */
    private static String paragraphs(Xml xml) throws IOException, XMLStreamException {
        String cell = xml.element();
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(cell)) {
            if (xml.starts("p")) {
                text.append(text.length() > 0 ? "\n" : "").append(xml.text(element -> element.equals("annotation")));
            } else if (xml.starts("annotation") || xml.starts("table")) {
                xml.text();
            }
        }
        return text.toString();
    }
}
