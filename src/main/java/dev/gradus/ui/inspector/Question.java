package dev.gradus.ui.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Words about an edit that belongs to no row: a sentence, or a question with its two answers. */
final class Question extends HBox implements EditGate.Place {

    Question() {
        super(8);
        hide();
    }

    @Override
    public void say(String words) {
        if (words.isEmpty()) {
            hide();
        } else {
            show("form-message", words);
        }
    }

    @Override
    public void ask(String question, Runnable change, Runnable keep) {
        show("form-confirm", question);
        getChildren().addAll(answer("change", change), answer("cancel", keep));
    }

    private void show(String styleClass, String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        if (styleClass.equals("form-message")) {
            label.getStyleClass().add(styleClass);
            getStyleClass().remove("form-confirm");
        } else if (!getStyleClass().contains(styleClass)) {
            getStyleClass().add(styleClass);
        }
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().setAll(label);
        setVisible(true);
        setManaged(true);
    }

    private Button answer(String key, Runnable action) {
        Button button = new Button(InspectorTexts.TEXTS.get(key));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            hide();
            action.run();
        });
        return button;
    }

    private void hide() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
