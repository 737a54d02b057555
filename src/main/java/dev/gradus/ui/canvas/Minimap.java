package dev.gradus.ui.canvas;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Palette;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The whole network in small, with the part that is seen; shown while the network exceeds the view. A click goes there. */
final class Minimap extends Pane {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 100;
    private static final double MARGIN = 6;

    private final Board board;
    private final View view;
    private final Region viewport;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private double scale = 1;
    private double left;
    private double top;

    Minimap(Board board, View view, Region viewport) {
        this.board = board;
        this.view = view;
        this.viewport = viewport;
        setId("minimap");
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText(board.texts().get("minimap"));
        getChildren().add(canvas);
        board.camera().scaleProperty().addListener((property, before, now) -> requestLayout());
        board.camera().xProperty().addListener((property, before, now) -> requestLayout());
        board.camera().yProperty().addListener((property, before, now) -> requestLayout());
        wanted.addListener((property, before, now) -> update());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        update();
    }

    void register(Actions actions) {
        actions.add(new Action("canvas.minimap", Bindings.createStringBinding(() -> board.texts().get("minimap")),
                board.texts().get("minimap.help"), Optional.of(KeyCombination.valueOf("Shortcut+Shift+M")),
                Action.Scope.WINDOW, Bindings.createStringBinding(() -> ""), () -> wanted.set(!wanted.get())));
    }

    /** False when the person switched it off. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** After the network or the view has changed. */
    void update() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean shown = wanted.get() && view.hides(board.drawn().nodes());
        setVisible(shown);
        if (shown) {
            view.extent().ifPresent(this::draw);
        }
    }

    private void draw(Bounds network) {
        scale = Math.min((WIDTH - 2 * MARGIN) / network.getWidth(), (HEIGHT - 2 * MARGIN) / network.getHeight());
        left = (WIDTH - network.getWidth() * scale) / 2 - network.getMinX() * scale;
        top = (HEIGHT - network.getHeight() * scale) / 2 - network.getMinY() * scale;
        Palette palette = board.theme().palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        for (NodeCard card : board.sheet().cards()) {
            g.setFill(palette.get(LayerIcons.colourToken(card.face().type().id())));
            g.fillRect(left + card.getLayoutX() * scale, top + card.getLayoutY() * scale,
                    Math.max(2, card.getWidth() * scale), Math.max(2, card.getHeight() * scale));
        }
        Point2D low = board.camera().toWorld(0, 0);
        Point2D high = board.camera().toWorld(viewport.getWidth(), viewport.getHeight());
        g.setStroke(palette.get("accent-text"));
        g.setLineWidth(1.5);
        double x = Math.max(1, left + low.getX() * scale);
        double y = Math.max(1, top + low.getY() * scale);
        g.strokeRect(x, y, Math.min(WIDTH - 1, left + high.getX() * scale) - x, Math.min(HEIGHT - 1, top + high.getY() * scale) - y);
    }

    private void go(MouseEvent event) {
        view.centreOn(new Point2D((event.getX() - left) / scale, (event.getY() - top) / scale));
        event.consume();
    }
}
