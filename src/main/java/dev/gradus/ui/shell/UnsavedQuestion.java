package dev.gradus.ui.shell;

import dev.gradus.ui.theme.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Save, discard or stay: asked before unsaved work would be closed. */
final class UnsavedQuestion extends StackPane {

    private final Texts texts = Texts.of("files");
    private final Label question = new Label();
    private final Button save = new Button(texts.get("unsaved.save"));
    private final Button discard = new Button(texts.get("unsaved.discard"));
    private final Button stay = new Button(texts.get("unsaved.stay"));

    UnsavedQuestion() {
        setId("unsaved-question");
        setVisible(false);
        setStyle("-fx-background-color: rgba(0, 0, 0, 0.25);");
        question.setWrapText(true);
        question.getStyleClass().add("semi-bold");
        Label consequence = new Label(texts.get("unsaved.consequence"));
        consequence.setWrapText(true);
        consequence.getStyleClass().add("muted");
        save.setId("unsaved-save");
        save.getStyleClass().add("accent-button");
        discard.setId("unsaved-discard");
        stay.setId("unsaved-stay");
        HBox buttons = new HBox(8, save, discard, stay);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(12, question, consequence, buttons);
        card.getStyleClass().add("popover-card");
        card.setStyle("-fx-padding: 20;");
        card.setMaxSize(420, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
    }

    /** @param discarded what to do without saving */
    void ask(String name, Runnable saved, Runnable discarded) {
        question.setText(texts.get("unsaved.question", name));
        answer(save, saved);
        answer(discard, discarded);
        answer(stay, () -> { });
        setVisible(true);
        save.requestFocus();
    }

    private void answer(Button button, Runnable run) {
        button.setOnAction(event -> {
            setVisible(false);
            run.run();
        });
    }
}
