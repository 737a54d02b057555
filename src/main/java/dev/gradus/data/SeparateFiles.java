package dev.gradus.data;

import dev.gradus.data.split.SeparateFilesType;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tables in files of their own: one to train on, one or two to judge by. Columns are matched by their names; what only the
 * files of the other parts have is not used.
 */
public record SeparateFiles(FileSource training, Optional<FileSource> validation, Optional<FileSource> test)
        implements FileSource {

    public SeparateFiles {
        Objects.requireNonNull(training);
        if (training instanceof SeparateFiles || validation.isEmpty() && test.isEmpty()
                || validation.isPresent() && validation.get() instanceof SeparateFiles
                || test.isPresent() && test.get() instanceof SeparateFiles) {
            throw new IllegalArgumentException("Separate files are a training file and a validation or a test file.");
        }
    }

    @Override
    public SourceType<?> type() {
        return SeparateFilesType.TYPE;
    }

    /** Of the training file. */
    @Override
    public String path() {
        return training.path();
    }

    @Override
    public SeparateFiles withPath(String value) {
        return new SeparateFiles(training.withPath(value), validation, test);
    }

    @Override
    public SeparateFiles withPaths(UnaryOperator<String> change) {
        return new SeparateFiles(training.withPaths(change), validation.map(file -> file.withPaths(change)),
                test.map(file -> file.withPaths(change)));
    }

    /** A source whose text tables are changed; others as they are. */
    public static DataSource withTables(DataSource source, UnaryOperator<TextTable> change) {
        return source instanceof SeparateFiles files ? new SeparateFiles((FileSource) withTables(files.training, change),
                files.validation.map(file -> (FileSource) withTables(file, change)),
                files.test.map(file -> (FileSource) withTables(file, change)))
                : source instanceof TextTable table ? change.apply(table) : source;
    }

    /** The source with this file for a part, or without one; the training file alone where no other is left. */
    public static FileSource of(FileSource source, Part part, Optional<FileSource> file) {
        SeparateFiles now = source instanceof SeparateFiles files ? files : null;
        FileSource training = now == null ? source : now.training;
        Optional<FileSource> validation = part == Part.VALIDATION ? file : now == null ? Optional.empty() : now.validation;
        Optional<FileSource> test = part == Part.TEST ? file : now == null ? Optional.empty() : now.test;
        return validation.isEmpty() && test.isEmpty() ? training : new SeparateFiles(training, validation, test);
    }
}
