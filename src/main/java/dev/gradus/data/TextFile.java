package dev.gradus.data;

import dev.gradus.data.csv.ProseType;
import java.nio.charset.Charset;
import java.util.Objects;

/** A text to be learned character by character. */
public record TextFile(String path, Charset charset) implements FileSource {

    public TextFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(charset);
    }

    @Override
    public TextFile withPath(String value) {
        return new TextFile(value, charset);
    }

    @Override
    public SourceType<?> type() {
        return ProseType.TYPE;
    }
}
