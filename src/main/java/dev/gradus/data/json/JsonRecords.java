package dev.gradus.data.json;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileProblems;
import dev.gradus.data.Table;
import dev.gradus.data.csv.CsvTable;
import dev.gradus.data.csv.PlainText;
import dev.gradus.data.grid.Bounded;
import dev.gradus.data.grid.CellColumn;
import dev.gradus.data.grid.Grid;
import dev.gradus.data.grid.TextLines;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streams a file into a table. Members of members are columns called {@code a.b}, values of lists {@code a.1}, {@code a.2};
 * what one record lacks is missing there.
 */
final class JsonRecords {

    private static final int DEEPEST = 16;
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    /** Thrown to stop where everything wanted was read. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Found() {
            super(null, null, false, false);
        }
    }

    private final Path file;
    private final String name;
    private final String wanted;
    private final Map<String, CellColumn.Builder> columns = new LinkedHashMap<>();
    private final Grid grid;
    private final List<String> places = new ArrayList<>();
    private boolean looking;
    private int rows;
    private int lists;

    JsonRecords(Path file, String wanted) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.wanted = wanted;
        this.grid = new Grid(name);
    }

    /** The members that hold records. */
    static List<String> places(Path file) throws DataException {
        JsonRecords records = new JsonRecords(file, "");
        records.looking = true;
        records.walk();
        return records.places;
    }

    Table read() throws DataException {
        FileHash hash = FileHash.of(file, name);
        walk();
        if (lists > 0) {
            return grid.table(hash.sha256(), 0, Optional.empty(), List.of());
        }
        if (rows == 0) {
            throw new DataException(name + " holds no records" + (wanted.isEmpty() ? "" : " in " + wanted)
                    + ". Expected an array of objects, or an object in each line.");
        }
        List<String> names = CsvTable.uniqueNames(List.copyOf(columns.keySet()));
        List<Column> made = new ArrayList<>();
        for (CellColumn.Builder column : columns.values()) {
            made.add(column.build(names.get(made.size()), 0, rows));
        }
        return new Table(name, hash.sha256(), made, rows, List.of(), new long[0]);
    }

    private void walk() throws DataException {
        if (lines()) {
            walkLines();
            return;
        }
        try (Reader text = new BufferedReader(new InputStreamReader(new Bounded(Files.newInputStream(file), Files.size(file)),
                PlainText.charset(file)), 1 << 16)) {
            JsonReader in = reader(text);
            top(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("more stands after the end");
            }
        } catch (Found enough) {
            // The rest of the file is of no interest.
        } catch (IOException | IllegalStateException | JsonParseException | NumberFormatException damaged) {
            throw problem(damaged, "");
        }
    }

    private static JsonReader reader(Reader text) {
        JsonReader in = new JsonReader(text);
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(64);
        return in;
    }

    /** True where the first line is a whole object, and there is another line. */
    private boolean lines() throws DataException {
        try (TextLines in = TextLines.open(file)) {
            String first = in.next();
            while (first != null && first.isBlank()) {
                first = in.next();
            }
            String second = first == null ? null : in.next();
            while (second != null && second.isBlank()) {
                second = in.next();
            }
            if (second == null || !first.strip().startsWith("{") || !second.strip().startsWith("{")) {
                return false;
            }
            JsonReader line = reader(new StringReader(first));
            line.skipValue();
            return line.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | IllegalStateException several) {
            return false;
        }
    }

    private void walkLines() throws DataException {
        if (looking) {
            return;
        }
        try (TextLines in = TextLines.open(file)) {
            for (String text = in.next(); text != null; text = in.next()) {
                if (!text.isBlank()) {
                    try {
                        JsonReader line = reader(new StringReader(text));
                        record(line);
                        if (line.peek() != JsonToken.END_DOCUMENT) {
                            throw new MalformedJsonException("more stands after the end");
                        }
                    } catch (IOException | IllegalStateException | JsonParseException | NumberFormatException damaged) {
                        throw problem(damaged, ", line " + in.line());
                    }
                }
            }
        }
    }

    private void top(JsonReader in) throws IOException, DataException {
        if (in.peek() == JsonToken.BEGIN_ARRAY) {
            array(in, "");
        } else {
            object(in, "", 0);
        }
    }

    /** Looks for the array of records among the members. */
    private void object(JsonReader in, String at, int depth) throws IOException, DataException {
        in.beginObject();
        while (in.hasNext()) {
            String member = at.isEmpty() ? in.nextName() : at + "." + in.nextName();
            boolean chosen = wanted.isEmpty() || wanted.equals(member);
            if (in.peek() == JsonToken.BEGIN_ARRAY && chosen) {
                array(in, member);
            } else if (in.peek() == JsonToken.BEGIN_OBJECT && depth < DEEPEST) {
                object(in, member, depth + 1);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    /** @param member that it is; empty for the whole file */
    private void array(JsonReader in, String member) throws IOException, DataException {
        in.beginArray();
        JsonToken first = in.peek();
        boolean records = first == JsonToken.BEGIN_OBJECT || first == JsonToken.BEGIN_ARRAY;
        if (looking && records) {
            places.add(member);
        }
        while (in.hasNext()) {
            if (looking || !records && !member.isEmpty()) {
                in.skipValue();
            } else if (!records) {
                cell(in, "value");
                rows++;
            } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
                row(in);
            } else {
                record(in);
            }
        }
        in.endArray();
        if (!looking && !member.isEmpty() && rows + lists > 0) {
            throw new Found();
        }
    }

    /** A row that is a list of values. */
    private void row(JsonReader in) throws IOException, DataException {
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

    private void record(JsonReader in) throws IOException, DataException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new DataException(name + ": record " + (rows + 1) + " is no object. Expected an object in each place.");
        }
        members(in, "", 0);
        rows++;
    }

    private void members(JsonReader in, String at, int depth) throws IOException, DataException {
        in.beginObject();
        while (in.hasNext()) {
            value(in, at + in.nextName(), depth);
        }
        in.endObject();
    }

    private void value(JsonReader in, String column, int depth) throws IOException, DataException {
        if (depth > DEEPEST) {
            throw new DataException(name + ": record " + (rows + 1) + " is nested more than " + DEEPEST + " deep at “"
                    + (column.length() > 60 ? column.substring(0, 60) + "…" : column) + "”. Expected flat records.");
        }
        if (in.peek() == JsonToken.BEGIN_OBJECT) {
            members(in, column + ".", depth + 1);
        } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
            in.beginArray();
            for (int i = 1; in.hasNext(); i++) {
                value(in, column + "." + i, depth + 1);
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

    private DataException problem(Exception damaged, String where) {
        if (damaged instanceof EOFException) {
            return new DataException(name + where + " ends in the middle of a record. Get the file again.", damaged);
        }
        if (damaged instanceof IOException io && !(damaged instanceof MalformedJsonException)) {
            return FileProblems.of(file, io);
        }
        Matcher place = PLACE.matcher(String.valueOf(damaged.getMessage()));
        String at = !where.isEmpty() ? where : place.find() ? ", line " + place.group(1) + ", column " + place.group(2) : "";
        return new DataException(name + at + ": this is no JSON. Mend it, or get the file again.", damaged);
    }
}
