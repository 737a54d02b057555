package dev.gradus.ui.canvas;

import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** The frames of expanded blocks, below wires and cards. */
final class BlockFrames extends javafx.scene.Group {

    private final Workbench workbench;
    private final NodeFaces faces;
    private final Texts texts;
    private final Map<NodeId, BlockHeader> headers = new LinkedHashMap<>();
    private Consumer<NodeId> collapsing = block -> { };

    BlockFrames(Workbench workbench, NodeFaces faces, Texts texts) {
        this.workbench = workbench;
        this.faces = faces;
        this.texts = texts;
    }

    void onCollapse(Consumer<NodeId> action) {
        collapsing = action;
    }

    Optional<BlockHeader> header(NodeId block) {
        return Optional.ofNullable(headers.get(block));
    }

    Collection<BlockHeader> headers() {
        return headers.values();
    }

    /** One frame for each block that is not collapsed. */
    void update() {
        NetworkGraph graph = workbench.document().graph();
        headers.keySet().removeIf(id -> {
            boolean gone = graph.findGroup(id).filter(group -> !group.collapsed()).isEmpty();
            if (gone) {
                getChildren().removeAll(headers.get(id), headers.get(id).frame());
            }
            return gone;
        });
        graph.groups().stream().filter(group -> !group.collapsed() && !headers.containsKey(group.id())).forEach(group -> {
            BlockHeader header = new BlockHeader(group.id(), texts, () -> collapsing.accept(group.id()));
            headers.put(group.id(), header);
            getChildren().addAll(header.frame(), header);
        });
    }

    /** Names, numbers and selection. */
    void show() {
        Set<NodeId> selected = workbench.selectionProperty().get();
        headers.forEach((id, header) -> workbench.document().graph().findGroup(id).ifPresent(group ->
                header.show(group, selected.containsAll(group.members()), faces.spoken(group))));
    }

    /** The frames follow the cards. */
    void surround(Map<NodeId, NodeCard> cards) {
        headers.forEach((id, header) -> workbench.document().graph().findGroup(id)
                .flatMap(group -> around(group, cards)).ifPresent(header::surround));
    }

    private static Optional<Bounds> around(Group group, Map<NodeId, NodeCard> cards) {
        return group.members().stream().map(cards::get).filter(Objects::nonNull)
                .<Bounds>map(card -> new BoundingBox(card.getLayoutX(), card.getLayoutY(), card.getWidth(), card.getHeight()))
                .reduce((a, b) -> {
                    double left = Math.min(a.getMinX(), b.getMinX());
                    double top = Math.min(a.getMinY(), b.getMinY());
                    return new BoundingBox(left, top, Math.max(a.getMaxX(), b.getMaxX()) - left,
                            Math.max(a.getMaxY(), b.getMaxY()) - top);
                });
    }
}
