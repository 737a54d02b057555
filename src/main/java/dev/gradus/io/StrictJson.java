package dev.gradus.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.gradus.graph.NodeId;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks a JSON document and knows where it is. Stricter than Gson's own STRICT, which lets pass repeated members, numbers
 * in quotes, null and malformed UTF-8: here they end in a {@link FileProblem} that names the place.
 */
final class StrictJson {

    static final int DEEPEST = 64;

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})|-?[1-9][0-9]{18}");
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    private final String file;
    private final JsonReader reader;
    private final Map<NodeId, String> names = new HashMap<>();
    private boolean older;

    private StrictJson(String file, InputStream in) {
        this.file = file;
        reader = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
    }

    /** Something that reads a whole document, or the part of it that it needs. */
    interface Walk<T> {
        T of(StrictJson in) throws IOException, FileProblem;
    }

    /**
     * Reads a document from its first to its last character.
     *
     * @param file  what messages call it
     * @param older whether it was written by an older version
     */
    static <T> T read(String file, InputStream stream, boolean older, Codec<T> codec) throws FileProblem, IOException {
        return walk(file, stream, in -> {
            in.setOlder(older);
            T value = codec.read(in);
            in.end();
            return value;
        });
    }

    /** Runs a walk; whatever is wrong with the text becomes a sentence. */
    static <T> T walk(String file, InputStream stream, Walk<T> walk) throws FileProblem, IOException {
        StrictJson in = new StrictJson(file, stream);
        try {
            return walk.of(in);
        } catch (EOFException cut) {
            throw new FileProblem(file + " ends too early" + in.place() + ": a part of it is missing. Nothing was opened.",
                    cut);
        } catch (MalformedJsonException damaged) {
            throw in.damaged(damaged);
        } catch (CharacterCodingException damaged) {
            throw new FileProblem(file + " is damaged" + in.place() + ": expected text in UTF-8, found other bytes."
                    + " Nothing was opened.", damaged);
        }
    }

    private FileProblem damaged(MalformedJsonException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.startsWith("Nesting limit")) {
            return new FileProblem(file + " is nested more than " + DEEPEST + " deep. Nothing was opened.", cause);
        }
        Matcher where = PLACE.matcher(message);
        String line = where.find() ? " in line " + where.group(1) + ", column " + where.group(2) : "";
        return new FileProblem(file + " is damaged" + line + place() + ": what stands there is not JSON."
                + " Nothing was opened.", cause);
    }

    /** Where the walk is: {@code graph.nodes[2].name}; empty at the top. */
    String path() {
        return reader.getPath().replaceFirst("^\\$\\.?", "");
    }

    private String place() {
        String path = path();
        return path.isEmpty() ? "" : ", at " + path;
    }

    FileProblem problemAt(String path, String sentence) {
        return new FileProblem(file + (path.isEmpty() ? ": " : ", " + path + ": ") + sentence + " Nothing was opened.");
    }

    static String quoted(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "“" + shown.replaceAll("\\p{Cntrl}", "?") + "”";
    }

    /** Says whether what follows was written by an older version: what it could not know takes its usual value. */
    void setOlder(boolean written) {
        older = written;
    }

    /** True if members that came with a later version may be missing. */
    boolean older() {
        return older;
    }

    /** Nodes get to be known by their names, so that problems of their numbers can be told in people's words. */
    void remember(NodeId id, String name) {
        names.put(id, name);
    }

    String nameOf(NodeId id) {
        return names.containsKey(id.original()) ? names.get(id.original()) + id.value().substring(id.original().value().length())
                : "layer " + id;
    }

    private void expect(JsonToken token, String noun) throws IOException, FileProblem {
        JsonToken found = reader.peek();
        if (found != token) {
            throw problemAt(path(), "expected " + noun + ", found " + switch (found) {
                case BEGIN_ARRAY -> "a list";
                case BEGIN_OBJECT -> "an object";
                case STRING -> "text";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
                case NULL -> "null";
                default -> "the end";
            } + ".");
        }
    }

    /** Whether a text comes next. */
    boolean isText() throws IOException {
        return reader.peek() == JsonToken.STRING;
    }

    boolean hasNext() throws IOException {
        return reader.hasNext();
    }

    void beginObject() throws IOException, FileProblem {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        reader.beginObject();
    }

    String name() throws IOException {
        return reader.nextName();
    }

    void endObject() throws IOException {
        reader.endObject();
    }

    void beginArray() throws IOException, FileProblem {
        expect(JsonToken.BEGIN_ARRAY, "a list");
        reader.beginArray();
    }

    void endArray() throws IOException {
        reader.endArray();
    }

    void skip() throws IOException {
        reader.skipValue();
    }

    String text() throws IOException, FileProblem {
        expect(JsonToken.STRING, "text");
        return reader.nextString();
    }

    boolean flag() throws IOException, FileProblem {
        expect(JsonToken.BOOLEAN, "true or false");
        return reader.nextBoolean();
    }

    long whole(long least, long most) throws IOException, FileProblem {
        expect(JsonToken.NUMBER, "a whole number");
        String at = path();
        String text = reader.nextString();
        try {
            long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : least - 1;
            if (value >= least && value <= most && WHOLE.matcher(text).matches()) {
                return value;
            }
        } catch (NumberFormatException beyondLong) {
            // falls through to the sentence about the range
        }
        throw problemAt(at, "expected a whole number" + range(least, most) + ", found " + shortened(text) + ".");
    }

    private static String range(long least, long most) {
        return least == Long.MIN_VALUE && most == Long.MAX_VALUE ? ""
                : most == Long.MAX_VALUE ? " of at least " + least : " from " + least + " to " + most;
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    double number() throws IOException, FileProblem {
        expect(JsonToken.NUMBER, "a number");
        String at = path();
        String text = reader.nextString();
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw problemAt(at, "the number " + shortened(text) + " is too large.");
        }
        return value;
    }

    /** A text, a number, or true or false, whichever comes. */
    Object plain() throws IOException, FileProblem {
        return switch (reader.peek()) {
            case NUMBER -> number();
            case BOOLEAN -> reader.nextBoolean();
            default -> text();
        };
    }

    /** A list of numbers, however long: it grows with what is really there, never by what the file announces. */
    double[] numbers() throws IOException, FileProblem {
        beginArray();
        double[] values = new double[16];
        int count = 0;
        while (reader.hasNext()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.multiplyExact(count, 2));
            }
            values[count++] = number();
        }
        endArray();
        return Arrays.copyOf(values, count);
    }

    private void end() throws IOException, FileProblem {
        try {
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return;
            }
        } catch (MalformedJsonException more) {
            // told below
        }
        throw new FileProblem(file + " goes on after its end. Nothing was opened.");
    }
}
