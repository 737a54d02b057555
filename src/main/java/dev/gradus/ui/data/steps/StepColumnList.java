package dev.gradus.ui.data.steps;

import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepColumns;
import dev.gradus.data.step.StepReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The columns that a step is for: all that fit, or some of a list. */
final class StepColumnList extends VBox {

    private static final double MOST_HEIGHT = 172;

    private final List<CheckBox> boxes = new ArrayList<>();
    private final Consumer<StepColumns> changed;

    StepColumnList(int at, Step step, StepReport report, Consumer<StepColumns> changed) {
        super(4);
        this.changed = changed;
        Label title = new Label(StepTexts.TEXTS.get("columns"));
        title.getStyleClass().addAll("small", "muted");
        CheckBox all = new CheckBox(StepTexts.TEXTS.get("columns.all"));
        all.setId("step-" + at + "-all");
        all.setTooltip(new Tooltip(StepTexts.TEXTS.get("columns.all.tip")));
        all.setSelected(step.columns().all());
        VBox list = new VBox(2);
        Set<String> names = new LinkedHashSet<>(report.fitting());
        names.addAll(step.columns().names());
        for (String name : names) {
            CheckBox box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setId("step-" + at + "-column-" + name);
            box.setUserData(name);
            box.setTooltip(new Tooltip(name));
            box.setSelected(step.columns().all() ? report.columns().contains(name) : step.columns().names().contains(name));
            box.setMinWidth(0);
            box.setOnAction(event -> tell());
            boxes.add(box);
            list.getChildren().add(box);
        }
        all.setOnAction(event -> {
            if (all.isSelected()) {
                changed.accept(StepColumns.ALL);
            } else {
                changed.accept(StepColumns.of(report.columns()));
            }
        });
        getChildren().addAll(title, all);
        if (names.isEmpty()) {
            Label none = new Label(StepTexts.TEXTS.get("columns.none"));
            none.setWrapText(true);
            none.getStyleClass().addAll("small", "muted");
            getChildren().add(none);
        } else {
            ScrollPane scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setMaxHeight(MOST_HEIGHT);
            scroll.setMinHeight(Math.min(MOST_HEIGHT, 21 * names.size() + 12));
            scroll.setFocusTraversable(false);
            scroll.getStyleClass().add("step-columns");
            getChildren().add(scroll);
        }
    }

    private void tell() {
        changed.accept(StepColumns.of(boxes.stream().filter(CheckBox::isSelected).map(box -> (String) box.getUserData()).toList()));
    }
}
