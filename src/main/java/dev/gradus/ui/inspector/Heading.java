package dev.gradus.ui.inspector;

import dev.gradus.ui.control.Chip;
import dev.gradus.ui.theme.Icons;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Icon, name, kind and a question mark that unfolds what this is. The name is changed by a double click or F2. */
final class Heading extends VBox {

    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Button help = new Button(null, Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE, 18));
    private final VBox doc = new VBox(4);
    private final Label complaint = new Label();
    private Optional<Function<String, String>> renaming = Optional.empty();

    /** @param kind the name of its kind for the chip; empty for none */
    Heading(Node icon, String kind) {
        name.getStyleClass().add("panel-title");
        name.setId("inspector-name");
        name.setMinWidth(0);
        field.setId("inspector-rename");
        field.setAccessibleText(InspectorTexts.TEXTS.get("rename.field"));
        show(field, false);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        help.getStyleClass().add("icon-button");
        help.setId("inspector-help");
        help.setAccessibleText(InspectorTexts.TEXTS.get("help"));
        help.setTooltip(new Tooltip(InspectorTexts.TEXTS.get("help.tip")));
        help.setOnAction(event -> show(doc, !doc.isVisible()));
        HBox line = new HBox(8, icon, name, field, between);
        if (!kind.isEmpty()) {
            line.getChildren().add(Chip.neutral(kind));
        }
        line.getChildren().add(help);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(34);
        doc.getStyleClass().add("inset");
        doc.setId("inspector-doc");
        show(doc, false);
        complaint.getStyleClass().add("form-message");
        complaint.setWrapText(true);
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        show(complaint, false);
        getChildren().addAll(line, complaint, doc);
    }

    void setName(String text) {
        name.setText(text);
    }

    void setDoc(String summary, String source) {
        Label words = new Label(summary);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        doc.getChildren().setAll(words);
        if (!source.isEmpty()) {
            Label origin = new Label(InspectorTexts.TEXTS.get("help.source", source));
            origin.getStyleClass().add("caption");
            origin.setWrapText(true);
            origin.setMinHeight(Region.USE_PREF_SIZE);
            doc.getChildren().add(origin);
        }
    }

    void unfold() {
        show(doc, true);
    }

    /** @param rename takes a new name and says why it cannot be; an empty answer is a success */
    void setRenaming(Function<String, String> rename) {
        renaming = Optional.of(rename);
        name.setTooltip(new Tooltip(InspectorTexts.TEXTS.get("rename.tip")));
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                startRenaming();
            }
        });
        field.setOnAction(event -> finish(true));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && field.isVisible()) {
                finish(false);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stop();
                event.consume();
            }
        });
    }

    void startRenaming() {
        if (renaming.isPresent()) {
            field.setText(name.getText());
            show(name, false);
            show(field, true);
            field.requestFocus();
            field.selectAll();
        }
    }

    /** A name that is refused stays to be corrected after Enter, and is dropped when the focus goes elsewhere. */
    private void finish(boolean stays) {
        String typed = field.getText().strip();
        String refusal = typed.equals(name.getText()) ? "" : renaming.orElseThrow().apply(typed);
        if (refusal.isEmpty() || !stays) {
            stop();
        } else {
            complaint.setText(refusal);
            show(complaint, true);
        }
    }

    private void stop() {
        show(field, false);
        show(name, true);
        show(complaint, false);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
