package dev.gradus.ui.canvas;

import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks, on the canvas, before trained weights are given up: "dense 2 and dense 3 get new weights. Run 3 is kept." */
final class QuestionCard extends VBox {

    private final Button change;

    QuestionCard(Texts texts, List<String> layers, Optional<String> run, Runnable onChange, Runnable onCancel) {
        super(12);
        setId("question-card");
        getStyleClass().addAll("popover-card", "floating-card");
        String who = list(texts, layers);
        String words = texts.get("question.weights", layers.size(), who)
                + run.map(name -> " " + texts.get("question.run", name)).orElse("");
        Label sentence = new Label(words);
        sentence.setId("question-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(340);
        change = new Button(texts.get("question.change"));
        change.setId("question-change");
        change.getStyleClass().addAll("accent-button", "small-button");
        change.setOnAction(event -> onChange.run());
        Button cancel = new Button(texts.get("question.cancel"));
        cancel.setId("question-cancel");
        cancel.getStyleClass().add("small-button");
        cancel.setOnAction(event -> onCancel.run());
        getChildren().addAll(sentence, new HBox(8, change, cancel));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onCancel.run();
            } else if (event.getCode() == KeyCode.ENTER && change.isFocused()) {
                event.consume();
                onChange.run();
            }
        });
        setAccessibleText(words);
    }

    void focusChange() {
        change.requestFocus();
    }

    private static String list(Texts texts, List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        return texts.get("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }
}
