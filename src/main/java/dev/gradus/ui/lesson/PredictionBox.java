package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.Prediction;
import dev.gradus.ui.theme.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a prediction; afterwards it says what was said, and later what it really was. */
final class PredictionBox extends VBox {

    private final LessonDesk desk;
    private final LineSketch sketch;
    private final Texts texts = Texts.of("lesson");

    PredictionBox(LessonDesk desk, StepState state, LineSketch sketch) {
        this.desk = desk;
        this.sketch = sketch;
        setSpacing(8);
        setId("lesson-predict");
        getStyleClass().add("inset");
        Prediction asked = state.step().predict().orElseThrow();
        Label heading = new Label(texts.get("predict"));
        heading.getStyleClass().addAll("semi-bold", "small", "accent-text");
        getChildren().addAll(heading, Prose.of(asked.question()));
        if (state.predicted().isPresent()) {
            answered(asked, state);
        } else if (asked instanceof Prediction.Choice choice) {
            choice(choice);
        } else if (asked instanceof Prediction.Amount amount) {
            amount(amount);
        } else {
            line();
        }
    }

    private void choice(Prediction.Choice choice) {
        ToggleGroup group = new ToggleGroup();
        Button say = button(texts.get("predict.say"));
        say.setDisable(true);
        for (int i = 0; i < choice.options().size(); i++) {
            RadioButton option = new RadioButton(choice.options().get(i));
            option.setToggleGroup(group);
            option.setUserData(i);
            option.setWrapText(true);
            option.setMinHeight(USE_PREF_SIZE);
            option.setId("lesson-option-" + i);
            getChildren().add(option);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> say.setDisable(now == null));
        say.setOnAction(event -> desk.choose((int) group.getSelectedToggle().getUserData()));
        getChildren().add(say);
    }

    private void amount(Prediction.Amount amount) {
        TextField field = new TextField();
        field.setAccessibleText(amount.question());
        field.setId("lesson-amount");
        field.setPrefColumnCount(6);
        field.setMaxWidth(100);
        Label complaint = new Label();
        complaint.getStyleClass().add("form-message");
        complaint.setWrapText(true);
        complaint.setVisible(false);
        complaint.setManaged(false);
        Button say = button(texts.get("predict.say"));
        Runnable answer = () -> {
            double typed = number(field.getText());
            boolean good = typed >= amount.least() && typed <= amount.most();
            complaint.setText(texts.get("predict.range", words(amount.least()), words(amount.most())));
            complaint.setVisible(!good);
            complaint.setManaged(!good);
            if (good) {
                desk.say(typed);
            }
        };
        say.setOnAction(event -> answer.run());
        field.setOnAction(event -> answer.run());
        HBox row = new HBox(8, field, new Label(amount.unit()));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(row, complaint, say);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.').replace("%", ""));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static String words(double value) {
        return new ConditionWords().number(value);
    }

    private void line() {
        Label how = new Label(texts.get("predict.line"));
        how.getStyleClass().addAll("small", "muted");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        Button say = button(texts.get("predict.drawn"));
        say.setDisable(true);
        sketch.draw(() -> say.setDisable(!sketch.drawn()));
        say.setOnAction(event -> {
            sketch.rest();
            desk.drawn(texts.get("predict.line.said"));
        });
        getChildren().addAll(how, say);
    }

    private void answered(Prediction asked, StepState state) {
        getChildren().add(Prose.of(texts.get("predict.said", state.predicted().orElseThrow())));
        if (!state.done()) {
            return;
        }
        state.actual().ifPresent(actual -> getChildren().add(Prose.of(texts.get("predict.was", actual))));
        String because = asked instanceof Prediction.Choice choice ? choice.because()
                : asked instanceof Prediction.Amount amount ? amount.because() : "";
        if (!because.isEmpty()) {
            getChildren().add(Prose.of(because));
        }
    }

    private static Button button(String words) {
        Button button = new Button(words);
        button.setId("lesson-say");
        button.getStyleClass().add("outline-button");
        VBox.setMargin(button, new Insets(4, 0, 0, 0));
        return button;
    }
}
