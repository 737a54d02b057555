package dev.gradus.ui.canvas;

import dev.gradus.graph.BlockCard;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.ui.canvas.NodeFace.Status;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the faces of blocks from the model. */
final class BlockFaces {

    private final Workbench workbench;
    private final Texts texts;

    BlockFaces(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
    }

    NodeFace of(Group group) {
        ShapeInference inference = workbench.inference();
        List<Problem> problems = group.members().stream().flatMap(id -> inference.problemOf(id).stream()).toList();
        Optional<Problem> problem = problems.stream().filter(Problem::blocks).findFirst()
                .or(() -> problems.stream().findFirst());
        boolean waits = group.members().stream().anyMatch(inference.waiting()::containsKey);
        Status status = problem.filter(Problem::blocks).isPresent() ? Status.PROBLEM
                : waits ? Status.WAITING : problem.isPresent() ? Status.WARNING : Status.FINE;
        boolean frozen = group.members().stream()
                .allMatch(id -> workbench.document().graph().node(id).frozen());
        return new NodeFace(group.id(), group.name(), BlockCard.TYPE, contents(group), shapes(group),
                parameters(group), "", status, problem.map(Problem::brief).orElse(""), frozen, Double.NaN, false,
                spoken(group));
    }

    private String contents(Group group) {
        String layers = texts.get("block.layers", group.members().size());
        return group.repeat() == 1 ? layers : "×" + group.repeat() + " · " + layers;
    }

    private String parameters(Group group) {
        long count = group.members().stream()
                .mapToLong(id -> workbench.inference().parameters().getOrDefault(id, 0L)).sum() * group.repeat();
        return group.members().stream().anyMatch(workbench.inference().shapes()::containsKey)
                ? texts.get("node.parameters", count, NumberText.whole(count)) : texts.get("node.unknown");
    }

    /** "8", or "3×32×32 → 16×32×32" where a block changes the shape. */
    private String shapes(Group group) {
        NetworkGraph graph = workbench.document().graph();
        String in = joined(group.ports(graph).inputs());
        String out = joined(group.givers(graph));
        return in.isEmpty() || in.equals(out) || out.equals("?") ? out : in + " → " + out;
    }

    private String joined(List<NodeId> ids) {
        List<String> shapes = ids.stream().map(workbench.inference().shapes()::get).filter(Objects::nonNull)
                .map(Shape::toString).distinct().toList();
        return shapes.isEmpty() ? ids.isEmpty() ? "" : "?" : String.join(", ", shapes);
    }

    String spoken(Group group) {
        StringBuilder words = new StringBuilder(texts.get("spoken.block", group.name(), group.members().size()));
        if (group.repeat() > 1) {
            words.append(", ").append(texts.get("spoken.repeat", group.repeat()));
        }
        String shapes = shapes(group);
        if (!shapes.isEmpty() && !shapes.equals("?")) {
            words.append(", ").append(texts.get("spoken.output", shapes.replace("×", " by ").replace(" → ", " to ")));
        }
        words.append(", ").append(parameters(group));
        words.append(", ").append(texts.get(group.collapsed() ? "spoken.collapsed" : "spoken.expanded"));
        if (workbench.selectionProperty().get().containsAll(group.members())) {
            words.append(", ").append(texts.get("spoken.selected"));
        }
        group.members().stream().flatMap(id -> workbench.inference().problemOf(id).stream()).findFirst()
                .ifPresent(problem -> words.append(", ").append(texts.get("spoken.problem",
                        problem.brief().replace("×", " by "))));
        return words.toString();
    }
}
