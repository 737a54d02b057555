package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.Workbench;
import java.util.List;
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
        Optional<Node> selected = graph.computingOrder().stream()
                .filter(node -> workbench.selectionProperty().get().contains(node.id()))
                .reduce((first, second) -> second).filter(node -> !(node.layer() instanceof Output));
        if (selected.isPresent()) {
            return after(selected.get().id(), layer);
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

    /** The place nearest below a point where a card lies on no other, on the grid. */
    Point free(Point2D wanted) {
        Point place = Snapping.of(wanted.getX(), wanted.getY(), List.of(), 1).place();
        while (covered(place)) {
            place = place.plus(0, Snapping.GRID);
        }
        return place;
    }

    private boolean covered(Point place) {
        return workbench.document().layout().places().values().stream().anyMatch(other ->
                Math.abs(other.x() - place.x()) < NodeFace.WIDTH && Math.abs(other.y() - place.y()) < NodeFace.HEIGHT);
    }

    private Edit after(NodeId node, LayerSpec layer) {
        List<NodeId> consumers = workbench.document().graph().consumersOf(node);
        return consumers.size() == 1 ? into(new Edge(node, consumers.get(0)), layer) : Edits.addAfter(node, layer);
    }

    /** Into a wire, with the fixes that make it fit; without them where none does. */
    private Edit into(Edge wire, LayerSpec layer) {
        DropTrial trial = DropTrial.of(workbench.document(), workbench.signature(), workbench.inference(), wire, layer);
        Edit plain = Edits.insert(wire, layer);
        return Edits.all("add " + layer.type().name(), List.of(trial.fits() ? trial.edit() : plain));
    }
}
