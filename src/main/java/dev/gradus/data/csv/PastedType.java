package dev.gradus.data.csv;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.PastedTable;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tables from the clipboard: what a spreadsheet or a web page copies, or rows of a file. */
public final class PastedType implements SourceType<PastedTable> {

    public static final PastedType TYPE = new PastedType();
    public static final String NAME = "Pasted table";

    private PastedType() {
    }

    /**
     * The table that a text is, however it is written.
     *
     * @throws DataException where it is too long, or does not look like a table of at least two rows
     */
    public static PastedTable of(String text) throws DataException {
        try {
            PastedTable pasted = new PastedTable(text, CsvFormat.standard());
            if (text.isBlank()) {
                throw new DataException("There is no text to paste. Copy rows of a table first.");
            }
            return pasted.withFormat(CsvGuess.ofText(NAME, text));
        } catch (IllegalArgumentException tooLong) {
            throw new DataException(tooLong.getMessage(), tooLong);
        }
    }

    @Override
    public String id() {
        return "pasted";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PastedTable blank() {
        return new PastedTable("", CsvFormat.standard());
    }

    @Override
    public List<SourceSetting<PastedTable, ?>> settings() {
        return List.of();
    }

    @Override
    public Optional<PastedTable> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Table read(PastedTable source, Path folder) throws DataException {
        // Characters are characters by now, whatever the bytes they came as.
        byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
        try {
            return CsvTable.read(NAME, new ByteArrayInputStream(bytes), source.format().withCharset(StandardCharsets.UTF_8));
        } catch (IOException malformed) {
            throw new DataException(NAME + " could not be read: " + malformed.getMessage() + ".", malformed);
        }
    }
}
