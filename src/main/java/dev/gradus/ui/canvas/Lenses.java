package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.lens.LensDesk;
import dev.gradus.ui.lens.LensPanel;
import dev.gradus.ui.lens.Reading;
import dev.gradus.ui.model.LiveNetwork;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.transform.Scale;

/**
 * The lenses of the open layers, at their own size whatever the zoom, in rows below the network and in its order, each
 * tied to its card by a dotted tether. A hand can drag one elsewhere by its head; a double click there puts it back.
 */
final class Lenses extends Pane {

    /** Below these sizes of the canvas lenses have small pictures. */
    private static final double ROOMY_HEIGHT = 560;
    private static final double ROOMY_WIDTH = 1036;
    private static final double BELOW_TOOLS = 52;
    /** Lenses that do not fit go on below the view rather than over the network. */
    private static final double LEAST_SHARE = 0.3;

    private final Board board;
    private final Opened opened;
    private final LensDesk desk;
    private final Map<NodeId, Polyline> tethers = new HashMap<>();
    private final Map<NodeId, Point2D> dragged = new HashMap<>();
    private Runnable resized = () -> { };
    private Runnable focusBack = () -> { };
    /** As large as the theme makes everything. */
    private final Scale size = new Scale();
    private double reserved;

    Lenses(Board board, Opened opened, LiveNetwork live, Consumer<Optional<Reading>> readout) {
        this.board = board;
        this.opened = opened;
        desk = new LensDesk(live, board.theme(), opened::close, readout);
        setPickOnBounds(false);
        setId("lenses");
        desk.onFilled(this::filled);
        opened.nodesProperty().addListener((property, before, now) -> update());
        board.camera().scaleProperty().addListener((property, before, now) -> requestLayout());
        board.camera().xProperty().addListener((property, before, now) -> requestLayout());
        board.camera().yProperty().addListener((property, before, now) -> requestLayout());
        widthProperty().addListener((property, before, now) -> fitBodies());
        heightProperty().addListener((property, before, now) -> fitBodies());
        size.xProperty().bind(board.theme().scaleProperty());
        size.yProperty().bind(board.theme().scaleProperty());
        board.theme().scaleProperty().addListener((property, before, now) -> fitBodies());
        sceneProperty().addListener((property, before, now) -> desk.setSeen(now != null));
        update();
    }

    /** Where the keyboard goes after a click. */
    void onClicked(Runnable action) {
        focusBack = action;
    }

    /** What happens when the lenses take up more or less of the canvas. */
    void onResized(Runnable action) {
        resized = action;
    }

    /** How much of the canvas's height the lenses need below the network. */
    double reserved() {
        return reserved;
    }

    /** After cards have moved, layers have come and gone. */
    void update() {
        Set<NodeId> wanted = new LinkedHashSet<>();
        opened.nodes().stream().filter(id -> opened.opening(id).equals(Optional.of(Opening.LENS))).forEach(wanted::add);
        if (!wanted.equals(desk.panels().keySet())) {
            desk.show(wanted);
            dragged.keySet().retainAll(wanted);
            tethers.keySet().retainAll(wanted);
            desk.panels().values().forEach(this::adopt);
            getChildren().setAll(tethers.values());
            getChildren().addAll(desk.panels().values());
            fitBodies();
        }
        requestLayout();
    }

