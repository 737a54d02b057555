package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;

/** Turns the mouse into gestures: what is under it decides. */
final class CanvasMouse {

    private static final double WHEEL = 1.0025;

    private final Board board;
    private final Pane viewport;
    private final WirePaint paint;
    private final Floating floating;
    private Optional<Gesture> gesture = Optional.empty();
    private Optional<NodeId> pressed = Optional.empty();
    private Consumer<Point2D> emptyDoubleClick = point -> { };
    private Runnable dataDoubleClick = () -> { };
    private Consumer<NodeId> nodeDoubleClick = node -> { };

    CanvasMouse(Board board, Pane viewport, WirePaint paint, Floating floating) {
        this.board = board;
        this.floating = floating;
        this.viewport = viewport;
        this.paint = paint;
        viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        viewport.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(world(event)));
        viewport.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        viewport.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        viewport.addEventHandler(ZoomEvent.ZOOM, event -> board.camera().set(board.camera().zoomedAt(
                local(event.getSceneX(), event.getSceneY()).getX(), local(event.getSceneX(), event.getSceneY()).getY(),
                board.camera().scale() * event.getZoomFactor())));
    }

    void onEmptyDoubleClick(Consumer<Point2D> action) {
        emptyDoubleClick = action;
    }

    void onDataDoubleClick(Runnable action) {
        dataDoubleClick = action;
    }

    void onNodeDoubleClick(Consumer<NodeId> action) {
        nodeDoubleClick = action;
    }

    boolean busy() {
        return gesture.isPresent();
    }

    /** Takes a gesture that began elsewhere: a layer from the palette. */
    void begin(Gesture started) {
        cancel();
        gesture = Optional.of(started);
    }

    void drag(Point2D world) {
        gesture.ifPresent(each -> each.drag(world));
    }

    void finish(Point2D world) {
        Optional<Gesture> ended = gesture;
        gesture = Optional.empty();
        ended.ifPresent(each -> each.release(world));
    }

    /** Calls off what is in hand; false when nothing was. */
    boolean cancel() {
        Optional<Gesture> ended = gesture;
        gesture = Optional.empty();
        ended.ifPresent(Gesture::cancel);
        return ended.isPresent();
    }

    private void press(MouseEvent event) {
        if (gesture.isPresent()) {
            cancel();
            return;
        }
        Optional<Node> hit = hit(event);
        Point2D world = world(event);
        pressed = Optional.empty();
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && event.isAltDown()) {
            viewport.requestFocus();
            gesture = Optional.of(new PanGesture(board.camera(), world));
        } else if (event.getButton() == MouseButton.PRIMARY) {
            gesture = Optional.ofNullable(primary(hit.orElse(null), world, event.isShiftDown()));
        } else if (event.getButton() == MouseButton.SECONDARY) {
            point(hit.orElse(null));
        }
    }

    private Gesture primary(Node hit, Point2D world, boolean adding) {
        if (hit instanceof Port port) {
            viewport.requestFocus();
            return fromPort(port);
        }
        if (hit instanceof NodeCard card) {
            card.requestFocus();
            return grab(card.id(), world, adding);
        }
        if (hit instanceof BlockHeader header) {
            viewport.requestFocus();
            return grab(header.block(), world, adding);
        }
        viewport.requestFocus();
        if (hit instanceof WireView wire) {
            board.workbench().select(wire.edge());
            return null;
        }
        if (hit instanceof DataCard) {
            return null;
        }
        Set<NodeId> kept = adding ? board.selection() : Set.of();
        if (!adding) {
            board.workbench().select(Set.of());
        }
        return new BandGesture(board, world, kept);
    }

    /** A card or the header of a block: selects it, and it can be dragged. */
    private Gesture grab(NodeId id, Point2D world, boolean adding) {
        if (adding) {
            board.workbench().toggleSelected(id);
        } else if (!board.selects(id)) {
            board.workbench().select(id);
        } else {
            pressed = Optional.of(id);
        }
        NodeId card = board.sheet().card(id).isPresent() ? id : board.document().graph().layersOf(id).get(0);
        return board.selects(id) ? new MoveGesture(board, board.drawnSelection(), card, world, this::aim) : null;
    }

    private DropAim aim(NodeId id) {
        dev.gradus.graph.Node loose = board.drawn().node(id);
        return new DropAim(board, floating, paint, board.name(id), loose.layer().type().arity().min() > 1,
                wire -> DropTrial.of(board.document(), board.workbench().signature(), board.workbench().inference(), wire, loose),
                () -> board.sheet().card(id).map(Node::getBoundsInParent));
    }

    private Gesture fromPort(Port port) {
        List<NodeId> feeding = board.drawn().inputsOf(port.node());
        if (port.side() == Port.Side.IN && !feeding.isEmpty()) {
            NodeId from = feeding.get(feeding.size() - 1);
            return new WireGesture(board, from, Port.Side.OUT, Optional.of(new Edge(from, port.node())));
        }
        return new WireGesture(board, port.node(), port.side(), Optional.empty());
    }

    /** The right button chooses what its menu is about. */
    private void point(Node hit) {
        viewport.requestFocus();
        if (hit instanceof NodeCard card) {
            if (!board.selects(card.id())) {
                board.workbench().select(card.id());
            }
        } else if (hit instanceof BlockHeader header) {
            board.workbench().select(header.block());
        } else if (hit instanceof WireView wire) {
            board.workbench().select(wire.edge());
        } else {
            board.workbench().select(Set.of());
        }
    }

    private void release(MouseEvent event) {
        if (gesture.isPresent()) {
            finish(world(event));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        pressed.ifPresent(board.workbench()::select);
        if (event.getClickCount() != 2) {
            return;
        }
        Optional<Node> hit = hit(event);
        if (hit.isEmpty()) {
            emptyDoubleClick.accept(world(event));
        } else if (hit.get() instanceof DataCard) {
            dataDoubleClick.run();
        } else if (hit.get() instanceof NodeCard card) {
            nodeDoubleClick.accept(card.id());
        } else if (hit.get() instanceof BlockHeader header) {
            nodeDoubleClick.accept(header.block());
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() == 0 && event.getDeltaX() == 0) {
            return;
        }
        if (event.isShiftDown()) {
            board.camera().panBy(event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY(), 0);
        } else {
            Point2D at = local(event.getSceneX(), event.getSceneY());
            board.camera().set(board.camera().zoomedAt(at.getX(), at.getY(),
                    board.camera().scale() * Math.pow(WHEEL, event.getDeltaY())));
        }
        event.consume();
    }

    void hover(MouseEvent event) {
        paint.hover(hit(event).filter(WireView.class::isInstance).map(node -> ((WireView) node).edge()));
    }

    Point2D world(MouseEvent event) {
        Point2D at = local(event.getSceneX(), event.getSceneY());
        return board.camera().toWorld(at.getX(), at.getY());
    }

    Point2D local(double sceneX, double sceneY) {
        return viewport.sceneToLocal(sceneX, sceneY);
    }

    /** The port, card or wire under the mouse. */
    static Optional<Node> hit(MouseEvent event) {
        return climb(event.getPickResult().getIntersectedNode());
    }

    static Optional<Node> climb(Node picked) {
        for (Node node = picked; node != null; node = parent(node)) {
            if (node instanceof Port || node instanceof NodeCard || node instanceof WireView || node instanceof DataCard
                    || node instanceof BlockHeader) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static Parent parent(Node node) {
        return node.getParent();
    }
}
