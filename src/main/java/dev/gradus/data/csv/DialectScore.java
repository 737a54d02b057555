package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a reading of a text looks like a table, 0 to 1: the share of its rows that have the usual number of cells,
 * squared, times the share of its cells that look like one value, times (columns - 1) / columns; less where quotes
 * do not fit.
 *
 * @param value the score
 * @param quotedCells cells in quotes from end to end
 * @param broken a quote was opened and not closed on its line as it should
 */
record DialectScore(double value, long quotedCells, boolean broken) {

    private static final double ONE_COLUMN = 0.3;
    /** Blanks and colons also stand inside of values. */
    private static final double LIKELY_INSIDE = 0.4;
    /** But four words in every row are four columns rather than sentences. */
    private static final double LIKELY_BETWEEN = 0.5;

    /** A value that may well be in quotes; not even the empty one scores less. */
    private static final double IN_APOSTROPHES = 0.4;

    /**
     * @param complete false when the text is only the beginning of a file, and may end inside of a quoted cell
     */
    static DialectScore of(String text, CsvFormat format, boolean complete) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text), format);
        Map<Integer, Integer> widths = new TreeMap<>();
        int rows = 0;
        int damaged = 0;
        double values = 0;
        long cells = 0;
        while (reader.next()) {
            List<String> record = reader.cells();
            if (record.size() == 1 && record.get(0).isEmpty() || CsvReader.isRemark(record)) {
                continue;
            }
            if (reader.quotesBroken() && !complete) {
                break;
            }
            rows++;
            damaged += reader.damage() != null ? 1 : 0;
            widths.merge(record.size(), 1, Integer::sum);
            for (String cell : record) {
                values += format.quote() != '\'' && inApostrophes(cell) ? IN_APOSTROPHES : likeness(cell);
            }
            cells += record.size();
        }
        if (rows == 0) {
            return new DialectScore(0, 0, false);
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
        double likely = format.delimiter() == ' ' && width >= 4 ? LIKELY_BETWEEN
                : format.delimiter() == ' ' || format.delimiter() == ':' ? LIKELY_INSIDE : 1;
        return new DialectScore(consistency * consistency * values / cells * columns * sound * likely,
                reader.quotedCells(), reader.quotesBroken() && complete);
    }

    private static boolean inApostrophes(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && cell.charAt(cell.length() - 1) == '\'';
    }

    /** How much a cell looks like one value rather than several, or a piece of one. */
    private static double likeness(String cell) {
        if (cell.isEmpty()) {
            return 0.5;
        }
        if (cell.indexOf(' ') > 0 && NumberText.evidence(cell) != NumberText.Evidence.NO_NUMBER) {
            return 0.6;
        }
        if (MissingWords.amongNumbers().contains(cell) || NumberText.evidence(cell) != NumberText.Evidence.NO_NUMBER
                || DateText.matches(cell)) {
            return 1;
        }
        int foreign = 0;
        boolean onlyNumbers = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (",;\t|:\"".indexOf(c) >= 0) {
                foreign++;
            }
            onlyNumbers &= c >= '0' && c <= '9' || " .,;+-eE".indexOf(c) >= 0;
        }
        if (onlyNumbers) {
            return 0.2;
        }
        return foreign == 0 ? 0.9 : foreign == 1 ? 0.6 : 0.2;
    }
}
