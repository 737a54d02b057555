package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Find on the canvas: each key shows the first node that fits, Enter and Down the next one, Esc ends. */
final class FindField extends VBox {

    private final Board board;
    private final Consumer<NodeId> show;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private int at;

    FindField(Board board, Consumer<NodeId> show, Runnable close) {
        super(4);
        this.board = board;
        this.show = show;
        setId("find");
        getStyleClass().addAll("popover-card", "quick-add");
        field.setId("find-field");
        field.setPrefWidth(220);
        field.setPromptText(board.texts().get("find.prompt"));
        field.setAccessibleText(board.texts().get("find.prompt"));
        count.getStyleClass().add("caption");
        getChildren().addAll(field, count);
        field.textProperty().addListener((property, before, now) -> {
            at = 0;
            look();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                at++;
                look();
            } else if (event.getCode() == KeyCode.UP) {
                at--;
                look();
            } else {
                return;
            }
            event.consume();
        });
        look();
    }

    void focusField() {
        field.requestFocus();
    }

    private void look() {
        String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
        List<NodeId> found = Walk.order(board.drawn()).stream().filter(card -> fits(board.drawn().node(card), wanted)
                || board.document().graph().layersOf(card).stream().map(board.document().graph()::find)
                        .anyMatch(node -> fits(node.orElseThrow(), wanted))).toList();
        if (wanted.isEmpty()) {
            count.setText(board.texts().get("find.help"));
        } else if (found.isEmpty()) {
            count.setText(board.texts().get("find.none", field.getText()));
        } else {
            at = Math.floorMod(at, found.size());
            count.setText(board.texts().get("find.count", at + 1, found.size()));
            show.accept(found.get(at));
        }
    }

    private static boolean fits(Node node, String wanted) {
        return node.name().toLowerCase(Locale.ROOT).contains(wanted)
                || node.layer().type().name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
