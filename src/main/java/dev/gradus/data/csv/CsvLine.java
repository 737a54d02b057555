package dev.gradus.data.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a line of a table as RFC 4180 has it: commas, and double quotes around cells that need them. */
public final class CsvLine {

    private CsvLine() {
    }

    /** Without a line end. */
    public static String of(List<String> cells) {
        // A line that is empty would not be read as a row with one empty cell.
        return cells.size() == 1 && cells.get(0).isEmpty() ? "\"\"" : cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.equals(text.strip()) && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\0');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
