package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory a table will take, estimated from the file's size and its first rows.
 *
 * @param bytes what the columns take by their first rows, once more a half while an array grows, and 8 for each row's line
 * @param rows  as many as there will be, or a few more
 */
record MemoryNeed(long bytes, int rows) {

    private static final int ROWS_LOOKED_AT = 2_000;
    private static final double GROWING = 1.5;
    private static final int LINE = 8;
    /** Above the estimate, so that arrays need not grow for a few rows more. */
    private static final double SPARE = 1.03;

    static MemoryNeed of(Path file, CsvFormat format) throws IOException, DataException {
        long size = Files.size(file);
        long characters = 0;
        int rows = 0;
        List<ColumnBuilder> columns = new ArrayList<>();
        try (CsvFile.Source in = CsvFile.source(file, format)) {
            CsvReader reader = in.reader();
            reader.skipLines(format.skippedLines());
            while (rows < ROWS_LOOKED_AT && reader.next() && !reader.quotesBroken()) {
                RecordText record = reader.record();
                for (int i = 0; i < record.count() && i <= CsvTable.MOST_COLUMNS; i++) {
                    if (i == columns.size()) {
                        columns.add(new ColumnBuilder(format, 0));
                    }
                    // Names are words, which a column of numbers does not have.
                    if (rows > 0 || !format.header()) {
                        columns.get(i).add(record.characters(), record.start(i), record.end(i));
                    }
                    characters += record.end(i) - record.start(i) + 1;
                }
                rows++;
            }
        }
        return estimate(size, rows, characters, columns.stream().mapToDouble(ColumnBuilder::bytesOfARow).sum());
    }

    static MemoryNeed estimate(long fileSize, int rowsSeen, long charactersSeen, double bytesOfARow) {
        if (charactersSeen == 0) {
            return new MemoryNeed(fileSize, 0);
        }
        double rows = rowsSeen < ROWS_LOOKED_AT ? rowsSeen : SPARE * fileSize / charactersSeen * rowsSeen;
        double need = rows * (GROWING * bytesOfARow + LINE);
        return new MemoryNeed((long) Math.min(need, Long.MAX_VALUE), (int) Math.min(rows, 1 << 28));
    }

    void check(String name) throws DataException {
        check(name, FreeMemory.bytes(bytes));
    }

    void check(String name, long free) throws DataException {
        if (bytes > free) {
            throw new DataException(name + " needs about " + FreeMemory.readable(bytes) + " of memory, " + FreeMemory.readable(free)
                    + " are free. Use fewer rows or columns, or give Java more memory (-Xmx).");
        }
    }
}
