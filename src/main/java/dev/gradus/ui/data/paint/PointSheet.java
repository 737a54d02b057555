package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.Dot;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.Stroke;
import dev.gradus.ui.control.UsesSpace;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The plane that is painted on. The mouse drags the brush, its right button erases; arrows move the brush, Space leaves a
 * dab, Delete erases under it, digits choose the class.
 */
final class PointSheet extends Region implements UsesSpace {

    private static final double KEY_STEP = 0.1;
    private static final double MARGIN = 8;

    private final Easel easel;
    private final ThemeModel theme;
    private final boolean curve;
    private final Brush brush;
    private final Runnable chosen;
    private final Canvas canvas = new Canvas();
    private boolean eraser;
    private boolean erasing;
    private boolean painting;
    private boolean byKeys;
    private boolean inside;
    private double x;
    private double y;
    private PaintedPoints shown;

    /** @param chosen run when the keyboard chose another class */
    PointSheet(Easel easel, ThemeModel theme, boolean curve, Brush brush, Runnable chosen) {
        this.easel = easel;
        this.theme = theme;
        this.curve = curve;
        this.brush = brush;
        this.chosen = chosen;
        shown = easel.points(curve);
        setId(curve ? "paint-curve" : "paint-points");
        getChildren().add(canvas);
        setMinSize(180, 180);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(event -> look(event, true));
        setOnMouseExited(event -> look(event, false));
        setOnKeyPressed(this::key);
        focusedProperty().addListener((property, before, now) -> draw());
        theme.themeProperty().addListener((property, before, now) -> draw());
    }

    /** Shows what the document holds now. */
    void update() {
        if (!painting && !erasing) {
            shown = easel.points(curve);
            setAccessibleText(Easel.TEXTS.get(curve ? "sheet.curve" : "sheet.points", shown.count()));
            draw();
        }
    }

    void setEraser(boolean on) {
        eraser = on;
        draw();
    }

