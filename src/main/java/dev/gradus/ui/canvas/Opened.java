package dev.gradus.ui.canvas;

import dev.gradus.edit.History;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.ui.model.Workbench;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which layers are open on the canvas. A person opens and closes them; a zoom of 150 % opens what is in view, and lets
 * go of it below. What was opened stays so when the document changes, and is no part of undo; a layer that has nothing
 * to show for a while (its shape is unknown, its block is collapsed) is open again as soon as it has.
 *
 * <p>A small network over one or two inputs opens its neurons by itself when its project is opened, one over images or
 * sequences its first lenses.
 */
public final class Opened {

    /** From this zoom on layers in view are open. */
    static final double ZOOM = 1.5;
    private static final int SMALL_INPUTS = 2;
    private static final int SMALL_LAYER = 32;
    private static final int SMALL_NETWORK = 8;

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<Set<NodeId>> nodes = new ReadOnlyObjectWrapper<>(Set.of());
    private final Set<NodeId> asked = new LinkedHashSet<>();
    private final Set<NodeId> zoomed = new LinkedHashSet<>();
    /** Closed by hand while the zoom would have them open. */
    private final Set<NodeId> dismissed = new LinkedHashSet<>();
    private History history;
    private boolean fresh = true;
    private boolean byItself;

    Opened(Workbench workbench) {
        this.workbench = workbench;
        this.history = workbench.history();
        workbench.revisionProperty().addListener((property, before, now) -> documentChanged());
        documentChanged();
    }

    /** The open layers that are drawn and have something to show. */
    public ReadOnlyObjectProperty<Set<NodeId>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    public Set<NodeId> nodes() {
        return nodes.get();
    }

    /** True when the last change came with a project, not from a person: nothing needs to be animated. */
    boolean byItself() {
        return byItself;
    }

    public boolean contains(NodeId node) {
        return nodes.get().contains(node);
    }

    /** What a layer would show; empty for a block, and while the layer has nothing to show. */
    public Optional<Opening> opening(NodeId node) {
        return workbench.document().graph().find(node).flatMap(each -> Opening.of(each, shape(node), workbench.signature()));
    }

    public void toggle(NodeId node) {
        if (contains(node)) {
            close(node);
        } else {
            open(Set.of(node));
        }
    }

    public void open(Collection<NodeId> more) {
        asked.addAll(more);
        dismissed.removeAll(more);
        publish();
    }

    public void close(NodeId node) {
        asked.remove(node);
        if (zoomed.remove(node)) {
            dismissed.add(node);
        }
        publish();
    }

    /** The zoom is large: these layers are in view. */
    void zoomedTo(Collection<NodeId> inView) {
        if (zoomed.addAll(inView.stream().filter(node -> !dismissed.contains(node)).toList())) {
            publish();
        }
    }

    /** The zoom is small again. */
    void zoomedOut() {
        if (!zoomed.isEmpty() || !dismissed.isEmpty()) {
            zoomed.clear();
            dismissed.clear();
            publish();
        }
    }

    private Optional<Shape> shape(NodeId node) {
        return Optional.ofNullable(workbench.inference().shapes().get(node));
    }

    private void documentChanged() {
        if (workbench.history() != history) {
            history = workbench.history();
            fresh = true;
            asked.clear();
            zoomed.clear();
            dismissed.clear();
        }
        if (fresh && workbench.inference().complete() && workbench.signature() != null) {
            fresh = false;
            if (isSmall()) {
                workbench.document().graph().nodes().stream().map(Node::id)
                        .filter(id -> opening(id).equals(Optional.of(Opening.NEURONS))).forEach(asked::add);
            } else {
                asked.addAll(FirstLenses.of(workbench.document().graph(), workbench.inference().shapes(), workbench.signature()));
            }
        }
        byItself = true;
        publish();
        byItself = false;
    }

    private boolean isSmall() {
        NetworkGraph graph = workbench.document().graph();
        return workbench.signature().input().rank() == 1 && workbench.signature().input().size() <= SMALL_INPUTS
                && workbench.signature().vocabulary() == 0 && graph.nodes().size() <= SMALL_NETWORK
                && graph.nodes().stream().allMatch(node -> shape(node.id()).filter(shape -> shape.size() <= SMALL_LAYER).isPresent());
    }

    private void publish() {
        NetworkGraph drawn = workbench.document().graph().folded();
        Set<NodeId> now = drawn.nodes().stream().map(Node::id)
                .filter(id -> asked.contains(id) || zoomed.contains(id)).filter(id -> opening(id).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!now.equals(nodes.get())) {
            nodes.set(java.util.Collections.unmodifiableSet(now));
        }
    }
}
