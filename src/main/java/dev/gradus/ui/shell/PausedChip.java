package dev.gradus.ui.shell;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** At the foot of the canvas while training is paused: the batch can be looked into. */
final class PausedChip extends HBox {

    PausedChip(TrainingDesk desk, Actions actions) {
        Texts texts = Texts.of("teach");
        setId("paused-chip");
        getStyleClass().add("popover-card");
        setPadding(new Insets(6, 14, 6, 14));
        setSpacing(6);
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Action inside = actions.get("train.stepInside");
        Button link = new Button(texts.get("action.pausedLink"), Icons.of(MaterialDesignM.MICROSCOPE, 16, "accent-text"));
        link.getStyleClass().setAll("button", "link");
        link.setAccessibleText(link.getText());
        link.setTooltip(new javafx.scene.control.Tooltip(inside.help()));
        link.setOnAction(event -> inside.fire());
        Label key = new Label("M");
        key.getStyleClass().add("key-cap");
        Label paused = new Label(texts.get("action.paused"));
        getChildren().addAll(paused, link, key);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, 12, 0));
        Runnable show = () -> setVisible(desk.state() == RunState.PAUSED);
        desk.stateProperty().addListener((property, before, now) -> show.run());
        show.run();
    }
}
