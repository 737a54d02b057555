package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.train.MemoryNeed;
import dev.gradus.ui.theme.NumberText;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Before and after of a drop: shapes, parameters, memory. */
final class DropCard extends VBox {

    private static final int MOST_SHAPES = 3;

    private final GridPane rows = new GridPane();

    private DropCard(String title) {
        super(8);
        setId("drop-card");
        getStyleClass().addAll("popover-card", "floating-card", "drop-card");
        setMouseTransparent(true);
        Label head = new Label(title);
        head.getStyleClass().add("panel-title");
        rows.setHgap(10);
        rows.setVgap(4);
        getChildren().addAll(head, rows);
    }

    static DropCard of(Board board, DropTrial trial, String name, boolean merges, List<NodeId> changed) {
        DropCard card = new DropCard(board.texts().get("drop.title", name, board.name(trial.wire().from())));
        for (NodeId id : changed.subList(0, Math.min(MOST_SHAPES, changed.size()))) {
            card.row(board.name(id), text(trial.shapesBefore().shapes().get(id)), text(trial.shapesAfter().shapes().get(id)));
        }
        card.row(board.texts().get("drop.parameters"), NumberText.whole(trial.shapesBefore().parameterCount()),
                NumberText.whole(trial.shapesAfter().parameterCount()));
        Optional<String> after = memory(board, trial.after(), trial.shapesAfter());
        if (after.isPresent()) {
            card.row(board.texts().get("drop.memory", board.document().training().batchSize()),
                    memory(board, board.document(), trial.shapesBefore()).orElse("?"), after.get());
        }
        if (merges) {
            Label note = new Label(board.texts().get("drop.second", name));
            note.getStyleClass().addAll("caption");
            card.getChildren().add(note);
        }
        return card;
    }

    private static Optional<String> memory(Board board, Document document, ShapeInference shapes) {
        return MemoryNeed.inPassing(document.graph(), board.workbench().signature(), shapes, document.training())
                .map(need -> NumberText.bytes(need.bytes(document.training().batchSize())));
    }

    private void row(String what, String before, String after) {
        int row = rows.getRowCount();
        Label name = new Label(what);
        name.getStyleClass().add("small");
        Label old = new Label(before);
        old.getStyleClass().addAll("mono", "small", "muted");
        Label arrow = new Label("→");
        arrow.getStyleClass().addAll("small", "muted");
        Label now = new Label(after);
        now.getStyleClass().addAll("mono-strong", "small");
        GridPane.setHalignment(old, HPos.RIGHT);
        rows.addRow(row, name, old, arrow, now);
    }

    private static String text(Shape shape) {
        return Optional.ofNullable(shape).map(Shape::toString).orElse("?");
    }
}
