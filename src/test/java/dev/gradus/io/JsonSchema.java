package dev.gradus.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As much of JSON Schema 2020-12 as our schemas use; a word it does not know is an error, so that none is ignored. */
final class JsonSchema {

    private static final Set<String> REMARKS = Set.of("$schema", "title", "description", "$defs");

    private final JsonObject root;

    JsonSchema(String text) {
        root = JsonParser.parseString(text).getAsJsonObject();
    }

    /** What is wrong, each with its place; empty for a valid document. */
    List<String> problems(String document) {
        List<String> problems = new ArrayList<>();
        check(root, JsonParser.parseString(document), "$", problems);
        return problems;
    }

    private void check(JsonObject schema, JsonElement value, String at, List<String> problems) {
        for (Map.Entry<String, JsonElement> entry : schema.entrySet()) {
            JsonElement rule = entry.getValue();
            boolean fits = switch (entry.getKey()) {
                case "$ref" -> {
                    String name = rule.getAsString().substring("#/$defs/".length());
                    check(root.getAsJsonObject("$defs").getAsJsonObject(name), value, at, problems);
                    yield true;
                }
                case "type" -> rule.isJsonArray() ? rule.getAsJsonArray().asList().stream()
                        .anyMatch(type -> isOf(type.getAsString(), value)) : isOf(rule.getAsString(), value);
                case "const" -> rule.equals(value);
                case "enum" -> rule.getAsJsonArray().contains(value);
                case "minimum" -> value.getAsBigDecimal().compareTo(rule.getAsBigDecimal()) >= 0;
                case "maximum" -> value.getAsBigDecimal().compareTo(rule.getAsBigDecimal()) <= 0;
                case "pattern" -> !value.isJsonPrimitive() || value.getAsString().matches(rule.getAsString());
                case "minProperties" -> value.getAsJsonObject().size() >= rule.getAsInt();
                case "maxProperties" -> value.getAsJsonObject().size() <= rule.getAsInt();
                case "maxItems" -> value.getAsJsonArray().size() <= rule.getAsInt();
                case "required" -> value.isJsonObject() && rule.getAsJsonArray().asList().stream()
                        .allMatch(name -> value.getAsJsonObject().has(name.getAsString()));
                case "properties" -> {
                    rule.getAsJsonObject().entrySet().forEach(property -> Optional.ofNullable(
                            value.getAsJsonObject().get(property.getKey())).ifPresent(member -> check(
                                    property.getValue().getAsJsonObject(), member, at + "." + property.getKey(), problems)));
                    yield true;
                }
                case "additionalProperties" -> {
                    JsonObject known = schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
                    for (Map.Entry<String, JsonElement> member : value.getAsJsonObject().entrySet()) {
                        if (!known.has(member.getKey()) && rule.isJsonObject()) {
                            check(rule.getAsJsonObject(), member.getValue(), at + "." + member.getKey(), problems);
                        } else if (!known.has(member.getKey())) {
                            problems.add(at + ": " + member.getKey() + " is not known");
                        }
                    }
                    yield true;
                }
                case "items" -> {
                    int i = 0;
                    for (JsonElement item : value.getAsJsonArray()) {
                        check(rule.getAsJsonObject(), item, at + "[" + i++ + "]", problems);
                    }
                    yield true;
                }
                default -> {
                    if (!REMARKS.contains(entry.getKey())) {
                        throw new IllegalArgumentException("This check does not know the word " + entry.getKey() + ".");
                    }
                    yield true;
                }
            };
            if (!fits) {
                problems.add(at + ": " + entry.getKey() + " is " + rule);
                if (entry.getKey().equals("type")) {
                    return;
                }
            }
        }
    }

    private static boolean isOf(String type, JsonElement value) {
        JsonPrimitive plain = value.isJsonPrimitive() ? value.getAsJsonPrimitive() : null;
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> plain != null && plain.isString();
            case "boolean" -> plain != null && plain.isBoolean();
            case "number" -> plain != null && plain.isNumber();
            case "integer" -> plain != null && plain.isNumber() && plain.getAsString().matches("-?[0-9]+");
            default -> throw new IllegalArgumentException("There is no type " + type + ".");
        };
    }
}
