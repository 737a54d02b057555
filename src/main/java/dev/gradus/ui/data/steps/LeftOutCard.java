package dev.gradus.ui.data.steps;

import dev.gradus.data.step.LeaveOut;
import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The columns that are left out by their role in the table, before any step. */
final class LeftOutCard extends VBox {

    private static final int MOST_NAMED = 8;

    LeftOutCard(List<String> columns) {
        setId("step-left-out");
        What.is(this, "step-" + LeaveOut.TYPE.id());
        getStyleClass().add("step-card");
        Label name = new Label(Phrases.of(LeaveOut.TYPE.name()));
        name.getStyleClass().add("panel-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label mark = new Label(StepTexts.TEXTS.get("nothing"));
        mark.getStyleClass().addAll("small", "faint", "step-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setTooltip(new Tooltip(StepTexts.TEXTS.get("left-out.tip")));
        HBox header = new HBox(4, name, between, mark);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("step-header", "step-indent");
        String all = String.join(", ", columns);
        Label words = new Label(columns.size() <= MOST_NAMED ? all : StepTexts.TEXTS.get("end.names",
                String.join(", ", columns.subList(0, MOST_NAMED)), columns.size() - MOST_NAMED));
        words.setTooltip(new Tooltip(all));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "step-sentence");
        setAccessibleText(name.getText() + ": " + all);
        getChildren().addAll(header, words);
    }
}
