package dev.gradus.ui.shell;

import dev.gradus.ui.theme.Language;
import dev.gradus.ui.theme.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The languages of the window, each by its own name. */
final class LanguageMenu {

    private LanguageMenu() {}

    /** @param tell says, in the chosen language, that it is spoken from the next start on */
    static void fill(Menu menu, Preferences preferences, Consumer<String> tell) {
        Texts texts = Texts.of("language");
        ToggleGroup group = new ToggleGroup();
        for (Language each : Language.values()) {
            String key = each.name().toLowerCase(Locale.ROOT);
            RadioMenuItem item = new RadioMenuItem(texts.get(key));
            item.setId("language-" + key);
            item.setToggleGroup(group);
            item.setSelected(preferences.language() == each);
            item.setOnAction(event -> {
                preferences.language(each);
                tell.accept(texts.get(key + ".next"));
            });
            menu.getItems().add(item);
        }
    }
}
