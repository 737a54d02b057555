package dev.gradus.data.csv;

import dev.gradus.data.Content;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FileType;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.TableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tables in text files: whatever file nothing else knows. How they are written has a form of its own. */
public final class TableType implements FileType<TableFile> {

    public static final TableType TYPE = new TableType();

    private TableType() {
    }

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String name() {
        return "Table as text";
    }

    @Override
    public List<String> endings() {
        return List.of("csv", "tsv", "tab", "psv", "txt", "data", "dat");
    }

    @Override
    public TableFile blank() {
        return new TableFile("", CsvFormat.standard());
    }

    @Override
    public List<SourceSetting<TableFile, ?>> settings() {
        return List.of(SourceSetting.place());
    }

    @Override
    public Optional<TableFile> recognise(Path place) throws DataException {
        return Files.isDirectory(place) ? Optional.empty()
                : Optional.of(new TableFile(place.toString(), CsvFormat.guess(place)));
    }

    @Override
    public Content readAt(TableFile source, Path place) throws DataException {
        return CsvTable.read(place, source.format());
    }
}
