package dev.gradus.data.numpy;

import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileProblems;
import dev.gradus.data.FileSource;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An array, or several in an .npz.
 *
 * @param inputs  the array of examples; empty for the one whose name says so
 * @param answers the array of what is to be predicted; empty for the one whose name says so
 */
public record NumpyFile(String path, String inputs, String answers) implements FileSource {

    public static final FileType<NumpyFile> TYPE = new Type();

    public NumpyFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(answers);
    }

    @Override
    public NumpyFile withPath(String value) {
        return new NumpyFile(value, inputs, answers);
    }

    @Override
    public SourceType<?> type() {
        return TYPE;
    }

    private static final class Type implements FileType<NumpyFile> {

        private static final int HEAD = 8;

        @Override
        public String id() {
            return "numpy";
        }

        @Override
        public String name() {
            return "NumPy arrays";
        }

        @Override
        public List<String> endings() {
            return List.of("npz", "npy");
        }

        @Override
        public NumpyFile blank() {
            return new NumpyFile("", "", "");
        }

        @Override
        public List<SourceSetting<NumpyFile, ?>> settings() {
            return List.of(SourceSetting.place(),
                    new SourceSetting.Name<>("inputs", "Inputs", "The array of examples.", Type::names, NumpyFile::inputs,
                            (source, inputs) -> new NumpyFile(source.path(), inputs, source.answers())),
                    new SourceSetting.Name<>("answers", "Answers", "The array of what is to be predicted, as long as the inputs.",
                            Type::names, NumpyFile::answers,
                            (source, answers) -> new NumpyFile(source.path(), source.inputs(), answers)));
        }

        private static List<String> names(NumpyFile source, Path folder) throws DataException {
            Path file = folder.resolve(source.path());
            return packed(file) ? NpyArchive.names(file) : List.of();
        }

        @Override
        public Optional<NumpyFile> recognise(Path place) throws DataException {
            if (Files.isDirectory(place)) {
                return Optional.empty();
            }
            return named(place) || NpyHeading.begins(FileType.head(place, HEAD)) || packed(place) && NpyArchive.holdsArrays(place)
                    ? Optional.of(blank().withPath(place.toString())) : Optional.empty();
        }

        private static boolean packed(Path place) throws DataException {
            byte[] start = FileType.head(place, HEAD);
            return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }

        @Override
        public Content readAt(NumpyFile source, Path place) throws DataException {
            String name = String.valueOf(place.getFileName());
            FileHash hash = FileHash.of(place, name);
            if (packed(place)) {
                return NpyArchive.read(place, name, hash, source);
            }
            try (InputStream in = Files.newInputStream(place)) {
                return new NpyContent(name, hash).alone(NpyArray.read(new java.io.BufferedInputStream(in), name, Files.size(place)));
            } catch (IOException unreadable) {
                throw FileProblems.of(place, unreadable);
            }
        }
    }
}
