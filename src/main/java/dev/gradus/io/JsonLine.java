package dev.gradus.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** One JSON object on one line, for logs and for programs that read our output. */
public final class JsonLine {

    private JsonLine() {}

    /**
     * @param members in their order: strings, numbers, truth values, null, and lists and maps of these; a number that is
     *                not finite becomes null
     */
    public static String of(Map<String, ?> members) {
        StringWriter line = new StringWriter();
        try {
            JsonWriter json = new JsonWriter(line);
            json.setStrictness(Strictness.STRICT);
            json.setSerializeNulls(true);
            write(json, members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.name((String) member.getKey());
                write(json, member.getValue());
            }
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginArray();
            for (Object each : list) {
                write(json, each);
            }
            json.endArray();
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isFinite(number)) {
                json.value(number);
            } else {
                json.nullValue();
            }
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof String text) {
            json.value(text);
        } else if (value == null) {
            json.nullValue();
        } else {
            throw new IllegalArgumentException("JSON has no " + value.getClass().getSimpleName() + ".");
        }
    }
}
