package dev.gradus.data.json;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileProblems;
import dev.gradus.data.Table;
import dev.gradus.data.csv.PlainText;
import dev.gradus.data.grid.Bounded;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the records of a file and streams them into {@link RecordRows}: those of the array that was asked for, else of the
 * first one, or an object in each line.
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
    private final RecordRows rows;
    private final List<String> places = new ArrayList<>();
    private boolean looking;

    JsonRecords(Path file, String wanted) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.wanted = wanted;
        this.rows = new RecordRows(name);
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
        if (rows.count() == 0) {
            throw new DataException(name + " holds no records" + (wanted.isEmpty() ? "" : " in " + wanted)
                    + ". Expected an array of objects, or an object in each line.");
        }
        return rows.table(hash);
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
                        rows.record(line);
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
                rows.value(in);
            } else if (in.peek() == JsonToken.BEGIN_ARRAY) {
                rows.list(in);
            } else {
                rows.record(in);
            }
        }
        in.endArray();
        if (!looking && !member.isEmpty() && rows.count() > 0) {
            throw new Found();
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
