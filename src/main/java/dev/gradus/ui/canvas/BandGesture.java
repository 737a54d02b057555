package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.shape.Rectangle;

/** A rubber band: selects what it touches, in addition to what was selected when Shift was held. */
final class BandGesture implements Gesture {

    private final Board board;
    private final Point2D start;
    private final Set<NodeId> before;
    private final Rectangle band = new Rectangle();

    BandGesture(Board board, Point2D start, Set<NodeId> kept) {
        this.board = board;
        this.start = start;
        this.before = Set.copyOf(kept);
        band.setMouseTransparent(true);
        band.setFill(board.theme().palette().get("accent-text").deriveColor(0, 1, 1, 0.08));
        band.setStroke(board.theme().palette().get("accent-text"));
        band.setStrokeWidth(1 / board.camera().scale());
        board.sheet().marks().getChildren().add(band);
    }

    @Override
    public void drag(Point2D world) {
        band.setX(Math.min(start.getX(), world.getX()));
        band.setY(Math.min(start.getY(), world.getY()));
        band.setWidth(Math.abs(world.getX() - start.getX()));
        band.setHeight(Math.abs(world.getY() - start.getY()));
        Set<NodeId> touched = new LinkedHashSet<>(before);
        board.sheet().within(new BoundingBox(band.getX(), band.getY(), band.getWidth(), band.getHeight()))
                .forEach(card -> touched.addAll(board.document().graph().layersOf(card)));
        if (!touched.equals(board.selection())) {
            board.workbench().select(touched);
        }
    }

    @Override
    public void release(Point2D world) {
        board.sheet().marks().getChildren().remove(band);
        if (band.getWidth() == 0 && band.getHeight() == 0) {
            board.workbench().select(before);
        }
    }

    @Override
    public void cancel() {
        board.sheet().marks().getChildren().remove(band);
        board.workbench().select(before);
    }
}
