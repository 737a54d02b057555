package dev.gradus.data.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.grid.CellColumn;
import dev.gradus.data.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a table from what a {@link JsonReader} comes to. Members of members are columns called {@code a.b}, values of lists
 * {@code a.1}, {@code a.2}; what one record lacks is missing there.
 */
final class RecordRows {

    private static final int DEEPEST = 16;

    private final String name;
    private final Map<String, CellColumn.Builder> columns = new LinkedHashMap<>();
    private final Grid grid;
    private int rows;
    private int lists;

    /** @param name of the file, for messages and the table */
    RecordRows(String name) {
        this.name = name;
        this.grid = new Grid(name);
    }

    int count() {
        return rows + lists;
    }

    Table table(FileHash hash) throws DataException {
        if (lists > 0 && rows > 0) {
            throw new DataException(name + " holds " + rows + " records that are objects and " + lists
                    + " that are lists. Expected all of one kind.");
        }
        if (lists > 0) {
            return grid.table(hash.sha256(), 0, Optional.empty(), List.of());
        }
        List<String> names = CsvTable.uniqueNames(List.copyOf(columns.keySet()));
        List<Column> made = new ArrayList<>();
        for (CellColumn.Builder column : columns.values()) {
            made.add(column.build(names.get(made.size()), 0, rows));
        }
        return new Table(name, hash.sha256(), made, rows, List.of(), new long[0]);
    }

    /** A row that is a single value. */
    void value(JsonReader in) throws IOException, DataException {
        cell(in, "value");
        rows++;
    }

    /** A row that is a list of values. */
    void list(JsonReader in) throws IOException, DataException {
        in.beginArray();
        lists++;
        for (int column = 0; in.hasNext(); column++) {
            switch (in.peek()) {
                case NUMBER -> grid.number(lists, column, in.nextDouble());
                case STRING -> grid.word(lists, column, in.nextString());
                case BOOLEAN -> grid.word(lists, column, in.nextBoolean() ? "TRUE" : "FALSE");
                case NULL -> in.nextNull();
                default -> throw new DataException(name + ": row " + lists + " holds a list or an object as its value "
                        + (column + 1) + ". Expected numbers and texts.");
            }
        }
        in.endArray();
    }

    void record(JsonReader in) throws IOException, DataException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new DataException(name + ": record " + (rows + 1) + " is no object. Expected an object in each place.");
        }
        members(in, "", 0);
        rows++;
    }

    private void members(JsonReader in, String at, int depth) throws IOException, DataException {
        in.beginObject();
        while (in.hasNext()) {
            member(in, at + in.nextName(), depth);
        }
        in.endObject();
    }

    private void member(JsonReader in, String column, int depth) throws IOException, DataException {
        if (depth > DEEPEST) {
            throw new DataException(name + ": record " + (rows + 1) + " is nested more than " + DEEPEST + " deep at “"
                    + (column.length() > 60 ? column.substring(0, 60) + "…" : column) + "”. Expected flat records.");
        }
        if (in.peek() == JsonToken.BEGIN_OBJECT) {
            members(in, column + ".", depth + 1);
        } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
            in.beginArray();
            for (int i = 1; in.hasNext(); i++) {
                member(in, column + "." + i, depth + 1);
            }
            in.endArray();
        } else {
            cell(in, column);
        }
    }

    private void cell(JsonReader in, String column) throws IOException, DataException {
        CellColumn.Builder builder = columns.get(column);
        if (builder == null) {
            if (columns.size() == Grid.MOST_COLUMNS) {
                throw new DataException(name + ": the records have more than " + Grid.MOST_COLUMNS
                        + " different members. Expected the same ones in each record.");
            }
            builder = new CellColumn.Builder();
            columns.put(column, builder);
        }
        switch (in.peek()) {
            case NUMBER -> builder.number(rows, in.nextDouble());
            case STRING -> builder.word(rows, in.nextString());
            case BOOLEAN -> builder.word(rows, in.nextBoolean() ? "TRUE" : "FALSE");
            default -> in.nextNull();
        }
    }
}
