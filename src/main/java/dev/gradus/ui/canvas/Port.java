package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The dot where wires end: 9 px to see, 20 px to hit. */
final class Port extends StackPane {

    enum Side { IN, OUT }

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass THREADED = PseudoClass.getPseudoClass("threaded");
    private static final double HIT = 20;

    private final NodeId node;
    private final Side side;

    Port(NodeId node, Side side) {
        this.node = node;
        this.side = side;
        setId((side == Side.IN ? "port-in-" : "port-out-") + node);
        getStyleClass().add("port");
        setMinSize(HIT, HIT);
        setPrefSize(HIT, HIT);
        setMaxSize(HIT, HIT);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        dot.setMouseTransparent(true);
        getChildren().add(dot);
        setAccessibleRole(AccessibleRole.NODE);
    }

    NodeId node() {
        return node;
    }

    Side side() {
        return side;
    }

    /** True where all its wires are drawn as weights: the dot is seen under the mouse only. */
    void threaded(boolean is) {
        pseudoClassStateChanged(THREADED, is);
    }

    /** Lit while a wire could end here, dim while it could not. */
    void aim(boolean possible) {
        pseudoClassStateChanged(LIT, possible);
        setOpacity(possible ? 1 : 0.35);
    }

    void rest() {
        pseudoClassStateChanged(LIT, false);
        setOpacity(1);
    }
}
