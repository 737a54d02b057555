package dev.gradus.data.split;

import dev.gradus.data.Content;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.FileSource;
import dev.gradus.data.Part;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceCatalog;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file for each part. No single file says that there are others; a person does. */
public final class SeparateFilesType implements SourceType<SeparateFiles> {

    public static final SeparateFilesType TYPE = new SeparateFilesType();

    private SeparateFilesType() {
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public String name() {
        return "Separate files";
    }

    @Override
    public SeparateFiles blank() {
        TableFile file = new TableFile("", CsvFormat.standard());
        return new SeparateFiles(file, Optional.empty(), Optional.of(file));
    }

    @Override
    public List<SourceSetting<SeparateFiles, ?>> settings() {
        return List.of(SourceSetting.place());
    }

    @Override
    public Optional<SeparateFiles> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Content read(SeparateFiles source, Path folder) throws DataException {
        Map<Part, Table> tables = new EnumMap<>(Part.class);
        tables.put(Part.TRAINING, table(source.training(), folder));
        if (source.validation().isPresent()) {
            tables.put(Part.VALIDATION, table(source.validation().get(), folder));
        }
        if (source.test().isPresent()) {
            tables.put(Part.TEST, table(source.test().get(), folder));
        }
        return JoinedTables.of(tables);
    }

    private static Table table(FileSource source, Path folder) throws DataException {
        Content content = SourceCatalog.read(source, folder);
        if (content instanceof Table table) {
            return table;
        }
        throw new DataException(content.name() + " holds " + content.kind() + "; separate files are tables with the same"
                + " columns. Choose tables.");
    }
}
