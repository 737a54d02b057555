package dev.gradus.graph;

import dev.gradus.graph.Problem.Kind;
import dev.gradus.math.Shape;
import dev.gradus.nn.Loss;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether what reaches Output fits the target: its task, its loss, the number of units, no softmax twice. */
final class OutputCheck {

    private OutputCheck() {}

    static List<Problem> of(NetworkGraph graph, DataSignature data, Map<NodeId, Shape> shapes) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> output = graph.output();
        if (output.isEmpty()) {
            return problems;
        }
        Node end = output.get();
        Output spec = (Output) end.layer();
        String asked = data.task().label().toLowerCase(Locale.ROOT);
        if (spec.task() != data.task()) {
            problems.add(new Problem(Kind.WRONG_TASK, Optional.of(end.id()),
                    "The target asks for " + asked + ", but " + end.name() + " is set to "
                            + spec.task().label().toLowerCase(Locale.ROOT) + ".", "wrong task",
                    List.of(new Fix.Change(end.id(), new Output(data.task(), Output.IMPLIED), "Set to " + asked))));
            return problems;
        }
        Loss loss = spec.chosenLoss();
        if (!loss.tasks().contains(spec.task())) {
            problems.add(new Problem(Kind.WRONG_LOSS, Optional.of(end.id()),
                    loss.name() + " does not fit " + asked + ".", "wrong loss",
                    List.of(new Fix.Change(end.id(), new Output(spec.task(), Output.IMPLIED), "Use the usual loss"))));
        } else {
            LossCheck.settings(loss, end, data.outputs()).ifPresent(problems::add);
        }
        List<NodeId> feeding = graph.inputsOf(end.id());
        if (feeding.size() != 1 || !shapes.containsKey(feeding.get(0))) {
            return problems;
        }
        Shape arriving = shapes.get(feeding.get(0));
        if (arriving.rank() == 1 && arriving.size() != data.outputs()) {
            problems.add(wrongUnits(graph, data, end, feeding.get(0), arriving));
        }
        LossCheck.form(loss, spec.task(), end, graph.node(feeding.get(0))).ifPresent(problems::add);
        return problems;
    }

    private static Problem wrongUnits(NetworkGraph graph, DataSignature data, Node end, NodeId last, Shape arriving) {
        String noun = switch (data.task()) {
            case CLASSIFICATION -> data.outputs() == 1 ? "class" : "classes";
            case MULTI_LABEL -> data.outputs() == 1 ? "label" : "labels";
            case REGRESSION -> data.outputs() == 1 ? "number" : "numbers";
        };
        String units = data.outputs() == 1 ? " unit" : " units";
        Node before = nearestUnits(graph, last);
        boolean repeated = graph.groupOf(before.id()).filter(group -> group.repeat() > 1).isPresent();
        if (before.layer() instanceof Dense dense && !repeated) {
            return new Problem(Kind.WRONG_UNITS, Optional.of(before.id()),
                    "The target has " + data.outputs() + " " + noun + ", but " + before.name() + " has " + dense.units()
                            + (dense.units() == 1 ? " unit." : " units."),
                    "needs " + data.outputs() + units,
                    List.of(new Fix.Change(before.id(), dense.withUnits(data.outputs()),
                            "Set units to " + data.outputs())));
        }
        return new Problem(Kind.WRONG_UNITS, Optional.of(end.id()),
                "The target has " + data.outputs() + " " + noun + ", but " + end.name() + " gets " + arriving.size()
                        + (arriving.size() == 1 ? " number." : " numbers."),
                "needs " + data.outputs() + " inputs",
                List.of(new Fix.InsertBefore(end.id(), new Dense(data.outputs(), "linear"),
                        "Insert Dense with " + data.outputs() + units)));
    }

    /** The Dense whose units reach the output unchanged in number, or the last node. */
    private static Node nearestUnits(NetworkGraph graph, NodeId last) {
        Node node = graph.node(last);
        while (node.layer() instanceof ActivationLayer || node.layer() instanceof Dropout
                || node.layer() instanceof BatchNorm) {
            List<NodeId> feeding = graph.inputsOf(node.id());
            if (feeding.size() != 1) {
                return graph.node(last);
            }
            node = graph.node(feeding.get(0));
        }
        return node.layer() instanceof Dense ? node : graph.node(last);
    }
}
