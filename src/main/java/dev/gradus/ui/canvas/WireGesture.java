package dev.gradus.ui.canvas;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.shape.CubicCurve;

/** Draws a wire from a port to another, or moves the end of one. */
final class WireGesture implements Gesture {

    private static final double REACH = 24;

    private final Board board;
    private final NodeId anchor;
    private final Port.Side anchorSide;
    private final WireAim aim;
    private final CubicCurve curve = new CubicCurve();
    private Optional<NodeId> target = Optional.empty();

    /**
     * @param anchor     the end that stays
     * @param anchorSide which of its ports
     * @param taken      the wire whose other end is in hand
     */
    WireGesture(Board board, NodeId anchor, Port.Side anchorSide, Optional<Edge> taken) {
        this.board = board;
        this.anchor = anchor;
        this.anchorSide = anchorSide;
        this.aim = new WireAim(board.document().graph(), taken);
        taken.flatMap(board.sheet()::wire).ifPresent(wire -> wire.setVisible(false));
        curve.setFill(null);
        curve.setStroke(board.theme().palette().get("accent-text"));
        curve.setStrokeWidth(2.6);
        curve.setMouseTransparent(true);
        board.sheet().marks().getChildren().add(curve);
        for (NodeCard card : board.sheet().cards()) {
            Port free = anchorSide == Port.Side.OUT ? card.in() : card.out();
            Port other = anchorSide == Port.Side.OUT ? card.out() : card.in();
            free.aim(obstacle(card.id()).isEmpty());
            if (!card.id().equals(anchor)) {
                other.aim(false);
            }
        }
    }

    @Override
    public void drag(Point2D world) {
        Optional<NodeCard> under = cardNear(world);
        Optional<String> obstacle = under.flatMap(card -> obstacle(card.id()));
        target = obstacle.isPresent() ? Optional.empty() : under.map(NodeCard::id);
        if (obstacle.isPresent()) {
            board.legend().say(obstacle.get());
        } else {
            board.legend().quiet();
        }
        NodeCard fixed = board.sheet().card(anchor).orElseThrow();
        Point2D loose = target.flatMap(board.sheet()::card)
                .map(card -> anchorSide == Port.Side.OUT ? card.inPoint() : card.outPoint()).orElse(world);
        WireView.shape(curve, anchorSide == Port.Side.OUT ? fixed.outPoint() : loose,
                anchorSide == Port.Side.OUT ? loose : fixed.inPoint());
    }

    @Override
    public void release(Point2D world) {
        drag(world);
        end();
        if (target.isPresent()) {
            NodeId from = anchorSide == Port.Side.OUT ? anchor : target.get();
            NodeId to = anchorSide == Port.Side.OUT ? target.get() : anchor;
            if (aim.taken().filter(new Edge(from, to)::equals).isEmpty()) {
                board.changes().make(aim.edit(from, to));
            }
        } else if (aim.taken().isPresent() && cardNear(world).isEmpty()) {
            board.changes().make(Edits.disconnect(aim.taken().get()));
        }
    }

    @Override
    public void cancel() {
        end();
    }

    private void end() {
        board.sheet().marks().getChildren().remove(curve);
        board.sheet().cards().forEach(card -> {
            card.in().rest();
            card.out().rest();
        });
        aim.taken().flatMap(board.sheet()::wire).ifPresent(wire -> wire.setVisible(true));
        board.legend().quiet();
    }

    private Optional<String> obstacle(NodeId other) {
        return anchorSide == Port.Side.OUT ? aim.obstacle(anchor, other, board.texts())
                : aim.obstacle(other, anchor, board.texts());
    }

    /** The card under the mouse, or the one whose port is near. */
    private Optional<NodeCard> cardNear(Point2D world) {
        for (NodeCard card : board.sheet().cards()) {
            Point2D port = anchorSide == Port.Side.OUT ? card.inPoint() : card.outPoint();
            boolean inside = card.getBoundsInParent().contains(world);
            if (!card.id().equals(anchor) && (inside || port.distance(world) < REACH / board.camera().scale())) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }
}
