package dev.gradus.ui.data.steps;

import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Step;
import dev.gradus.ui.help.Ask;
import dev.gradus.ui.theme.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.geometry.Side;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** What can be done with a step: its button and its context menu. */
final class StepMenu {

    private final StepChange change;
    private final StepMoves moves;

    StepMenu(StepChange change, StepMoves moves) {
        this.change = change;
        this.moves = moves;
    }

    Button button(int at, Step step, Node card) {
        Button dots = new Button("", Icons.of(MaterialDesignD.DOTS_VERTICAL, 16));
        dots.setId("step-" + at + "-menu");
        dots.getStyleClass().addAll("icon-button", "step-dots");
        dots.setTooltip(new Tooltip(StepTexts.TEXTS.get("menu.tip")));
        dots.setAccessibleText(StepTexts.TEXTS.get("menu.tip"));
        dots.setOnAction(event -> menu(at, step, card).show(dots, Side.BOTTOM, 0, 0));
        card.setOnContextMenuRequested(event -> {
            menu(at, step, card).show(card, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return dots;
    }

    /** Passes the step over, or takes it again. */
    Button eye(int at, Step step) {
        Button eye = new Button("", Icons.of(step.off() ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE, 15, step.off() ? "muted" : "faint"));
        eye.setId("step-" + at + "-eye");
        eye.getStyleClass().addAll("icon-button", "step-eye");
        eye.setTooltip(new Tooltip(StepTexts.TEXTS.get(step.off() ? "on.tip" : "off.tip")));
        eye.setAccessibleText(StepTexts.TEXTS.get(step.off() ? "menu.on" : "menu.off"));
        eye.setOnAction(event -> change.off(at, !step.off()));
        return eye;
    }

    private ContextMenu menu(int at, Step step, Node card) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("menu.settings", "item-step-settings", () -> moves.open(at)));
        menu.getItems().add(item(step.off() ? "menu.on" : "menu.off", "item-step-off", () -> change.off(at, !step.off())));
        if (at > 0) {
            menu.getItems().add(item("menu.up", "item-step-up", () -> moves.move(at, at - 1)));
        }
        if (at < change.steps().size() - 1) {
            menu.getItems().add(item("menu.down", "item-step-down", () -> moves.move(at, at + 1)));
        }
        if (step.treatment().learns()) {
            CheckMenuItem all = new CheckMenuItem(StepTexts.TEXTS.get("menu.all-rows"));
            all.setId("item-step-all-rows");
            all.setSelected(step.fitOn() == FitOn.ALL_ROWS);
            all.setOnAction(event -> change.fitOn(at, all.isSelected() ? FitOn.ALL_ROWS : FitOn.TRAINING));
            menu.getItems().add(all);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), Ask.item(() -> card), new SeparatorMenuItem(),
                item("remove", "item-step-remove", () -> change.remove(at)));
        return menu;
    }

    private static MenuItem item(String key, String id, Runnable action) {
        MenuItem item = new MenuItem(StepTexts.TEXTS.get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
