package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The picture itself, from above or from the side, and the hand on it: the ball is dragged, or moved by the arrow keys;
 * a drag beside it turns the surface.
 */
final class LandscapePlot extends Region {

    /** From above, or from the side. */
    enum Face { CONTOURS, SURFACE }

    private static final double GRIP = 18;
    private static final double TURN = 0.008;
    private static final double KEY_STEP = 1 / 50.0;
    private static final double KEY_TURN = 0.1;

    private final Landscape landscape;
    private final ThemeModel theme;
    private final IntSupplier runColour;
    private final Texts texts = Texts.of("landscape");
    private final Canvas canvas = new Canvas();
    private Face face = Face.CONTOURS;
    private Eye eye = Eye.USUAL;
    private Optional<Scenery> scenery = Optional.empty();
    private double lastX;
    private double lastY;
    private boolean onBall;
    private boolean byKey;

    /** @param runColour index of the colour of the run whose way is drawn */
    LandscapePlot(Landscape landscape, ThemeModel theme, IntSupplier runColour) {
        this.landscape = landscape;
        this.theme = theme;
        this.runColour = runColour;
        setId("landscape-plot");
        getStyleClass().add("landscape-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        addEventHandler(MouseEvent.MOUSE_MOVED, event ->
                setCursor(onBall(event) ? Cursor.OPEN_HAND : face == Face.SURFACE ? Cursor.MOVE : Cursor.DEFAULT));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (byKey && event.getCode().isArrowKey()) {
                byKey = false;
                landscape.release();
            }
        });
        focusedProperty().addListener((property, before, now) -> {
            if (!now && byKey) {
                byKey = false;
                landscape.release();
            }
        });
    }

    Face face() {
        return face;
    }

    void show(Face another) {
        face = another;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette palette = theme.palette();
        if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        if (landscape.lay().isEmpty() || landscape.relief().isEmpty()) {
            scenery = Optional.empty();
            g.setFill(palette.get("canvas"));
            g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        Picture picture = new Picture(landscape.lay().get(), landscape.relief().get(), landscape.ball(), landscape.holding(),
                palette, palette.runColour(runColour.getAsInt()), title(true), title(false), canvas.getWidth(),
                canvas.getHeight());
        scenery = Optional.of(face == Face.CONTOURS ? new ContourPaint(picture) : new ReliefPaint(picture, eye));
        scenery.get().draw(g);
    }

    private String title(boolean first) {
        Lay lay = landscape.lay().orElseThrow();
        int axis = first ? 0 : 1;
        if (lay.kind() == Lay.Kind.WEIGHTS) {
            return landscape.seen().map(seen -> Numbers.name(seen.network(),
                    first ? landscape.wish().first() : landscape.wish().second(), texts)).orElse("");
        }
        return lay.kind() == Lay.Kind.RANDOM ? texts.get(first ? "axis.random.first" : "axis.random.second")
                : texts.get(first ? "axis.path.first" : "axis.path.second",
                        dev.gradus.ui.theme.NumberText.percent(lay.share().get(axis)));
    }

    private boolean onBall(MouseEvent event) {
        return scenery.isPresent() && landscape.ball().isPresent()
                && scenery.get().ball().distance(event.getX(), event.getY()) <= GRIP;
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        onBall = onBall(event);
        if (onBall && landscape.hold()) {
            setCursor(Cursor.CLOSED_HAND);
            draw();
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        if (onBall) {
            // A run that trained when the ball was taken has to finish its batch.
            if (landscape.holding() || landscape.hold()) {
                move(scenery.orElseThrow().way(dx, dy));
            }
        } else if (face == Face.SURFACE) {
            eye = eye.turned(-dx * TURN, dy * TURN);
            draw();
        }
    }

    private void released() {
        if (onBall) {
            onBall = false;
            landscape.release();
            setCursor(Cursor.DEFAULT);
            draw();
        }
    }

    private void move(Point2D by) {
        landscape.ball().ifPresent(ball -> landscape.move(ball.a() + by.getX(), ball.b() + by.getY()));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && landscape.holding()) {
            onBall = false;
            byKey = false;
            landscape.drop();
            event.consume();
            return;
        }
        if (!code.isArrowKey() || landscape.lay().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        event.consume();
        int across = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int up = code == KeyCode.UP ? 1 : code == KeyCode.DOWN ? -1 : 0;
        if (event.isShiftDown()) {
            eye = eye.turned(-across * KEY_TURN, up * KEY_TURN);
            draw();
        } else if (landscape.hold()) {
            byKey = true;
            var extent = landscape.lay().get().extent();
            move(new Point2D(across * KEY_STEP * (extent.aTo() - extent.aFrom()), up * KEY_STEP * (extent.bTo() - extent.bFrom())));
        }
    }
}
