package dev.gradus.data;

import dev.gradus.data.csv.TableType;
import java.util.Objects;

/** A table in a text file. */
public record TableFile(String path, CsvFormat format) implements FileSource, TextTable {

    public TableFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
    }

    @Override
    public TableFile withFormat(CsvFormat value) {
        return new TableFile(path, value);
    }

    @Override
    public TableFile withPath(String value) {
        return new TableFile(value, format);
    }

    @Override
    public SourceType<?> type() {
        return TableType.TYPE;
    }
}
