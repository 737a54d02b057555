package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;

/**
 * What gestures, keys and actions of the canvas work on.
 *
 * @param snapping whether dragged nodes settle on the grid and level with others
 */
record Board(Workbench workbench, ThemeModel theme, Texts texts, Camera camera, Sheet sheet, Changes changes,
        Legend legend, BooleanProperty snapping) {

    Document document() {
        return workbench.document();
    }

    Set<NodeId> selection() {
        return workbench.selectionProperty().get();
    }

    /** The network as it is drawn: each collapsed block is one node. */
    NetworkGraph drawn() {
        return document().graph().folded();
    }

    Document drawnDocument() {
        return document().withGraph(drawn());
    }

    /** The selected cards: a block is selected when all its members are. */
    Set<NodeId> drawnSelection() {
        return drawn().nodes().stream().map(Node::id).filter(this::selects).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean selects(NodeId card) {
        return selection().containsAll(document().graph().layersOf(card));
    }

    /** The only selected card. */
    Optional<NodeId> only() {
        Set<NodeId> cards = drawnSelection();
        return cards.size() == 1 ? Optional.of(cards.iterator().next()) : Optional.empty();
    }

    /** The block that is selected as a whole and alone, collapsed or not. */
    Optional<Group> onlyBlock() {
        return document().graph().groups().stream().filter(group -> Set.copyOf(group.members()).equals(selection()))
                .findFirst();
    }

    /** The blocks that selected layers stand in. */
    List<Group> touchedBlocks() {
        return document().graph().groups().stream()
                .filter(group -> group.members().stream().anyMatch(selection()::contains)).toList();
    }

    Optional<Group> block(NodeId id) {
        return document().graph().findGroup(id);
    }

    String name(NodeId id) {
        return document().graph().nameOf(id);
    }
}
