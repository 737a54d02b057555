package dev.gradus.io;

import dev.gradus.data.csv.NumberText;
import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes JSON that everybody can read: UTF-8, indented, lists of numbers in one line. Equal values give equal bytes. */
final class JsonOut {

    private final JsonWriter writer;

    private JsonOut(Writer out) {
        writer = new JsonWriter(out);
        writer.setStrictness(Strictness.STRICT);
        writer.setFormattingStyle(FormattingStyle.PRETTY);
    }

    static <T> byte[] bytes(Codec<T> codec, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            JsonOut out = new JsonOut(text);
            codec.write(out, value);
            out.writer.flush();
            text.write('\n');
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    void beginObject() throws IOException {
        writer.beginObject();
    }

    void name(String name) throws IOException {
        writer.name(name);
    }

    void endObject() throws IOException {
        writer.endObject();
    }

    void beginArray() throws IOException {
        writer.beginArray();
    }

    void endArray() throws IOException {
        writer.endArray();
    }

    void text(String value) throws IOException {
        writer.value(value);
    }

    void flag(boolean value) throws IOException {
        writer.value(value);
    }

    void whole(long value) throws IOException {
        writer.value(value);
    }

    /** @throws IllegalArgumentException for NaN and infinity, which JSON has no words for */
    void number(double value) throws IOException {
        writer.jsonValue(decimal(value));
    }

    void numbers(double[] values) throws IOException {
        writer.setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true));
        writer.beginArray();
        for (double value : values) {
            number(value);
        }
        writer.endArray();
        writer.setFormattingStyle(FormattingStyle.PRETTY);
    }

    void wholes(Iterable<Integer> values) throws IOException {
        writer.setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true));
        writer.beginArray();
        for (int value : values) {
            writer.value(value);
        }
        writer.endArray();
        writer.setFormattingStyle(FormattingStyle.PRETTY);
    }

    /** As {@link NumberText#shortest}. */
    static String decimal(double value) {
        return NumberText.shortest(value);
    }
}
