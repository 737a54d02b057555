package dev.gradus.data;

import dev.gradus.data.csv.PastedType;
import java.util.Locale;
import java.util.Objects;

/**
 * A table that came from the clipboard. The text rests in the project, as no file can be asked for it again.
 *
 * @param text all of it, as it was copied
 */
public record PastedTable(String text, CsvFormat format) implements TextTable {

    /** What a project file bears: some ten thousand rows. */
    public static final int MOST_CHARACTERS = 4_000_000;

    public PastedTable {
        Objects.requireNonNull(format);
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The pasted text has %,d characters; expected at most %,d. "
                    + "Save it as a file and open that.", text.length(), MOST_CHARACTERS));
        }
    }

    @Override
    public SourceType<?> type() {
        return PastedType.TYPE;
    }

    @Override
    public String origin() {
        return PastedType.NAME;
    }

    @Override
    public PastedTable withFormat(CsvFormat value) {
        return new PastedTable(text, value);
    }
}
