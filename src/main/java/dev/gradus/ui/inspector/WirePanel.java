package dev.gradus.ui.inspector;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A wire: what it joins, what runs through it, and a button that cuts it. */
final class WirePanel extends Panel {

    private final Workbench workbench;
    private final Edge wire;
    private final Label title = new Label();
    private final Label shape = value("wire-shape");

    WirePanel(Workbench workbench, EditGate gate, Edge wire) {
        this.workbench = workbench;
        this.wire = wire;
        title.getStyleClass().add("panel-title");
        title.setId("inspector-wire");
        title.setMinHeight(34);
        Question question = new Question();
        Button cut = new Button(InspectorTexts.TEXTS.get("wire.cut"), Icons.of(MaterialDesignC.CONTENT_CUT, 16));
        cut.setId("wire-cut");
        cut.setTooltip(new Tooltip(InspectorTexts.TEXTS.get("wire.cut.tip")));
        cut.setOnAction(event -> gate.make(() -> Edits.disconnect(wire), Hyper.Effect.NEW_RUN, true, question, () -> { }));
        VBox.setMargin(cut, new Insets(12, 0, 8, 0));
        getChildren().addAll(title, fact(InspectorTexts.TEXTS.get("shape"), shape), cut, question);
        update();
    }

    @Override
    boolean valid() {
        return workbench.document().graph().folded().edges().contains(wire);
    }

    @Override
    void update() {
        super.update();
        title.setText(InspectorTexts.TEXTS.get("wire.joins", name(wire.from()), name(wire.to())));
        Shape known = workbench.document().graph().wiresOf(wire).stream().findFirst()
                .map(edge -> workbench.inference().shapes().get(edge.from())).orElse(null);
        shape.setText(known == null ? "?" : known.toString());
    }

    private String name(NodeId id) {
        return workbench.document().graph().nameOf(id);
    }
}
