package dev.gradus.ui.lens;

import dev.gradus.ui.control.Reasoned;
import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.model.ChosenExample.Search;
import dev.gradus.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Previous, Next, Next mistake. */
final class ExampleBar extends HBox {

    ExampleBar(ChosenExample chosen) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        Button previous = arrow(MaterialDesignC.CHEVRON_LEFT, "previous", chosen::previous);
        Button next = arrow(MaterialDesignC.CHEVRON_RIGHT, "next", chosen::next);
        Button mistake = new Button();
        mistake.setId("lens-mistake");
        mistake.getStyleClass().add("small-button");
        mistake.setMinWidth(Region.USE_PREF_SIZE);
        mistake.textProperty().bind(Bindings.createStringBinding(() -> LensContext.TEXTS.get(
                chosen.searchProperty().get() == Search.RUNNING ? "searching"
                        : chosen.searchProperty().get() == Search.NO_MISTAKE ? "noMistake" : "mistake"), chosen.searchProperty()));
        mistake.setOnAction(event -> chosen.nextMistake());
        mistake.setAccessibleText(LensContext.TEXTS.get("mistake"));
        getChildren().addAll(previous, next, Reasoned.attach(mistake, LensContext.TEXTS.get("mistake.help"),
                Bindings.createStringBinding(() -> chosen.hasMistakesProperty().get() ? "" : LensContext.TEXTS.get("mistake.none"),
                        chosen.hasMistakesProperty())));
    }

    private static Button arrow(Ikon icon, String key, Runnable action) {
        Button button = new Button("", Icons.of(icon, 16));
        button.setId("lens-" + key);
        button.getStyleClass().addAll("small-button", "lens-arrow");
        button.setAccessibleText(LensContext.TEXTS.get(key));
        button.setTooltip(new Tooltip(LensContext.TEXTS.get(key + ".help")));
        button.setOnAction(event -> action.run());
        return button;
    }
}
