package dev.gradus.ui.canvas;

import dev.gradus.edit.History;
import dev.gradus.graph.NodeId;
import javafx.scene.layout.Region;

/** Keeps the whole network in view until the person moves the view; from then on it moves only as far as needed. */
final class WholeView {

    private final Board board;
    private final View view;
    private final Region viewport;
    private History history;
    private boolean fitted;
    private Camera.Pose pose;

    WholeView(Board board, View view, Region viewport) {
        this.board = board;
        this.view = view;
        this.viewport = viewport;
        viewport.widthProperty().addListener((property, before, now) -> resized());
        viewport.heightProperty().addListener((property, before, now) -> resized());
    }

    /** After the document has changed: another project is shown whole. */
    void changed() {
        if (board.workbench().history() != history) {
            history = board.workbench().history();
            fitted = false;
        }
        if (!fitted) {
            fit();
        }
    }

    void added(NodeId node) {
        if (untouched() && view.hides(board.drawn().nodes())) {
            pose = view.fitAll(board.drawn().nodes(), true);
        } else {
            view.reveal(board.document().graph().find(node).isPresent()
                    ? board.document().graph().drawnAs(node) : node);
        }
    }

    /** After cards were opened or closed: the whole stays in view, unless the person has moved it. */
    void grown(boolean animated) {
        if (fitted && untouched()) {
            pose = view.fitAll(board.drawn().nodes(), animated);
        }
    }

    /** The room for the network has changed. */
    void roomChanged() {
        resized();
    }

    private void resized() {
        if (!fitted || untouched()) {
            fit();
        }
    }

    private void fit() {
        if (viewport.getWidth() > 0 && viewport.getHeight() > 0) {
            fitted = !board.drawn().nodes().isEmpty();
            pose = view.fitAll(board.drawn().nodes(), false);
        }
    }

    private boolean untouched() {
        return view.heading().equals(pose);
    }
}
