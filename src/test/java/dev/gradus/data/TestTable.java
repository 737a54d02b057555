package dev.gradus.data;

import dev.gradus.data.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A table written down in a test. */
final class TestTable {

    private TestTable() {
    }

    static Table of(String... lines) throws DataException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return CsvTable.read("test.csv", new ByteArrayInputStream(text), CsvFormat.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
