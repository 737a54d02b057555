package dev.gradus.ui.canvas;

import dev.gradus.ui.action.Action;
import javafx.scene.control.MenuItem;

/** Menu items and tooltips of actions. */
final class ActionMenus {

    private ActionMenus() {}

    static MenuItem item(Action action) {
        MenuItem item = new MenuItem();
        item.setId("item-" + action.id().replace('.', '-'));
        item.textProperty().bind(action.label());
        action.key().ifPresent(item::setAccelerator);
        item.setDisable(!action.available());
        action.reason().addListener((property, before, now) -> item.setDisable(!action.available()));
        item.setOnAction(event -> action.fire());
        return item;
    }

    /** Name, key, one sentence. */
    static String help(Action action) {
        return action.label().getValue() + action.key().map(key -> "  " + key.getDisplayText()).orElse("") + ". "
                + action.help();
    }
}
