package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file made for one test, and what Gradus makes of it. */
public record WrittenFile(Path path) {

    public static WrittenFile of(Path folder, String name, byte[] bytes) {
        try {
            return new WrittenFile(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WrittenFile of(Path folder, String name, String text, Charset charset) {
        return of(folder, name, text.getBytes(charset));
    }

    public static WrittenFile of(Path folder, String name, String text) {
        return of(folder, name, text, StandardCharsets.UTF_8);
    }

    public CsvFormat format() throws DataException {
        return CsvFormat.guess(path);
    }

    public Table table() throws DataException {
        return CsvTable.read(path, format());
    }

    /** Names first, then the rows. */
    public List<List<String>> cells() throws DataException {
        Table table = table();
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.names());
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            rows.add(table.columns().stream().map(column -> column.text(row)).toList());
        }
        return rows;
    }
}
