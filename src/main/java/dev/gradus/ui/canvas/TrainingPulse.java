package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * While a network trains an outline runs from node to node: forward in teal, then backward in purple, one wave in a
 * second at most. Nothing runs when nothing trains, or with reduced motion.
 */
final class TrainingPulse {

    private static final Duration WAVE = Duration.millis(1200);
    private static final double GAP = 3;

    private final Board board;
    private final TrainingDesk desk;
    private final Rectangle outline = new Rectangle();
    private List<NodeCard> way = List.of();
    private int at = -1;
    private final Transition wave = new Transition() {
        {
            setCycleDuration(WAVE);
            setCycleCount(Animation.INDEFINITE);
            setInterpolator(Interpolator.LINEAR);
        }

        @Override
        protected void interpolate(double share) {
            step((int) Math.min(2 * way.size() - 1, share * 2 * way.size()));
        }
    };

    TrainingPulse(Board board, TrainingDesk desk) {
        this.board = board;
        this.desk = desk;
        outline.setId("training-pulse");
        outline.setFill(null);
        outline.setStrokeWidth(2);
        outline.setOpacity(0.3);
        outline.setArcWidth(16);
        outline.setArcHeight(16);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
    }

    void install() {
        board.sheet().marks().getChildren().add(outline);
        desk.stateProperty().addListener((property, before, now) -> update());
        board.theme().reducedMotionProperty().addListener((property, before, now) -> update());
        board.workbench().revisionProperty().addListener((property, before, now) -> update());
    }

    private void update() {
        way = board.document().graph().computingOrder().stream().map(Node::id)
                .flatMap(id -> board.sheet().card(id).stream()).toList();
        at = -1;
        boolean runs = desk.state() == RunState.RUNNING && !board.theme().reducedMotionProperty().get() && !way.isEmpty();
        outline.setVisible(runs);
        if (runs && wave.getStatus() != Animation.Status.RUNNING) {
            wave.playFromStart();
        } else if (!runs) {
            wave.stop();
        }
    }

    private void step(int next) {
        if (next == at || way.isEmpty()) {
            return;
        }
        at = next;
        boolean forward = next < way.size();
        NodeCard card = way.get(forward ? next : 2 * way.size() - 1 - next);
        outline.setStroke(board.theme().palette().get(forward ? "forward" : "gradient"));
        outline.setX(card.getLayoutX() - GAP);
        outline.setY(card.getLayoutY() - GAP);
        outline.setWidth(card.getWidth() + 2 * GAP);
        outline.setHeight(card.getHeight() + 2 * GAP);
    }
}
