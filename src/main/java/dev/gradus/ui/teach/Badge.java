package dev.gradus.ui.teach;

import javafx.scene.control.Label;

/** The number of a source: the same under the formula, in the list and on the card. */
final class Badge {

    private Badge() {}

    static Label of(int number) {
        Label badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("micro-badge");
        badge.setMouseTransparent(true);
        return badge;
    }
}
