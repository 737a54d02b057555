package dev.gradus.ui.output;

import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The name of a class with its marker in its colour. */
final class ClassLabel extends Label {

    private static final double SIZE = 12;

    ClassLabel(String name, int index, ThemeModel theme) {
        super(name);
        getStyleClass().add("small");
        Canvas canvas = new Canvas(SIZE, SIZE);
        setGraphic(canvas);
        setMaxWidth(160);
        setTooltip(new Tooltip(name));
        Runnable draw = () -> {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, SIZE, SIZE);
            Marker.of(index).draw(g, SIZE / 2, SIZE / 2, 4, theme.palette().classColour(index), theme.palette().get("bg"), false);
        };
        theme.themeProperty().addListener((property, before, now) -> draw.run());
        draw.run();
    }
}
