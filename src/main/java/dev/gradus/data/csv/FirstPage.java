package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first rows of a large text table, as they look before the rest was read: what the whole file says about the
 * encoding, the decimal sign and the dates may still differ.
 */
public record FirstPage(TableFile source, Table table) {

    /** Smaller files are read as soon as looked at. */
    public static final long LARGE = 4_000_000;
    private static final int BYTES = 1 << 20;
    private static final int CHARACTERS = 1 << 18;
    private static final int ROWS = 200;

    /** Empty where the file is small, or the beginning does not look like a table. */
    public static Optional<FirstPage> of(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) < LARGE) {
                return Optional.empty();
            }
            String name = String.valueOf(file.getFileName());
            Charset charset = Encoding.of(file, BYTES);
            String text = CsvFile.beginning(file, charset, CHARACTERS);
            CsvFormat format = CsvGuess.of(name, text, charset);
            format = NotationGuess.of(new CsvReader(new StringReader(text), format), format);
            Table table = CsvTable.firstRows(name, text, format, ROWS);
            return table.columns().size() < 2 ? Optional.empty()
                    : Optional.of(new FirstPage(new TableFile(file.toAbsolutePath().normalize().toString(), format), table));
        } catch (DataException | IOException later) {
            // Reading the whole file will say what is wrong with it.
            return Optional.empty();
        }
    }
}
