package dev.gradus.ui.canvas;

import dev.gradus.nn.LayerType;
import dev.gradus.ui.theme.LayerIcons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A node that is not there yet: dashed accent border, its name and settings, the shape it would have. */
final class Ghost extends VBox {

    private final Label settings = new Label();
    private final Label shape = new Label();

    Ghost(LayerType<?> type, String called) {
        setId("ghost");
        getStyleClass().addAll("ghost");
        setMouseTransparent(true);
        Region stripe = new Region();
        stripe.getStyleClass().add("node-stripe");
        stripe.setStyle("-fx-background-color: -gradus-" + LayerIcons.colourToken(type.id()) + ";");
        Label name = new Label(called);
        name.getStyleClass().add("node-name");
        HBox header = new HBox(6, LayerIcons.of(type.id(), 17), name);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("node-header");
        settings.getStyleClass().add("node-settings");
        shape.getStyleClass().add("node-preview");
        VBox lines = new VBox(settings, shape);
        lines.getStyleClass().add("node-lines");
        getChildren().addAll(stripe, header, lines);
        resize(NodeFace.WIDTH, NodeFace.LOW);
        setPrefSize(NodeFace.WIDTH, NodeFace.LOW);
        show(type.defaults().summary(), "");
    }

    void show(String summary, String newShape) {
        settings.setText(summary);
        shape.setText(newShape);
        shape.setVisible(!newShape.isEmpty());
    }

    void place(double x, double y) {
        setLayoutX(x - NodeFace.WIDTH / 2);
        setLayoutY(y - NodeFace.LOW / 2);
    }
}
