package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.List;
import java.util.Optional;
import javafx.scene.shape.CubicCurve;

/** A wire drawn by keyboard: arrows go through the nodes it could reach, Enter joins. */
final class KeyWire {

    private final Board board;
    private final NodeId from;
    private final WireAim aim;
    private final List<NodeId> possible;
    private final CubicCurve curve = new CubicCurve();
    private Optional<NodeId> target = Optional.empty();

    KeyWire(Board board, NodeId from) {
        this.board = board;
        this.from = from;
        aim = new WireAim(board.document().graph(), Optional.empty());
        possible = board.drawn().nodes().stream().map(Node::id)
                .filter(id -> aim.obstacle(from, id, board.texts()).isEmpty()).toList();
        curve.setFill(null);
        curve.setMouseTransparent(true);
        curve.setStroke(board.theme().palette().get("accent-text"));
        curve.setStrokeWidth(2.6);
        curve.setVisible(false);
        board.sheet().marks().getChildren().add(curve);
        board.sheet().cards().forEach(card -> {
            card.in().aim(possible.contains(card.id()));
            card.out().aim(card.id().equals(from));
        });
        board.legend().say(possible.isEmpty() ? board.texts().get("wire.nowhere", board.name(from))
                : board.texts().get("wire.choose", board.name(from)));
        Walk.nearest(board.document(), from, Walk.Direction.RIGHT, possible)
                .or(() -> possible.stream().findFirst()).ifPresent(this::aimAt);
    }

    void choose(Walk.Direction direction) {
        Walk.nearest(board.document(), target.orElse(from), direction, possible).ifPresent(this::aimAt);
    }

    void join() {
        target.ifPresent(to -> board.changes().make(aim.edit(from, to)));
    }

    void end() {
        board.sheet().marks().getChildren().remove(curve);
        board.sheet().cards().forEach(card -> {
            card.in().rest();
            card.out().rest();
        });
        board.legend().quiet();
    }

    private void aimAt(NodeId to) {
        target = Optional.of(to);
        NodeCard start = board.sheet().card(from).orElseThrow();
        NodeCard end = board.sheet().card(to).orElseThrow();
        WireView.shape(curve, start.outPoint(), end.inPoint());
        curve.setVisible(true);
        board.legend().say(board.texts().get("wire.aim", board.name(from), board.name(to)));
    }
}
