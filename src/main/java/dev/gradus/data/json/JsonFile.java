package dev.gradus.data.json;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileSource;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.grid.TextLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records in a JSON file: an array of objects, one object a line, or an array somewhere in an object.
 *
 * @param records the member that holds them, with dots for members of members; empty for the first that does
 */
public record JsonFile(String path, String records) implements FileSource {

    public static final FileType<JsonFile> TYPE = new Type();

    public JsonFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(records);
    }

    @Override
    public JsonFile withPath(String value) {
        return new JsonFile(value, records);
    }

    @Override
    public SourceType<?> type() {
        return TYPE;
    }

    private static final class Type implements FileType<JsonFile> {
        @Override
        public String id() {
            return "json";
        }

        @Override
        public String name() {
            return "JSON records";
        }

        @Override
        public List<String> endings() {
            return List.of("json", "jsonl", "ndjson");
        }

        @Override
        public JsonFile blank() {
            return new JsonFile("", "");
        }

        @Override
        public List<SourceSetting<JsonFile, ?>> settings() {
            return List.of(SourceSetting.place(), new SourceSetting.Name<>("records", "Records",
                    "The part of the file that holds the rows.", (source, folder) -> JsonRecords.places(folder.resolve(source.path())),
                    JsonFile::records, (source, records) -> new JsonFile(source.path(), records)));
        }

        @Override
        public Optional<JsonFile> recognise(Path place) throws DataException {
            if (Files.isDirectory(place)) {
                return Optional.empty();
            }
            String start = TextLines.start(place).stripLeading();
            boolean named = named(place) && start.matches("(?s)[\\[{].*");
            return named || start.matches("(?s)(\\[\\s*[\\[{]|\\{\\s*\"[^\"]*\"\\s*:).*")
                    ? Optional.of(new JsonFile(place.toString(), "")) : Optional.empty();
        }

        @Override
        public Content readAt(JsonFile source, Path place) throws DataException {
            return new JsonRecords(place, source.records()).read();
        }
    }
}
