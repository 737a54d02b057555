package dev.gradus.ui.canvas;

import dev.gradus.data.step.Step;
import dev.gradus.ui.data.steps.OpenStep;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The steps between the data and the Input node: their numbers and names, a red drop where one leaks. A click opens its card. */
final class StepChips extends VBox {

    private static final PseudoClass LEAK = PseudoClass.getPseudoClass("leak");
    private static final int MOST = 6;
    private static final double SIDES = 62;

    private final Texts texts;
    private List<Step> shown = List.of();

    StepChips(Texts texts) {
        super(3);
        this.texts = texts;
        setId("step-chips");
    }

    void show(List<Step> steps) {
        if (steps.equals(shown)) {
            return;
        }
        shown = steps;
        getChildren().clear();
        int count = steps.size() <= MOST ? steps.size() : MOST - 1;
        for (int i = 0; i < count; i++) {
            getChildren().add(chip(i, steps.get(i)));
        }
        if (count < steps.size()) {
            Label more = new Label(texts.get("steps.more", steps.size() - count));
            more.getStyleClass().add("node-settings");
            getChildren().add(more);
        }
    }

    /** The names, as they stand here. */
    List<String> names() {
        return shown.stream().map(StepChips::name).toList();
    }

    double widest() {
        return shown.stream().mapToDouble(step -> LineWidth.of(name(step), Fonts.text(11)) + SIDES).max().orElse(0);
    }

    private HBox chip(int at, Step step) {
        Label number = new Label(Integer.toString(at + 1));
        number.getStyleClass().add("step-chip-number");
        Label name = new Label(name(step));
        name.getStyleClass().add("node-settings");
        name.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox chip = new HBox(6, number, name, between);
        if (step.leaks()) {
            chip.getChildren().add(Icons.of(MaterialDesignW.WATER_ALERT, 13, "danger"));
        } else if (step.off()) {
            chip.getChildren().add(Icons.of(MaterialDesignE.EYE_OFF_OUTLINE, 13, "muted"));
        }
        chip.setId("step-chip-" + at);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("step-chip");
        chip.pseudoClassStateChanged(LEAK, step.leaks());
        chip.setAccessibleRole(AccessibleRole.BUTTON);
        chip.setAccessibleText(texts.get(step.leaks() ? "steps.leak" : step.off() ? "steps.off" : "steps.chip", at + 1, name(step)));
        chip.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                chip.fireEvent(new OpenStep(at));
            }
        });
        return chip;
    }

    private static String name(Step step) {
        return Phrases.of(step.type().name());
    }
}
