package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FreeMemory;
import dev.gradus.data.TextBody;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text files that are no tables. */
public final class PlainText {

    private static final List<String> TABLES = List.of("csv", "tsv", "tab", "psv", "data", "dat");
    private static final int RECORDS_LOOKED_AT = 300;
    private static final double REGULAR = 0.9;
    /** A text takes two bytes a character, and four more while it is cut into characters. */
    private static final int BYTES_OF_A_CHARACTER = 8;

    private PlainText() {
    }

    /** The encoding, from the file's bytes. */
    public static Charset charset(Path file) throws DataException {
        return Encoding.of(file);
    }

    /**
     * True for prose: a file whose name does not say that it is a table, and whose records, cut as the best guess at a
     * delimiter would, neither have the same number of cells nor are numbers.
     */
    public static boolean prose(Path file) throws DataException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (TABLES.stream().anyMatch(ending -> name.endsWith("." + ending))) {
            return false;
        }
        CsvFormat format = CsvFormat.guess(file);
        Map<Integer, Integer> widths = new HashMap<>();
        int numbers = 0;
        int cells = 0;
        int records = 0;
        try (Reader in = CsvFile.open(file, format.charset())) {
            CsvReader reader = new CsvReader(in, format);
            reader.skipLines(format.skippedLines());
            while (records < RECORDS_LOOKED_AT && reader.next() && !reader.quotesBroken()) {
                List<String> record = reader.cells();
                if (!record.stream().allMatch(String::isEmpty)) {
                    records++;
                    widths.merge(record.size(), 1, Integer::sum);
                    cells += record.size();
                    numbers += (int) record.stream()
                            .filter(cell -> !Double.isNaN(NumberText.parse(cell, format.decimal()))).count();
                }
            }
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
        int width = widths.keySet().stream().max(java.util.Comparator.comparing(widths::get)).orElse(0);
        boolean regular = width > 1 && widths.get(width) >= REGULAR * records && records > 1;
        return !regular && numbers < REGULAR * cells;
    }

    public static TextBody read(Path file, Charset charset) throws DataException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new DataException(name + " is a folder. Expected a text file.");
        }
        MessageDigest digest = FileHash.digest();
        try {
            long size = Files.size(file);
            FreeMemory.check(name, String.format(Locale.ROOT, "%,d characters", size), BYTES_OF_A_CHARACTER * size,
                    "Use a shorter text");
            if (size > FreeMemory.MOST_BYTES / BYTES_OF_A_CHARACTER) {
                throw new DataException(name + " has " + FreeMemory.readable(size) + "; expected at most "
                        + FreeMemory.readable(FreeMemory.MOST_BYTES / BYTES_OF_A_CHARACTER) + ". Use a shorter text.");
            }
            StringWriter text = new StringWriter((int) size);
            try (Reader in = CsvFile.open(new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                    digest), charset)) {
                in.transferTo(text);
            }
            if (text.getBuffer().length() == 0) {
                throw new DataException(name + " is empty. Expected a text.");
            }
            return new TextBody(name, List.of(FileHash.of(name, digest)), text.toString());
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }
}
