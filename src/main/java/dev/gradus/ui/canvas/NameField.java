package dev.gradus.ui.canvas;

import dev.gradus.graph.Group;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A new name for a node, typed in place: Enter takes it, Esc leaves the old one. */
final class NameField extends VBox {

    private static final int LONGEST = 40;
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Board board;
    private final NodeId id;
    private final TextField field = new TextField();
    private final Label message = new Label();

    NameField(Board board, NodeId id, Consumer<String> done, Runnable close) {
        super(4);
        this.board = board;
        this.id = id;
        setId("rename");
        getStyleClass().addAll("popover-card", "quick-add");
        field.setId("rename-field");
        field.setText(board.name(id));
        field.setPrefWidth(180);
        field.setAccessibleText(board.texts().get("rename.field", board.name(id)));
        message.getStyleClass().addAll("caption", "danger-text");
        message.setWrapText(true);
        message.setMaxWidth(180);
        getChildren().add(field);
        field.textProperty().addListener((property, before, now) -> show(Optional.empty()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            } else if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                Optional<String> obstacle = obstacle(field.getText().strip());
                show(obstacle);
                if (obstacle.isEmpty()) {
                    done.accept(field.getText().strip());
                }
            }
        });
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Optional<String> obstacle(String name) {
        if (name.isEmpty()) {
            return Optional.of(board.texts().get("rename.empty"));
        }
        if (name.length() > LONGEST) {
            return Optional.of(board.texts().get("rename.long", LONGEST, name.length()));
        }
        boolean taken = Stream.concat(board.document().graph().nodes().stream().filter(node -> !node.id().equals(id))
                .map(Node::name), board.document().graph().groups().stream().filter(group -> !group.id().equals(id))
                .map(Group::name)).anyMatch(name::equals);
        return taken ? Optional.of(board.texts().get("rename.taken", name)) : Optional.empty();
    }

    private void show(Optional<String> obstacle) {
        field.pseudoClassStateChanged(ERROR, obstacle.isPresent());
        getChildren().remove(message);
        obstacle.ifPresent(words -> {
            message.setText(words);
            getChildren().add(message);
        });
    }
}
