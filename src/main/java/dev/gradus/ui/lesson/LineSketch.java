package dev.gradus.ui.lesson;

import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/**
 * A line drawn by hand over the picture of the output. It stays there until the lesson asks for another line or ends.
 */
final class LineSketch {

    private static final double LEAST_STEP = 3;

    private final Parent root;
    private final ThemeModel theme;
    private final Pane sheet = new Pane();
    private final Polyline line = new Polyline();
    private Runnable changed = () -> { };

    LineSketch(Parent root, ThemeModel theme) {
        this.root = root;
        this.theme = theme;
        sheet.setId("lesson-sketch");
        line.setId("lesson-line");
        line.setStrokeWidth(3);
        line.getStrokeDashArray().setAll(9.0, 6.0);
        line.setMouseTransparent(true);
        sheet.getChildren().add(line);
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            line.getPoints().setAll(event.getX(), event.getY());
            event.consume();
        });
        sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            go(event.getX(), event.getY());
            event.consume();
        });
        theme.themeProperty().addListener((property, before, now) -> colour());
    }

    private void go(double x, double y) {
        int size = line.getPoints().size();
        double px = Math.max(0, Math.min(sheet.getWidth(), x));
        double py = Math.max(0, Math.min(sheet.getHeight(), y));
        if (size >= 2 && Math.hypot(px - line.getPoints().get(size - 2), py - line.getPoints().get(size - 1)) < LEAST_STEP) {
            return;
        }
        line.getPoints().addAll(px, py);
        changed.run();
    }

    private void colour() {
        line.setStroke(theme.palette().get("fg"));
    }

    /** Lets a person draw. */
    void draw(Runnable listener) {
        changed = listener;
        Optional<Node> surface = What.find(root, "surface");
        surface.filter(Pane.class::isInstance).map(Pane.class::cast).ifPresent(pane -> {
            remove();
            line.getPoints().clear();
            sheet.setMouseTransparent(false);
            sheet.setCursor(Cursor.CROSSHAIR);
            sheet.prefWidthProperty().bind(pane.widthProperty());
            sheet.prefHeightProperty().bind(pane.heightProperty());
            pane.getChildren().add(sheet);
            colour();
        });
    }

    boolean drawn() {
        return line.getPoints().size() > 4;
    }

    /** The line stays to be compared; the mouse goes through it. */
    void rest() {
        sheet.setMouseTransparent(true);
        sheet.setCursor(Cursor.DEFAULT);
    }

    void remove() {
        if (sheet.getParent() instanceof Pane pane) {
            pane.getChildren().remove(sheet);
        }
        sheet.prefWidthProperty().unbind();
        sheet.prefHeightProperty().unbind();
    }
}
