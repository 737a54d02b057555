package dev.gradus.io;

import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Quantity;
import dev.gradus.edit.lesson.Range;
import dev.gradus.nn.layer.LayerCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition of a lesson as people write it: one flat object whose telling member says what kind it is,
 * {@code {"metric": "validationAccuracy", "atLeast": 0.95}}.
 */
final class ConditionFormat implements Codec<Condition> {

    static final ConditionFormat CONDITION = new ConditionFormat();

    /** What may stand beside the telling member. */
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> RANGE = Set.of("atLeast", "atMost");
    private static final Set<String> BOTH = Set.of("is", "atLeast", "atMost");

    private record Kind(String member, Set<String> beside, Function<Members, Condition> maker) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("metric", RANGE, in -> new Condition.Measured(in.quantity(), in.range(), in.says())),
            new Kind("neurons", RANGE, in -> new Condition.Neurons(in.range(), in.says())),
            new Kind("neuronsAtMost", NOTHING, in -> new Condition.Neurons(Range.atMost(in.number("neuronsAtMost")), in.says())),
            new Kind("layer", RANGE, in -> new Condition.Layers(in.layerType(), in.rangeOr(1), in.says())),
            new Kind("gradientOfLayer", RANGE, in -> new Condition.Gradient(in.whole("gradientOfLayer"), false, in.range(), in.says())),
            new Kind("gradientShareOfLayer", RANGE,
                    in -> new Condition.Gradient(in.whole("gradientShareOfLayer"), true, in.range(), in.says())),
            new Kind("trainedEpochs", NOTHING, in -> new Condition.Epochs(Range.atLeast(in.number("trainedEpochs")), in.says())),
            new Kind("steps", RANGE, in -> new Condition.Steps(in.range(), in.says())),
            new Kind("trainedSteps", NOTHING, in -> new Condition.Steps(Range.atLeast(in.number("trainedSteps")), in.says())),
            new Kind("runs", NOTHING, in -> new Condition.Runs(Range.atLeast(in.number("runs")), in.says())),
            new Kind("diverged", NOTHING, in -> new Condition.Diverged(in.says())),
            new Kind("setting", BOTH, in -> new Condition.Setting(in.text("setting"), in.word(), in.rangeOrWord(), in.says())),
            new Kind("everyLayer", BOTH, in -> new Condition.LayerSetting(in.text("everyLayer"), Optional.empty(), true,
                    in.word(), in.rangeOrWord(), in.says())),
            new Kind("someLayer", BOTH, in -> new Condition.LayerSetting(in.text("someLayer"), Optional.empty(), false,
                    in.word(), in.rangeOrWord(), in.says())),
            new Kind("layerSetting", Set.of("is", "atLeast", "atMost", "of"), in -> new Condition.LayerSetting(
                    in.text("layerSetting"), Optional.of(in.text("of")), true, in.word(), in.rangeOrWord(), in.says())),
            new Kind("action", NOTHING, in -> new Condition.Fired(in.text("action"), in.says())),
            new Kind("selected", NOTHING, in -> new Condition.Selected(in.text("selected"), in.says())));

    private ConditionFormat() {}

    /** The members of one condition, as they were read. */
    private record Members(Map<String, Object> values) {

        String text(String name) {
            if (values.get(name) instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException(values.containsKey(name) ? "“" + name + "” is a text here."
                    : "“" + name + "” is missing.");
        }

        double number(String name) {
            if (values.get(name) instanceof Double number) {
                return number;
            }
            throw new IllegalArgumentException("“" + name + "” is a number here.");
        }

        int whole(String name) {
            double number = number(name);
            if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
                throw new IllegalArgumentException("“" + name + "” is a whole number here.");
            }
            return (int) number;
        }

        Range plain() {
            return new Range(values.containsKey("atLeast") ? number("atLeast") : Double.NEGATIVE_INFINITY,
                    values.containsKey("atMost") ? number("atMost") : Double.POSITIVE_INFINITY);
        }

        Range range() {
            if (!plain().bounded()) {
                throw new IllegalArgumentException("A condition needs “atLeast” or “atMost” to compare with.");
            }
            return plain();
        }

        Range rangeOr(double least) {
            return plain().bounded() ? plain() : Range.atLeast(least);
        }

        /** A word to be equal to; a number as {@code "is"} is a range of one number. */
        Optional<String> word() {
            Object is = values.get("is");
            return is instanceof String || is instanceof Boolean ? Optional.of(String.valueOf(is)) : Optional.empty();
        }

        Range rangeOrWord() {
            if (values.get("is") instanceof Double number) {
                return new Range(number, number);
            }
            return word().isPresent() ? Range.ANY : range();
        }

        Quantity quantity() {
            return Quantity.find(text("metric")).orElseThrow(() -> new IllegalArgumentException(
                    "there is no metric called " + StrictJson.quoted(text("metric")) + "; expected one of "
                            + String.join(", ", Quantity.ids()) + "."));
        }

        String layerType() {
            if (LayerCatalog.find(text("layer")).isEmpty()) {
                throw new IllegalArgumentException("there is no kind of layer called " + StrictJson.quoted(text("layer")) + ".");
            }
            return text("layer");
        }

        Optional<String> says() {
            return values.containsKey("says") ? Optional.of(text("says")) : Optional.empty();
        }
    }

    @Override
    public Condition read(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Map<String, Object> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.name();
            if (values.put(name, in.plain()) != null) {
                throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
            }
        }
        in.endObject();
        List<Kind> telling = KINDS.stream().filter(kind -> values.containsKey(kind.member())).toList();
        if (telling.size() != 1) {
            throw in.problemAt(at, (telling.isEmpty() ? "this condition says nothing that can be checked"
                    : "this condition says two things") + "; expected one of " + String.join(", ",
                    KINDS.stream().map(Kind::member).toList()) + ".");
        }
        Kind kind = telling.get(0);
        for (String name : values.keySet()) {
            if (!name.equals(kind.member()) && !name.equals("says") && !kind.beside().contains(name)) {
                throw in.problemAt(at, "there is no member called " + StrictJson.quoted(name) + " beside "
                        + StrictJson.quoted(kind.member()) + ".");
            }
        }
        try {
            return kind.maker().apply(new Members(values));
        } catch (IllegalArgumentException refused) {
            throw in.problemAt(at, refused.getMessage());
        }
    }

    @Override
    public void write(JsonOut out, Condition condition) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Object> member : members(condition)) {
            out.name(member.getKey());
            if (member.getValue() instanceof String text) {
                out.text(text);
            } else if (member.getValue() instanceof Boolean flag) {
                out.flag(flag);
            } else {
                out.number((Double) member.getValue());
            }
        }
        if (condition.says().isPresent()) {
            out.name("says");
            out.text(condition.says().get());
        }
        out.endObject();
    }

    private static List<Map.Entry<String, Object>> members(Condition condition) {
        if (condition instanceof Condition.Measured each) {
            return list(Map.entry("metric", each.quantity().id()), each.range(), Optional.empty());
        }
        if (condition instanceof Condition.Neurons each) {
            return list(Map.entry("neurons", true), each.range(), Optional.empty());
        }
        if (condition instanceof Condition.Layers each) {
            return list(Map.entry("layer", each.type()), each.range(), Optional.empty());
        }
        if (condition instanceof Condition.Gradient each) {
            return list(Map.entry(each.share() ? "gradientShareOfLayer" : "gradientOfLayer", (double) each.layer()),
                    each.range(), Optional.empty());
        }
        if (condition instanceof Condition.Epochs each) {
            return list(Map.entry("trainedEpochs", each.range().least()), Range.ANY, Optional.empty());
        }
        if (condition instanceof Condition.Steps each) {
            return list(Map.entry("steps", true), each.range(), Optional.empty());
        }
        if (condition instanceof Condition.Runs each) {
            return list(Map.entry("runs", each.range().least()), Range.ANY, Optional.empty());
        }
        if (condition instanceof Condition.Setting each) {
            return list(Map.entry("setting", each.id()), each.range(), each.word());
        }
        if (condition instanceof Condition.LayerSetting each) {
            List<Map.Entry<String, Object>> members = new ArrayList<>(list(Map.entry(each.layer().isPresent()
                    ? "layerSetting" : each.every() ? "everyLayer" : "someLayer", each.id()), each.range(), each.word()));
            each.layer().ifPresent(name -> members.add(Map.entry("of", name)));
            return members;
        }
        if (condition instanceof Condition.Fired each) {
            return list(Map.entry("action", each.action()), Range.ANY, Optional.empty());
        }
        if (condition instanceof Condition.Selected each) {
            return list(Map.entry("selected", each.layer()), Range.ANY, Optional.empty());
        }
        return list(Map.entry("diverged", true), Range.ANY, Optional.empty());
    }

    private static List<Map.Entry<String, Object>> list(Map.Entry<String, Object> telling, Range range,
            Optional<String> word) {
        List<Map.Entry<String, Object>> members = new ArrayList<>(List.of(telling));
        word.ifPresent(value -> members.add(Map.entry("is", value)));
        if (Double.isFinite(range.least())) {
            members.add(Map.entry("atLeast", range.least()));
        }
        if (Double.isFinite(range.most())) {
            members.add(Map.entry("atMost", range.most()));
        }
        return members;
    }
}