    private void adopt(LensPanel panel) {
        if (tethers.containsKey(panel.node())) {
            return;
        }
        panel.getTransforms().setAll(size);
        Polyline tether = new Polyline();
        tether.getStyleClass().add("tether");
        tether.setMouseTransparent(true);
        tethers.put(panel.node(), tether);
        panel.heightProperty().addListener((property, before, now) -> requestLayout());
        panel.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        panel.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            giveBack(event.getTarget());
            event.consume();
        });
        panel.addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
        Region head = panel.head();
        Point2D[] grip = new Point2D[1];
        head.setOnMousePressed(event -> grip[0] = new Point2D(event.getSceneX() - panel.getLayoutX(),
                event.getSceneY() - panel.getLayoutY()));
        head.setOnMouseDragged(event -> {
            dragged.put(panel.node(), new Point2D(event.getSceneX() - grip[0].getX(), event.getSceneY() - grip[0].getY()));
            requestLayout();
        });
        head.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                dragged.remove(panel.node());
                requestLayout();
            }
        });
    }

    /** After a click on a button the keyboard is the canvas's again: Space trains. */
    private void giveBack(EventTarget clicked) {
        for (javafx.scene.Node node = clicked instanceof javafx.scene.Node each ? each : null; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase) {
                focusBack.run();
                return;
            }
        }
    }

    private void fitBodies() {
        boolean compact = getHeight() < ROOMY_HEIGHT * size.getX() || getWidth() < ROOMY_WIDTH * size.getX();
        desk.panels().values().forEach(panel -> panel.setCompact(compact));
        requestLayout();
    }

    private void filled() {
        applyCss();
        requestLayout();
    }

    private List<LensPanel> inOrder() {
        return desk.panels().values().stream().filter(panel -> board.sheet().card(panel.node()).isPresent())
                .sorted(Comparator.comparingDouble(panel -> board.sheet().card(panel.node()).orElseThrow().centreX())).toList();
    }

    @Override
    protected void layoutChildren() {
        List<LensPanel> row = inOrder();
        desk.panels().values().forEach(panel -> {
            panel.setVisible(panel.isFilled() && row.contains(panel));
            tethers.get(panel.node()).setVisible(panel.isVisible());
            panel.resize(panel.prefWidth(-1), panel.prefHeight(-1));
        });
        List<LensPanel> laid = row.stream().filter(panel -> panel.isFilled() && !dragged.containsKey(panel.node())).toList();
        List<LensRow.Place> places = LensRow.lay(laid.stream().map(panel -> new LensRow.Wish(
                bottom(panel.node()).getX(), wide(panel), tall(panel))).toList(), getWidth());
        double height = LensRow.height(places, laid.stream().map(this::tall).toList());
        if (Math.abs(reserved - height) > 1) {
            reserved = height;
            Platform.runLater(resized);
        }
        double lowest = Math.max(getHeight() - height, LEAST_SHARE * getHeight()) + LensRow.DROP;
        double top = Math.rint(Math.max(BELOW_TOOLS, Math.min(networkBottom() + LensRow.DROP, lowest)));
        for (int i = 0; i < laid.size(); i++) {
            laid.get(i).relocate(Math.rint(places.get(i).x()), top + places.get(i).y());
        }
        row.stream().filter(panel -> dragged.containsKey(panel.node())).forEach(panel -> {
            Point2D at = dragged.get(panel.node());
            panel.relocate(Math.max(0, Math.min(getWidth() - 40, at.getX())), Math.max(0, Math.min(getHeight() - 32, at.getY())));
        });
        row.forEach(this::tether);
    }

    private double wide(LensPanel panel) {
        return panel.getWidth() * size.getX();
    }

    private double tall(LensPanel panel) {
        return panel.getHeight() * size.getY();
    }

    private Point2D bottom(NodeId id) {
        NodeCard card = board.sheet().card(id).orElseThrow();
        return board.camera().toView(card.centreX(), card.getLayoutY() + card.getHeight());
    }

    private double networkBottom() {
        Optional<Bounds> all = board.sheet().extent(board.drawn().nodes().stream().map(Node::id).toList(), true);
        return all.map(bounds -> board.camera().toView(0, bounds.getMaxY()).getY()).orElse(0.0);
    }

    /** Straight down where the lens lies below its card, else with a step to the side. */
    private void tether(LensPanel panel) {
        Point2D from = bottom(panel.node());
        double inset = 24;
        double x = Math.max(panel.getLayoutX() + inset, Math.min(panel.getLayoutX() + wide(panel) - inset, from.getX()));
        double y = panel.getLayoutY();
        double middle = y - LensRow.DROP / 2;
        tethers.get(panel.node()).getPoints().setAll(from.getX(), from.getY(), from.getX(), Math.max(from.getY(), middle), x,
                Math.max(from.getY(), middle), x, y);
        tethers.get(panel.node()).setVisible(panel.isVisible() && y > from.getY());
    }
}
