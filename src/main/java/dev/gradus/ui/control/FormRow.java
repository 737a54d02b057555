package dev.gradus.ui.control;

import dev.gradus.ui.theme.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * One setting: label (92) | control (at most 240) | chip (58), and below, when there is something to say, a message or a
 * question. The widths are in the style sheet, so that they grow with the text. Nothing here opens a dialog.
 */
public final class FormRow extends VBox {

    private static final Texts TEXTS = Texts.of("control");

    private final Label label;
    private final Label message = new Label();
    private final HBox confirm = new HBox(8);

    /**
     * @param chip null for none
     * @param help one sentence for label and control, empty for none
     */
    public FormRow(String name, Region control, Chip chip, String help) {
        getStyleClass().add("form-row");
        label = new Label(name);
        label.setWrapText(true);
        label.getStyleClass().add("form-label");
        label.setMinHeight(USE_PREF_SIZE);
        label.setLabelFor(control);
        control.getStyleClass().add("form-control");
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox place = new HBox(chip == null ? new Region() : chip);
        place.setAlignment(Pos.CENTER_RIGHT);
        place.getStyleClass().add("form-chip");
        Region between = new Region();
        HBox.setHgrow(between, Priority.SOMETIMES);
        HBox line = new HBox(8, label, control, between, place);
        line.getStyleClass().add("form-line");
        message.getStyleClass().add("form-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        confirm.getStyleClass().add("form-confirm");
        getChildren().addAll(line, message, confirm);
        hide(message);
        hide(confirm);
        explain(control, help);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
    }

    /** Shows what is wrong below the row; an empty text takes it away. Fits {@code onComplaint} of the fields. */
    public void say(String words) {
        message.setText(words);
        show(message, !words.isEmpty());
    }

    /** Asks below the row: {@code change} runs on Change, {@code keep} on Cancel; either takes the question away. */
    public void ask(String question, Runnable change, Runnable keep) {
        Label words = new Label(question);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button yes = answer(TEXTS.get("confirm.change"), change);
        Button no = answer(TEXTS.get("confirm.cancel"), keep);
        confirm.getChildren().setAll(words, yes, no);
        show(confirm, true);
    }

    /** True while a question is open. */
    public boolean asking() {
        return confirm.isVisible();
    }

    public String message() {
        return message.getText();
    }

    public Label label() {
        return label;
    }

    private Button answer(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            hide(confirm);
            action.run();
        });
        return button;
    }

    private void explain(Node control, String help) {
        if (help.isEmpty()) {
            return;
        }
        control.setAccessibleHelp(help);
        Tooltip tooltip = new Tooltip(help);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setMaxWidth(320);
        tooltip.setWrapText(true);
        label.setTooltip(tooltip);
        if (control instanceof Control field) {
            if (field.getTooltip() == null) {
                field.setTooltip(tooltip);
            }
        } else {
            Tooltip.install(control, tooltip);
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static void hide(Node node) {
        show(node, false);
    }
}
