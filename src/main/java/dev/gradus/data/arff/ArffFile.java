package dev.gradus.data.arff;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileSource;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.grid.TextLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A table with the kinds of its columns, as WEKA keeps it. */
public record ArffFile(String path) implements FileSource {

    public static final FileType<ArffFile> TYPE = new Type();

    public ArffFile {
        Objects.requireNonNull(path);
    }

    @Override
    public ArffFile withPath(String value) {
        return new ArffFile(value);
    }

    @Override
    public SourceType<?> type() {
        return TYPE;
    }

    private static final class Type implements FileType<ArffFile> {
        @Override
        public String id() {
            return "arff";
        }

        @Override
        public String name() {
            return "ARFF table";
        }

        @Override
        public List<String> endings() {
            return List.of("arff");
        }

        @Override
        public ArffFile blank() {
            return new ArffFile("");
        }

        @Override
        public List<SourceSetting<ArffFile, ?>> settings() {
            return List.of(SourceSetting.place());
        }

        @Override
        public Optional<ArffFile> recognise(Path place) throws DataException {
            return TextLines.start(place).matches("(?is)(\\s*(%[^\\n]*\\n)?)*@relation\\b.*") ? Optional.of(new ArffFile(place.toString()))
                    : Optional.empty();
        }

        @Override
        public Content readAt(ArffFile source, Path place) throws DataException {
            return new ArffReader(place).read();
        }
    }
}
