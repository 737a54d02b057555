package dev.gradus.cli;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.csv.CsvTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tables named on the command line. */
final class Tables {

    /** What stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private Tables() {}

    static TableFile source(Path csv) throws DataException {
        return new TableFile(csv.toAbsolutePath().normalize().toString(), CsvFormat.guess(csv));
    }

    /** A file, or {@link #STANDARD_INPUT}. */
    static Table read(String csv, InputStream standardInput) throws DataException, IOException {
        if (!csv.equals(STANDARD_INPUT)) {
            return new DataLoader().table(source(Path.of(csv)));
        }
        // The format is guessed from the whole text, so it has to be read twice.
        Path copy = Files.createTempFile("gradus-", ".csv");
        try {
            Files.copy(standardInput, copy, StandardCopyOption.REPLACE_EXISTING);
            CsvFormat format = CsvFormat.guess(copy);
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(copy))) {
                return CsvTable.read("standard input", bytes, format);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
