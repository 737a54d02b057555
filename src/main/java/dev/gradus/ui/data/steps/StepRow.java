package dev.gradus.ui.data.steps;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card beside its number on the rail. */
final class StepRow extends HBox {

    private static final PseudoClass LEAK = PseudoClass.getPseudoClass("leak");

    /** @param below stands under the number on the rail */
    StepRow(int number, Region card, boolean leaks, Node... below) {
        super(8);
        getStyleClass().add("step-row");
        Label circle = new Label(Integer.toString(number));
        circle.getStyleClass().add("step-number");
        circle.pseudoClassStateChanged(LEAK, leaks);
        circle.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Region rail = new Region();
        rail.getStyleClass().add("step-rail");
        VBox.setVgrow(rail, Priority.ALWAYS);
        VBox left = new VBox(circle);
        left.getChildren().addAll(below);
        left.getChildren().add(rail);
        left.setAlignment(Pos.TOP_CENTER);
        left.getStyleClass().add("step-left");
        HBox.setHgrow(card, Priority.ALWAYS);
        VBox right = new VBox(card);
        right.getStyleClass().add("step-right");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }
}
