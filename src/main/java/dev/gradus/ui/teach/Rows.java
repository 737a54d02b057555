package dev.gradus.ui.teach;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A name on the left and a number on the right. */
final class Rows {

    private Rows() {}

    static HBox of(String name, String value, String style) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        Region space = new Region();
        space.setMinWidth(8);
        HBox.setHgrow(space, Priority.ALWAYS);
        Label number = new Label(value);
        number.getStyleClass().addAll("micro-plain", style);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(label, space, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
