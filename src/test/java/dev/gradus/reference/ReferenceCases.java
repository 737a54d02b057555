package dev.gradus.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The cases of one file of {@code src/test/resources/reference}. */
public final class ReferenceCases {

    private ReferenceCases() {}

    public static Stream<JsonObject> of(String file) {
        try (Reader reader = new InputStreamReader(
                ReferenceCases.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            JsonArray cases = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases");
            return StreamSupport.stream(cases.spliterator(), false).map(JsonElement::getAsJsonObject).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonObject named(String file, String id) {
        return of(file).filter(each -> id(each).equals(id)).findFirst().orElseThrow();
    }

    public static String id(JsonObject each) {
        return each.get("id").getAsString();
    }

    public static String type(JsonObject each) {
        return each.get("type").getAsString();
    }

    /** The setting of a case, or what PyTorch takes where it is left out. */
    public static double setting(JsonObject each, String name, double otherwise) {
        JsonElement value = each.getAsJsonObject("config").get(name);
        return value == null ? otherwise : value.getAsDouble();
    }

    public static Tensor tensor(JsonElement element) {
        JsonObject object = element.getAsJsonObject();
        return new Tensor(numbers(object.get("shape")).mapToInt(value -> (int) value).boxed().toList(),
                numbers(object.get("data")).toArray());
    }

    public static java.util.stream.DoubleStream numbers(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble);
    }

    /** A row-major tensor whose first axis is the batch where it has one. */
    public record Tensor(List<Integer> shape, double[] data) {

        public int examples() {
            return shape.get(0);
        }

        public List<Integer> exampleShape() {
            return shape.subList(1, shape.size());
        }

        /** One column for each example, without copying: a row-major batch is a column-major matrix. */
        public dev.gradus.math.Matrix columns() {
            return dev.gradus.math.Matrix.wrap(data, data.length / examples());
        }
    }
}
