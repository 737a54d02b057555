package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.BlockTemplate;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;

/** Where a layer goes that is added without a place: after the selection, else before the Output. */
final class Placing {

    private final Workbench workbench;

    Placing(Workbench workbench) {
        this.workbench = workbench;
    }

    Edit edit(LayerType<?> type) {
        Document document = workbench.document();
        NetworkGraph graph = document.graph();
        LayerSpec layer = type.defaults();
        if (type.arity().max() == 0 || layer instanceof Output) {
            return Edits.append(layer);
        }
        if (workbench.selectedWireProperty().get().isPresent()) {
            return into(workbench.selectedWireProperty().get().get(), layer);
        }
        Optional<NodeId> selected = selected();
        if (selected.isPresent()) {
            return after(selected.get(), layer);
        }
        Optional<Node> output = graph.output();
        if (output.isEmpty()) {
            return Edits.append(layer);
        }
        NodeId end = output.get().id();
        List<NodeId> feeding = graph.inputsOf(end);
        NodeId added = graph.newId();
        return feeding.isEmpty()
                ? Edits.all("add " + type.name(), List.of(Edits.append(layer), Edits.connect(added, end)))
                : into(new Edge(feeding.get(0), end), layer);
    }

    /** The last selected card that something can follow. */
    private Optional<NodeId> selected() {
        NetworkGraph graph = workbench.document().graph();
        return graph.computingOrder().stream()
                .filter(node -> workbench.selectionProperty().get().contains(node.id()))
                .reduce((first, second) -> second).filter(node -> !(node.layer() instanceof Output))
                .map(node -> graph.drawnAs(node.id()));
    }

    /** A block of the palette, into the selected wire, after the selection, or before the Output. */
    Edit edit(BlockTemplate template) {
        Document document = workbench.document();
        Optional<Edge> wire = workbench.selectedWireProperty().get();
        Optional<NodeId> selected = selected();
        Optional<NodeId> end = document.graph().output().map(Node::id)
                .flatMap(output -> document.graph().folded().inputsOf(output).stream().findFirst());
        if (wire.isPresent()) {
            return BlockEdits.insert(wire.get(), template.build(arriving(wire.get().from())));
        }
        if (selected.isPresent() || end.isPresent()) {
            NodeId before = selected.or(() -> end).orElseThrow();
            return BlockEdits.addAfter(before, template.build(arriving(before)));
        }
        return BlockEdits.add(template.build(Optional.empty()), free(new Point2D(0, 0)));
    }

    private Optional<Shape> arriving(NodeId card) {
        NetworkGraph graph = workbench.document().graph();
        return graph.findGroup(card).map(group -> group.givers(graph)).orElse(List.of(card)).stream()
                .flatMap(id -> Optional.ofNullable(workbench.inference().shapes().get(id)).stream()).findFirst();
    }

    /** The place nearest below a point where a card lies on no other, on the grid. */
    Point free(Point2D wanted) {
        Point place = Snapping.of(wanted.getX(), wanted.getY(), List.of(), 1).place();
        while (covered(place)) {
            place = place.plus(0, Snapping.GRID);
        }
        return place;
    }

    private boolean covered(Point place) {
        NetworkGraph drawn = workbench.document().graph().folded();
        return workbench.document().layout().places().entrySet().stream()
                .filter(entry -> drawn.find(entry.getKey()).isPresent()).map(Map.Entry::getValue).anyMatch(other ->
                Math.abs(other.x() - place.x()) < NodeFace.WIDTH && Math.abs(other.y() - place.y()) < NodeFace.HEIGHT);
    }

    private Edit after(NodeId node, LayerSpec layer) {
        List<NodeId> consumers = workbench.document().graph().folded().consumersOf(node);
        return consumers.size() == 1 ? into(new Edge(node, consumers.get(0)), layer) : Edits.addAfter(node, layer);
    }

    /** Into a wire, with the fixes that make it fit; without them where none does. */
    private Edit into(Edge wire, LayerSpec layer) {
        DropTrial trial = DropTrial.of(workbench.document(), workbench.signature(), workbench.inference(), wire, layer);
        Edit plain = Edits.insert(wire, layer);
        return Edits.all("add " + layer.type().name(), List.of(trial.fits() ? trial.edit() : plain));
    }
}
