package dev.gradus.ui.shell;

import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What to do first, at the foot of the canvas, until something has been trained. */
final class CanvasHint extends HBox {

    CanvasHint(TrainingDesk desk) {
        Texts texts = Texts.of("shell");
        setId("first-hint");
        getStyleClass().add("popover-card");
        setPadding(new Insets(8, 16, 8, 16));
        setSpacing(8);
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        Label key = new Label("Space");
        key.getStyleClass().add("key-cap");
        getChildren().addAll(new Label(texts.get("hint.press")), key, new Label(texts.get("hint.toTrain")));
        setAccessibleText(texts.get("progress.pressSpace"));
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, 12, 0));
        Runnable show = () -> setVisible(desk.state() == RunState.READY && desk.runs().isEmpty());
        desk.stateProperty().addListener((property, before, now) -> show.run());
        desk.newsProperty().addListener((property, before, now) -> show.run());
        show.run();
    }
}
