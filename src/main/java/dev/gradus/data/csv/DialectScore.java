package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a reading of a text looks like a table, 0 to 1: the share of its rows that have the usual number of cells,
 * squared, times the share of its cells that look like one value, times (columns - 1) / columns; less where quotes
 * do not fit.
 */
final class DialectScore {

    private static final double ONE_COLUMN = 0.3;
    private static final double BLANKS = 0.5;

    private DialectScore() {
    }

    static double of(Reader text, CsvFormat format) throws IOException {
        CsvReader reader = new CsvReader(text, format);
        Map<Integer, Integer> widths = new TreeMap<>();
        int rows = 0;
        int damaged = 0;
        double values = 0;
        long cells = 0;
        while (reader.next()) {
            List<String> record = reader.cells();
            if (record.size() == 1 && record.get(0).isEmpty()) {
                continue;
            }
            rows++;
            damaged += reader.damage() != null ? 1 : 0;
            widths.merge(record.size(), 1, Integer::sum);
            for (String cell : record) {
                values += likeness(cell);
            }
            cells += record.size();
            if (reader.quotesBroken()) {
                damaged += rows;
            }
        }
        if (rows == 0) {
            return 0;
        }
        int width = 1;
        int regular = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getValue() >= regular) {
                regular = entry.getValue();
                width = entry.getKey();
            }
        }
        double consistency = (double) regular / rows;
        double columns = width == 1 ? ONE_COLUMN : (width - 1.0) / width;
        double sound = Math.max(0.02, 1 - 2.0 * damaged / rows);
        return consistency * consistency * values / cells * columns * sound * (format.delimiter() == ' ' ? BLANKS : 1);
    }

    /** How much a cell looks like one value rather than several, or a piece of one. */
    private static double likeness(String cell) {
        if (cell.isEmpty()) {
            return 0.5;
        }
        if (MissingWords.standard().contains(cell) || NumberText.evidence(cell) != NumberText.Evidence.NO_NUMBER) {
            return 1;
        }
        int foreign = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == ';' || c == '\t' || c == '|' || c == '"' || c == '\\') {
                foreign++;
            }
        }
        return foreign == 0 ? 0.9 : foreign == 1 ? 0.6 : 0.2;
    }
}
