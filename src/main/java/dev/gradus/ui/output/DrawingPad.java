package dev.gradus.ui.output;

import dev.gradus.ui.control.UsesSpace;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * A sheet for the mouse and the keyboard: arrows move the pen, Space puts it down and lifts it, Backspace takes the last
 * stroke back, Delete clears.
 */
public final class DrawingPad extends StackPane implements UsesSpace {

    private static final double SIDE = 147;
    private static final int CELLS = 49;
    private static final double KEY_STEP = 0.03;

    private final Canvas canvas = new Canvas(SIDE, SIDE);
    private final Drawing drawing = new Drawing();
    private final Texts texts;
    private final ThemeModel theme;
    private final Runnable drawn;
    private double penX = 0.5;
    private double penY = 0.5;
    private boolean down;
    private boolean byKeys;

    public DrawingPad(Texts texts, ThemeModel theme, Runnable drawn) {
        this.texts = texts;
        this.theme = theme;
        this.drawn = drawn;
        setId("drawing-pad");
        getStyleClass().add("drawing-pad");
        setMinSize(SIDE + 2, SIDE + 2);
        setMaxSize(SIDE + 2, SIDE + 2);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.get("pad.sheet"));
        getChildren().add(canvas);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        focusedProperty().addListener((property, before, now) -> paint());
        sceneProperty().addListener((property, before, now) -> paint());
        paint();
    }

    public Drawing drawing() {
        return drawing;
    }

    public void clear() {
        drawing.clear();
        down = false;
        changed();
    }

    public void undo() {
        drawing.undo();
        down = false;
        changed();
    }

    @Override
    public boolean usesSpace() {
        return byKeys;
    }

    private void press(MouseEvent event) {
        requestFocus();
        byKeys = false;
        down = false;
        drawing.begin(event.getX() / SIDE, event.getY() / SIDE);
        changed();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (drawing.isEmpty()) {
            return;
        }
        drawing.to(inside(event.getX() / SIDE), inside(event.getY() / SIDE));
        changed();
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-KEY_STEP, 0);
            case RIGHT -> move(KEY_STEP, 0);
            case UP -> move(0, -KEY_STEP);
            case DOWN -> move(0, KEY_STEP);
            case SPACE -> {
                down = !down;
                if (down) {
                    drawing.begin(penX, penY);
                }
                changed();
            }
            case BACK_SPACE -> undo();
            case DELETE -> clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double right, double downwards) {
        byKeys = true;
        penX = inside(penX + right);
        penY = inside(penY + downwards);
        if (down) {
            drawing.to(penX, penY);
            changed();
        } else {
            paint();
        }
    }

    private static double inside(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private void changed() {
        paint();
        drawn.run();
    }

    /** In the ink of the theme, at the sheet's own fineness. */
    private void paint() {
        GraphicsContext on = canvas.getGraphicsContext2D();
        Palette palette = theme.palette();
        Color paper = palette.get("subtle");
        Color pen = palette.get("fg");
        on.setFill(paper);
        on.fillRect(0, 0, SIDE, SIDE);
        double[] ink = drawing.pixels(CELLS, CELLS, false);
        double cell = SIDE / CELLS;
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                double value = ink[row * CELLS + column];
                if (value > 0) {
                    on.setFill(paper.interpolate(pen, value));
                    on.fillRect(column * cell, row * cell, cell, cell);
                }
            }
        }
        if (drawing.isEmpty()) {
            on.setFill(palette.get("muted"));
            on.setFont(dev.gradus.ui.theme.Fonts.text(12));
            on.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
            on.fillText(texts.get("pad.empty"), SIDE / 2, SIDE / 2);
        }
        if (isFocused() && byKeys) {
            on.setStroke(palette.get("accent"));
            on.setLineWidth(1.5);
            on.strokeOval(penX * SIDE - 4, penY * SIDE - 4, 8, 8);
        }
    }
}
