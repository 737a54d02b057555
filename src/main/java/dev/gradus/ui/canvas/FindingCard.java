package dev.gradus.ui.canvas;

import dev.gradus.edit.Remedy;
import dev.gradus.train.Finding;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Why a layer does not learn, in a sentence or two, and two remedies: each starts a run beside the old one. */
final class FindingCard extends VBox {

    private static final double WIDTH = 340;
    private static final Texts TEXTS = Texts.of("health");

    FindingCard(Health health, Finding finding, Runnable close) {
        super(8);
        setId("finding-card");
        getStyleClass().addAll("popover-card", "floating-card", "warning-card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label sentence = new Label(words(finding), Icons.of(MaterialDesignA.ALERT_OUTLINE, 18, "warning"));
        sentence.setId("finding-sentence");
        sentence.setWrapText(true);
        sentence.setGraphicTextGap(10);
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.getStyleClass().add("problem-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button hide = new Button();
        hide.setGraphic(Icons.of(MaterialDesignC.CLOSE, 16));
        hide.getStyleClass().add("icon-button");
        hide.setAccessibleText(TEXTS.get("close"));
        hide.setTooltip(new Tooltip(TEXTS.get("close")));
        hide.setOnAction(event -> close.run());
        HBox top = new HBox(4, sentence, hide);
        top.setAlignment(Pos.TOP_LEFT);
        HBox buttons = new HBox(8);
        Label note = new Label(TEXTS.get("note"));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        for (Remedy remedy : Remedy.of(finding)) {
            String key = remedy.name().toLowerCase(Locale.ROOT).replace('_', '.');
            Button button = new Button(TEXTS.get(key));
            button.setId("finding-" + key.replace('.', '-'));
            button.getStyleClass().add("small-button");
            button.setTooltip(new Tooltip(TEXTS.get(key + ".help")));
            button.setOnAction(event -> {
                if (health.tryOut(remedy, finding, TEXTS.get(key + ".why"))) {
                    close.run();
                } else {
                    note.setText(TEXTS.get("tried"));
                }
            });
            buttons.getChildren().add(button);
        }
        getChildren().addAll(top, buttons, note);
        setAccessibleText(sentence.getText());
    }

    /** What is seen, and why it happens. */
    static String words(Finding finding) {
        switch (finding.kind()) {
            case DEAD:
                return TEXTS.get("dead", finding.units(), finding.of(), finding.layer());
            case SATURATED:
                return TEXTS.get("saturated", finding.units(), finding.of(), finding.layer());
            case EXPLODING:
                return TEXTS.get("exploding", finding.layer(), NumberText.three(finding.size()));
            case VANISHING:
            default:
                return TEXTS.get("vanishing", finding.layer(), NumberText.three(finding.size()),
                        NumberText.whole(Math.round(finding.factor())), finding.other());
        }
    }
}
