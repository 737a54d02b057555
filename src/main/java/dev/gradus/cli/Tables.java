package dev.gradus.cli;

import dev.gradus.data.Content;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSource;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.csv.CsvTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Data named on the command line. */
final class Tables {

    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    /** A source with what it holds. */
    record Loaded(DataSource source, Content content) {}

    private Tables() {}

    /** Whatever it is, read as the options say; what a text table leaves open is decided. */
    static Loaded load(Path place, ReadingOptions options) throws DataException {
        return load(options.applied(SourceGuess.of(place)), options);
    }

    static Loaded load(DataSource source, ReadingOptions options) throws DataException {
        DataLoader loader = new DataLoader();
        Content content = loader.load(source);
        if (source instanceof TableFile file && content instanceof Table table) {
            CsvFormat decided = options.decided(table, file.format());
            if (!decided.equals(file.format())) {
                TableFile again = new TableFile(file.path(), decided);
                return new Loaded(again, loader.load(again));
            }
        }
        return new Loaded(source, content);
    }

    /** A file, or {@link #STANDARD_INPUT}. */
    static Table read(String csv, InputStream standardInput, ReadingOptions options) throws DataException, IOException {
        if (!csv.equals(STANDARD_INPUT)) {
            Loaded loaded = load(Path.of(csv), options);
            return loaded.content() instanceof Table table ? table : table(Path.of(csv), options);
        }
        // The format is guessed from the whole text, so it has to be read twice.
        Path copy = Files.createTempFile("gradus-", ".csv");
        try {
            Files.copy(standardInput, copy, StandardCopyOption.REPLACE_EXISTING);
            CsvFormat format = options.applied(copy, CsvFormat.guess(copy));
            Table table = read(copy, format);
            CsvFormat decided = options.decided(table, format);
            return decided.equals(format) ? table : read(copy, decided);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** As a text table, even where it looks like a text. */
    private static Table table(Path csv, ReadingOptions options) throws DataException {
        TableFile file = new TableFile(csv.toAbsolutePath().normalize().toString(), options.applied(csv, CsvFormat.guess(csv)));
        return (Table) load(file, options).content();
    }

    private static Table read(Path copy, CsvFormat format) throws DataException, IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(copy))) {
            return CsvTable.read("standard input", bytes, format);
        }
    }
}
