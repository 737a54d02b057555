package dev.gradus.data.sheet;

import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .xlsx workbooks (ECMA-376, part 1, chapter 18): values as they are stored, not as they are shown. Dates are days
 * since 1899-12-30 whose format shows a date; formulas have the value that was computed last.
 */
final class Xlsx implements Workbook {

    private static final int CHARACTERS_BETWEEN_LOOKS = 1 << 22;

    private final String name;
    private final ZipParts parts;
    private final Map<String, String> sheets = new java.util.LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dated = new ArrayList<>();
    private String stringsPart = "";
    private String stylesPart = "";
    private boolean since1904;

    Xlsx(String name, ZipParts parts) throws IOException, XMLStreamException {
        this.name = name;
        this.parts = parts;
        String workbook = "xl/workbook.xml";
        for (Map.Entry<String, String[]> each : relations("_rels/.rels", "").entrySet()) {
            if (each.getValue()[0].endsWith("/officeDocument")) {
                workbook = each.getValue()[1];
            }
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String[]> relations = relations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        for (String[] relation : relations.values()) {
            stringsPart = relation[0].endsWith("/sharedStrings") ? relation[1] : stringsPart;
            stylesPart = relation[0].endsWith("/styles") ? relation[1] : stylesPart;
        }
        readSheets(workbook, relations);
    }

    /** Kind and target of each relation, by its id. */
    private Map<String, String[]> relations(String part, String folder) throws IOException, XMLStreamException {
        Map<String, String[]> relations = new HashMap<>();
        if (!parts.has(part)) {
            return relations;
        }
        try (Xml xml = new Xml(parts.part(part))) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String target = xml.attribute("Target", "");
                    String place = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put(xml.attribute("Id", ""), new String[] {xml.attribute("Type", ""), place});
                }
            }
        }
        return relations;
    }

    private void readSheets(String workbook, Map<String, String[]> relations) throws IOException, XMLStreamException {
        try (Xml xml = new Xml(parts.part(workbook))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String since = xml.attribute("date1904", "0");
                    since1904 = since.equals("1") || since.equals("true");
                } else if (xml.starts("sheet")) {
                    String[] relation = relations.get(xml.attribute("id", ""));
                    // Sheets of charts hold no cells.
                    if (relation != null && relation[0].endsWith("/worksheet")) {
                        sheets.put(xml.attribute("name", "sheet " + (sheets.size() + 1)), relation[1]);
                    }
                }
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Cells cells(String sheet) throws IOException, XMLStreamException, DataException {
        readStrings();
        readStyles();
        Grid grid = new Grid(name);
        List<Grid.Area> merged = new ArrayList<>();
        try (Xml xml = new Xml(parts.part(sheets.get(sheet)))) {
            long line = 0;
            int column = -1;
            while (xml.next()) {
                if (xml.starts("row")) {
                    line = Math.max(line + 1, xml.whole("r", 0));
                    column = -1;
                } else if (xml.starts("c")) {
                    column = place(xml.attribute("r"), column + 1);
                    cell(xml, grid, line, column);
                } else if (xml.starts("mergeCell")) {
                    merged.add(area(xml.attribute("ref", "")));
                }
            }
        }
        return new Cells(grid, merged);
    }

    private void cell(Xml xml, Grid grid, long line, int column) throws IOException, XMLStreamException, DataException {
        String type = xml.attribute("t", "n");
        int style = xml.whole("s", -1);
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.text(element -> element.equals("rPh"), "t");
            } else if (xml.starts("f")) {
                xml.text();
            }
        }
        if (value.isBlank()) {
            return;
        }
        switch (type) {
            case "n" -> number(grid, line, column, value, style >= 0 && style < dated.size() && dated.get(style));
            case "b" -> grid.word(line, column, value.strip().equals("1") || value.equals("true") ? "TRUE" : "FALSE");
            case "s" -> grid.word(line, column, strings.get(Integer.parseInt(value.strip())));
            case "d" -> grid.word(line, column, value.strip().replaceFirst("T00:00(:00(\\.0+)?)?$", ""));
            default -> grid.word(line, column, value); // inlineStr, str, e: #N/A and the like are missing words
        }
    }

    private void number(Grid grid, long line, int column, String value, boolean date) throws DataException {
        double number = Double.parseDouble(value.strip());
        if (date && number >= 0 && number < SerialDate.END) {
            grid.word(line, column, SerialDate.text(number, since1904));
        } else {
            grid.number(line, column, number);
        }
    }

    private void readStrings() throws IOException, XMLStreamException, DataException {
        if (!strings.isEmpty() || stringsPart.isEmpty() || !parts.has(stringsPart)) {
            return;
        }
        long characters = 0;
        try (Xml xml = new Xml(parts.part(stringsPart))) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = xml.text(element -> element.equals("rPh"), "t");
                    strings.add(text);
                    long before = characters;
                    characters += text.length() + 28;
                    if (before / CHARACTERS_BETWEEN_LOOKS != characters / CHARACTERS_BETWEEN_LOOKS) {
                        FreeMemory.check(name, String.format(Locale.ROOT, "%,d texts and more", strings.size()),
                                2L * CHARACTERS_BETWEEN_LOOKS, "Use fewer rows or columns");
                    }
                }
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (!dated.isEmpty() || stylesPart.isEmpty() || !parts.has(stylesPart)) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        try (Xml xml = new Xml(parts.part(stylesPart))) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    formats.put(xml.whole("numFmtId", -1), xml.attribute("formatCode", ""));
                } else if (xml.element().equals("cellXfs")) {
                    cells = xml.starts();
                } else if (cells && xml.starts("xf")) {
                    int format = xml.whole("numFmtId", 0);
                    dated.add(formats.containsKey(format) ? SerialDate.shows(formats.get(format)) : SerialDate.usual(format));
                }
            }
        }
    }

    /** The column of a reference such as AB12, from 0; what a cell without one has. */
    private static int place(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        int at = 0;
        for (; at < reference.length() && at < 4 && Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
        }
        if (at == 0 || at == 4) {
            throw new IllegalArgumentException("No reference to a cell: " + Xml.shortened(reference));
        }
        return column - 1;
    }

    private static Grid.Area area(String reference) {
        String[] ends = reference.replace("$", "").split(":");
        String last = ends[ends.length - 1];
        return new Grid.Area(row(ends[0]), row(last), place(ends[0], 0), place(last, 0));
    }

    private static long row(String reference) {
        return Long.parseLong(reference.replaceFirst("^[A-Za-z]+", ""));
    }
}
