package dev.gradus.data.paint;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables that were typed: read as a file of comma-separated values is, so the same cells mean the same. */
public final class TypedType implements SourceType<TypedTable> {

    public static final TypedType TYPE = new TypedType();

    private TypedType() {
    }

    @Override
    public String id() {
        return "typed";
    }

    @Override
    public String name() {
        return "Typed table";
    }

    @Override
    public TypedTable blank() {
        return TypedTable.blank();
    }

    @Override
    public List<SourceSetting<TypedTable, ?>> settings() {
        return List.of();
    }

    @Override
    public Optional<TypedTable> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public Table read(TypedTable source, Path folder) throws DataException {
        List<List<String>> rows = source.rows().stream().filter(row -> !row.stream().allMatch(String::isBlank)).toList();
        if (rows.isEmpty()) {
            throw new DataException(source.name() + " has no rows yet. Type or paste some.");
        }
        String text = line(source.columns()) + rows.stream().map(TypedType::line).collect(Collectors.joining());
        try {
            return CsvTable.read(source.name(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CsvFormat.standard());
        } catch (IOException fromMemory) {
            throw new DataException(source.name() + " cannot be read: " + fromMemory.getMessage() + ".", fromMemory);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TypedType::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
