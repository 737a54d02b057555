package dev.gradus.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A strip across the window, under the training bar: a sentence that needs an answer, and its buttons. It stays until answered. */
public final class ConfirmStrip extends HBox {

    /** How grave it is: a question, a warning, or a run that stopped. */
    public enum Tone { QUESTION, WARNING, DANGER }

    private final Label sentence = new Label();

    /** Hidden, and without height, until {@link #ask}. */
    public ConfirmStrip() {
        getStyleClass().add("strip");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.TEXT);
        dismiss();
    }

    /** Shows a sentence; answers follow by {@link #answer}. An earlier question is replaced. */
    public ConfirmStrip ask(Tone tone, String words) {
        getStyleClass().removeAll("warning", "danger");
        if (tone != Tone.QUESTION) {
            getStyleClass().add(tone == Tone.WARNING ? "warning" : "danger");
        }
        sentence.setText(words);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(words);
        getChildren().setAll(sentence);
        setVisible(true);
        setManaged(true);
        return this;
    }

    /** Adds an answer; pressing it takes the strip away first. */
    public ConfirmStrip answer(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            dismiss();
            action.run();
        });
        getChildren().add(button);
        return this;
    }

    public void dismiss() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
    }

    public boolean asking() {
        return isVisible();
    }

    public String words() {
        return sentence.getText();
    }
}