    @Override
    public boolean usesSpace() {
        return byKeys;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(getWidth(), getHeight()) - 2 * MARGIN);
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2));
        draw();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 420;
    }

    private void press(MouseEvent event) {
        requestFocus();
        byKeys = false;
        place(event);
        if (event.getButton() == MouseButton.SECONDARY || eraser) {
            erasing = true;
            shown = easel.points(curve);
            erase();
        } else if (event.getButton() == MouseButton.PRIMARY) {
            painting = true;
            shown = easel.points(curve);
            brush.begin(shown, x, y);
        }
        draw();
        event.consume();
    }

    private void drag(MouseEvent event) {
        place(event);
        if (painting) {
            brush.to(x, y);
        } else if (erasing) {
            erase();
        }
        draw();
        event.consume();
    }

    private void release(MouseEvent event) {
        if (painting) {
            painting = false;
            leave(brush.stroke());
        } else if (erasing) {
            erasing = false;
            takeAway(shown);
        }
        event.consume();
    }

    private void look(MouseEvent event, boolean here) {
        inside = here;
        place(event);
        draw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-KEY_STEP, 0);
            case RIGHT -> move(KEY_STEP, 0);
            case UP -> move(0, KEY_STEP);
            case DOWN -> move(0, -KEY_STEP);
            case SPACE -> {
                if (!byKeys || event.isControlDown()) {
                    return;
                }
                if (eraser) {
                    takeAway(easel.points(curve).erased(x, y, brush.radius()));
                } else {
                    brush.begin(easel.points(curve), x, y);
                    leave(brush.stroke());
                }
            }
            case DELETE, BACK_SPACE -> takeAway(easel.points(curve).erased(x, y, brush.radius()));
            default -> {
                int digit = event.getText().length() == 1 ? Character.digit(event.getText().charAt(0), 10) : -1;
                if (event.isShortcutDown() || digit < 1 || digit > easel.points(curve).classes().size()) {
                    return;
                }
                brush.setKind(digit - 1);
                chosen.run();
            }
        }
        event.consume();
    }

    private void move(double right, double up) {
        byKeys = true;
        x = Math.max(-Brush.HALF, Math.min(Brush.HALF, x + right));
        y = Math.max(-Brush.HALF, Math.min(Brush.HALF, y + up));
        draw();
    }

    private void leave(Stroke stroke) {
        if (stroke.dots().isEmpty()) {
            return;
        }
        String what = Easel.TEXTS.get("edit.paint", stroke.dots().size());
        easel.points(what, curve, sheet -> {
            int room = PaintedPoints.MOST_POINTS - sheet.count();
            if (room < stroke.dots().size()) {
                easel.refuse(Easel.TEXTS.get("full", NumberText.whole(PaintedPoints.MOST_POINTS)));
            }
            return room <= 0 ? sheet : sheet.with(new Stroke(stroke.kind(), stroke.dots().subList(0, Math.min(room, stroke.dots().size()))));
        });
        update();
    }

    private void erase() {
        shown = shown.erased(x, y, brush.radius());
    }

    private void takeAway(PaintedPoints left) {
        int gone = easel.points(curve).count() - left.count();
        if (gone > 0) {
            easel.points(Easel.TEXTS.get("edit.erase", gone), curve, sheet -> left);
        }
        update();
    }

    private void place(MouseEvent event) {
        double side = canvas.getWidth();
        x = Math.max(-Brush.HALF, Math.min(Brush.HALF, ((event.getX() - canvas.getLayoutX()) / side * 2 - 1) * Brush.HALF));
        y = Math.max(-Brush.HALF, Math.min(Brush.HALF, (1 - (event.getY() - canvas.getLayoutY()) / side * 2) * Brush.HALF));
    }

    private double toX(double value) {
        return (value / Brush.HALF + 1) / 2 * canvas.getWidth();
    }

    private double toY(double value) {
        return (1 - value / Brush.HALF) / 2 * canvas.getWidth();
    }

    private void draw() {
        double side = canvas.getWidth();
        if (side <= 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette palette = theme.palette();
        g.setFill(palette.get("bg"));
        g.fillRect(0, 0, side, side);
        grid(g, palette, side);
        double radius = shown.count() > 2_000 ? 2 : 3.4;
        for (Stroke stroke : shown.strokes()) {
            for (Dot dot : stroke.dots()) {
                mark(g, palette, stroke.kind(), dot, radius);
            }
        }
        if (painting) {
            brush.dots().forEach(dot -> mark(g, palette, brush.kind(), dot, radius));
        } else if (shown.count() == 0) {
            g.setFill(palette.get("muted"));
            g.setFont(Fonts.text(13));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Easel.TEXTS.get(curve ? "empty.curve" : "empty.points"), side / 2, side / 2 - 18, side - 24);
        }
        if (inside || painting || erasing || byKeys && isFocused()) {
            ring(g, palette);
        }
        g.setStroke(palette.get(isFocused() ? "accent" : "border"));
        g.setLineWidth(isFocused() ? 2 : 1);
        g.strokeRect(0.5, 0.5, side - 1, side - 1);
    }

    private static void grid(GraphicsContext g, Palette palette, double side) {
        g.setLineWidth(1);
        for (int i = -2; i <= 2; i++) {
            double at = Math.round((i * 0.5 / Brush.HALF + 1) / 2 * side) + 0.5;
            g.setStroke(palette.get(i == 0 ? "border" : "border-muted"));
            g.strokeLine(at, 0, at, side);
            g.strokeLine(0, at, side, at);
        }
        g.setFill(palette.get("muted"));
        g.setFont(Fonts.mono(11));
        g.setTextAlign(TextAlignment.LEFT);
        for (int i : new int[] {-1, 0, 1}) {
            double at = (i / Brush.HALF + 1) / 2 * side;
            g.fillText(i < 0 ? "−1" : Integer.toString(i), at + 4, side - 6);
            if (i != 0) {
                g.fillText(i < 0 ? "−1" : "1", side / 2 + 4, side - at - 4);
            }
        }
    }

    private void mark(GraphicsContext g, Palette palette, int kind, Dot dot, double radius) {
        Color fill = curve ? palette.get("accent-text") : palette.classColour(kind);
        Marker.of(kind).draw(g, toX(dot.x()), toY(dot.y()), radius, fill, curve ? palette.get("bg") : palette.classOutline(kind),
                false);
    }

    private void ring(GraphicsContext g, Palette palette) {
        double size = curve && !eraser && !erasing ? 5 : brush.radius() / Brush.HALF / 2 * canvas.getWidth();
        g.setLineWidth(1.4);
        g.setStroke(eraser || erasing ? palette.get("fg") : curve ? palette.get("accent-text") : palette.classColour(brush.kind()));
        g.setLineDashes(eraser || erasing ? new double[] {4, 4} : new double[0]);
        g.strokeOval(toX(x) - size, toY(y) - size, 2 * size, 2 * size);
        g.setLineDashes();
    }
}
