package dev.gradus.data;

import java.util.Objects;

/** A table in a text file. A relative path is meant from the project's folder. */
public record TableFile(String path, CsvFormat format) implements DataSource {

    public TableFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
    }
}
