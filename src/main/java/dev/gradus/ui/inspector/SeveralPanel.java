package dev.gradus.ui.inspector;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.Workbench;
import java.util.Set;
import javafx.scene.control.Label;

/** Several layers: how many, and the settings they share. */
final class SeveralPanel extends Panel {

    SeveralPanel(Workbench workbench, EditGate gate, Set<NodeId> ids) {
        Label count = new Label(InspectorTexts.TEXTS.get("several.selected", ids.size()));
        count.getStyleClass().add("panel-title");
        count.setId("inspector-several");
        count.setMinHeight(34);
        getChildren().add(count);
        for (Setting<?> setting : new NodeSettings(workbench, ids).all()) {
            getChildren().add(row(setting, gate).node());
        }
    }
}
