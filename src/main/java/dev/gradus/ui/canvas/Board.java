package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.Set;
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

    Optional<NodeId> only() {
        return selection().size() == 1 ? Optional.of(selection().iterator().next()) : Optional.empty();
    }

    String name(NodeId id) {
        return document().graph().node(id).name();
    }
}
