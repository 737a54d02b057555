package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory a table will take, estimated from the file's size and its first rows, in bytes: its text (once more while
 * an array grows), 4 for the end of each cell, 8 for each cell as a number and 8 for each row's line.
 */
record MemoryNeed(long bytes) {

    private static final int ROWS_LOOKED_AT = 200;

    static MemoryNeed of(Path file, CsvFormat format) throws IOException {
        long size = Files.size(file);
        long cells = 0;
        long characters = 0;
        int rows = 0;
        try (java.io.Reader in = CsvFile.open(file, format.charset())) {
            CsvReader reader = new CsvReader(in, format);
            reader.skipLines(format.skippedLines());
            while (rows < ROWS_LOOKED_AT && reader.next() && !reader.quotesBroken()) {
                for (String cell : reader.cells()) {
                    characters += cell.length() + 1;
                }
                cells += reader.cells().size();
                rows++;
            }
        }
        return estimate(size, rows, cells, characters);
    }

    static MemoryNeed estimate(long fileSize, long rowsSeen, long cellsSeen, long charactersSeen) {
        if (charactersSeen == 0) {
            return new MemoryNeed(fileSize);
        }
        double share = (double) fileSize / charactersSeen;
        double need = 2.0 * fileSize + share * (12.0 * cellsSeen + 8.0 * rowsSeen);
        return new MemoryNeed((long) Math.min(need, Long.MAX_VALUE));
    }

    void check(String name) throws DataException {
        check(name, FreeMemory.bytes());
    }

    void check(String name, long free) throws DataException {
        if (bytes > free) {
            throw new DataException(name + " needs about " + FreeMemory.readable(bytes) + " of memory, " + FreeMemory.readable(free)
                    + " are free. Use fewer rows or columns, or give Java more memory (-Xmx).");
        }
    }
}
