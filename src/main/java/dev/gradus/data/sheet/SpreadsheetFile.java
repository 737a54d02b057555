package dev.gradus.data.sheet;

import dev.gradus.data.FileSource;
import dev.gradus.data.SourceType;
import java.util.Objects;

/**
 * A table on a sheet.
 *
 * @param sheet   its name; empty for the first that holds cells
 * @param skipped rows above the table that are passed over
 */
public record SpreadsheetFile(String path, String sheet, Names names, int skipped) implements FileSource {

    /** Where the names of the columns are. */
    public enum Names {
        /** Found out from the cells, with the row that the table begins in. */
        FOUND,
        /** In the first row. */
        FIRST_ROW,
        /** Nowhere: the first row is data. */
        NONE
    }

    public SpreadsheetFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(names);
        if (skipped < 0) {
            throw new IllegalArgumentException("The number of skipped rows is at least 0, but got " + skipped + ".");
        }
    }

    @Override
    public SpreadsheetFile withPath(String value) {
        return new SpreadsheetFile(value, sheet, names, skipped);
    }

    @Override
    public SourceType<?> type() {
        return SpreadsheetType.TYPE;
    }
}
