package dev.gradus.ui.lesson;

import dev.gradus.edit.Document;
import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Range;
import dev.gradus.graph.Node;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.train.TrainingHypers;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What somebody has to do to get from one document to another, as conditions of a lesson. */
final class DocumentChange {

    private DocumentChange() {}

    static List<Condition> conditions(Document before, Document now) {
        List<Condition> conditions = new ArrayList<>();
        for (Hyper<TrainingSetup, ?> hyper : TrainingHypers.all()) {
            Object value = hyper.get(now.training());
            if (!Objects.equals(value, hyper.get(before.training()))) {
                conditions.add(new Condition.Setting(hyper.id(), word(value), range(value), Optional.empty()));
            }
        }
        List<String> counted = new ArrayList<>();
        for (Node node : now.graph().nodes()) {
            Optional<Node> was = before.graph().find(node.id());
            String type = node.layer().type().id();
            if (was.isEmpty() && !counted.contains(type)) {
                counted.add(type);
                conditions.add(new Condition.Layers(type, Range.atLeast(count(now, type)), Optional.empty()));
            } else if (was.isPresent() && !was.get().layer().equals(node.layer())) {
                settings(node, was.get().layer(), conditions);
            }
        }
        for (Node node : before.graph().nodes()) {
            String type = node.layer().type().id();
            if (now.graph().find(node.id()).isEmpty() && !counted.contains(type)) {
                counted.add(type);
                conditions.add(new Condition.Layers(type, Range.atMost(count(now, type)), Optional.empty()));
            }
        }
        return conditions;
    }

    private static long count(Document document, String type) {
        return document.graph().nodes().stream().filter(each -> each.layer().type().id().equals(type)).count();
    }

    @SuppressWarnings("unchecked") // a layer's own type takes it
    private static <S extends LayerSpec> void settings(Node node, LayerSpec was, List<Condition> into) {
        LayerType<S> type = (LayerType<S>) node.layer().type();
        if (!was.type().equals(type)) {
            return;
        }
        for (Hyper<S, ?> hyper : type.hypers()) {
            Object value = hyper.get((S) node.layer());
            if (!Objects.equals(value, hyper.get((S) was))) {
                into.add(new Condition.LayerSetting(hyper.id(), Optional.of(node.name()), true, word(value), range(value),
                        Optional.empty()));
            }
        }
    }

    private static Optional<String> word(Object value) {
        return value instanceof Number ? Optional.empty() : Optional.of(String.valueOf(value));
    }

    private static Range range(Object value) {
        return value instanceof Number number ? new Range(number.doubleValue(), number.doubleValue()) : Range.ANY;
    }
}
