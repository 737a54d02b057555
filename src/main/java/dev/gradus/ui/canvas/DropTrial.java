package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.BlockTemplate;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Fix;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What would happen if a layer were put into a wire, found by doing it to a copy of the document.
 *
 * @param edit   the change, with the fixes it needs, as one step
 * @param added  the id that the layer would get
 * @param reason why the layer does not fit, one short sentence; empty when it does
 */
record DropTrial(Edge wire, Edit edit, NodeId added, Document after, ShapeInference shapesBefore,
        ShapeInference shapesAfter, Optional<String> reason) {

    private static final int MOST_FIXES = 3;

    /** @param data null while there are none */
    static DropTrial of(Document document, DataSignature data, ShapeInference now, Edge wire, LayerSpec layer) {
        return of(document, data, now, wire, Edits.insert(wire, suited(document, wire, layer)), document.graph().newId(), layer);
    }

    /** The same for a node that is there already, wired to nothing. */
    static DropTrial of(Document document, DataSignature data, ShapeInference now, Edge wire, Node loose) {
        return document.graph().findGroup(loose.id()).isPresent()
                ? of(document, data, now, wire, BlockEdits.insert(wire, loose.id()), loose.id(), loose.layer())
                : of(document, data, now, wire, Edits.insert(wire, loose), loose.id(), loose.layer());
    }

    /** The same for a block of the palette, which takes its sizes from what the wire brings. */
    static DropTrial of(Document document, DataSignature data, ShapeInference now, Edge wire, BlockTemplate template) {
        Optional<Shape> arriving = document.graph().wiresOf(wire).stream()
                .flatMap(edge -> Optional.ofNullable(now.shapes().get(edge.from())).stream()).findFirst();
        Edit insert = BlockEdits.insert(wire, template.build(arriving));
        Document changed = insert.apply(document);
        NodeId added = BlockEdits.added(changed).id();
        ShapeInference shapes = ShapeInference.of(changed.graph(), data);
        Optional<String> reason = arriving.flatMap(template::refusal).map(words -> template.name() + " " + words + " here")
                .or(() -> fresh(now, shapes, added).stream().findFirst().map(Problem::message));
        return new DropTrial(wire, insert, added, changed, now, shapes, reason);
    }

    private static DropTrial of(Document document, DataSignature data, ShapeInference now, Edge wire, Edit insert,
            NodeId added, LayerSpec layer) {
        boolean end = layer.type().arity().max() == 0 || layer instanceof Output;
        List<Edit> steps = new ArrayList<>(List.of(insert));
        StringBuilder label = new StringBuilder(Phrases.of(insert.label()));
        Document changed = steps.get(0).apply(document);
        ShapeInference shapes = ShapeInference.of(changed.graph(), data);
        for (int i = 0; i < MOST_FIXES; i++) {
            Optional<Fix> fix = fresh(now, shapes, added).stream().flatMap(each -> each.fixes().stream()).findFirst();
            if (end || fix.isEmpty()) {
                break;
            }
            if (fix.get() instanceof Fix.InsertBefore before) {
                label.append(" and ").append(before.layer().type().name());
            }
            steps.add(Edits.fix(fix.get()));
            changed = steps.get(steps.size() - 1).apply(changed);
            shapes = ShapeInference.of(changed.graph(), data);
        }
        Optional<String> reason = end ? Optional.of(layer.type().name() + " stands at an end, not between two layers")
                : fresh(now, shapes, added).stream().findFirst().map(problem -> words(problem, added, layer));
        return new DropTrial(wire, Edits.all(label.toString(), steps), added, changed, now, shapes, reason);
    }

    boolean fits() {
        return reason.isEmpty();
    }

    /** A Dense that feeds the Output starts without a bend: the loss wants plain sums. */
    private static LayerSpec suited(Document document, Edge wire, LayerSpec layer) {
        return layer instanceof Dense dense && document.graph().find(wire.to()).filter(to -> to.layer() instanceof Output).isPresent()
                ? dense.withActivation("linear") : layer;
    }

    /** Problems that were not there before; a merge layer still waiting for its second wire is no problem yet. */
    private static List<Problem> fresh(ShapeInference before, ShapeInference after, NodeId added) {
        var known = before.problems().stream().map(each -> List.of(each.kind(), each.node())).collect(Collectors.toSet());
        return after.problems().stream().filter(Problem::blocks)
                .filter(each -> !known.contains(List.of(each.kind(), each.node())))
                .filter(each -> !(each.kind() == Problem.Kind.NOT_WIRED && each.node().equals(Optional.of(added))))
                .toList();
    }

    private static String words(Problem problem, NodeId added, LayerSpec layer) {
        return problem.node().equals(Optional.of(added)) ? layer.type().name() + " " + problem.brief() + " here"
                : Phrases.of(problem.message());
    }
}
