package dev.gradus.ui.control;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What an empty view shows: one sentence that says what fills it, and perhaps a button that does. */
public final class EmptyState extends VBox {

    private final Label sentence = new Label();

    public EmptyState(String words) {
        this(words, Optional.empty());
    }

    public EmptyState(String words, Optional<Button> button) {
        getStyleClass().add("empty-state");
        sentence.setText(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().add(sentence);
        button.ifPresent(getChildren()::add);
        setAccessibleText(words);
    }

    public void say(String words) {
        sentence.setText(words);
        setAccessibleText(words);
    }

    public String words() {
        return sentence.getText();
    }
}
