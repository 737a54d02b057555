package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Fix;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Problem;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What is wrong with a node, in one sentence, with the obvious remedy as a button and what follows from it. */
final class ProblemCard extends VBox {

    private static final double WIDTH = 320;

    ProblemCard(Board board, Problem problem) {
        super(8);
        setId("problem-card");
        getStyleClass().addAll("popover-card", "floating-card", problem.blocks() ? "problem-card" : "warning-card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        Label sentence = new Label(Phrases.of(problem.message()), Icons.of(problem.blocks() ? MaterialDesignA.ALERT_CIRCLE
                : MaterialDesignA.ALERT_OUTLINE, 18, problem.blocks() ? "danger" : "warning"));
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        sentence.setGraphicTextGap(10);
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.getStyleClass().add("problem-sentence");
        getChildren().add(sentence);
        setAccessibleText(Phrases.of(problem.message()));
        buttons(board, problem);
    }

    private void buttons(Board board, Problem problem) {
        List<Fix> fixes = problem.fixes();
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        MenuButton others = new MenuButton(board.texts().get("problem.others"));
        others.setId("problem-others");
        others.getStyleClass().add("small-button");
        if (!fixes.isEmpty()) {
            Button fix = new Button(Phrases.of(fixes.get(0).label()));
            fix.setId("problem-fix");
            fix.getStyleClass().addAll("accent-button", "small-button");
            fix.setOnAction(event -> board.changes().make(Edits.fix(fixes.get(0))));
            row.getChildren().add(fix);
            fixes.subList(1, fixes.size()).forEach(each -> others.getItems().add(item(Phrases.of(each.label()),
                    () -> board.changes().make(Edits.fix(each)))));
        }
        problem.node().ifPresent(node -> {
            if (fixes.stream().noneMatch(Fix.Remove.class::isInstance)) {
                others.getItems().add(item(board.texts().get("problem.delete", board.name(node)),
                        () -> board.changes().make(Edits.delete(board.document().graph(), List.of(node)))));
            }
        });
        if (!others.getItems().isEmpty()) {
            row.getChildren().add(others);
        }
        getChildren().add(row);
        if (!fixes.isEmpty()) {
            consequence(board, problem, fixes.get(0)).ifPresent(words -> {
                Label label = new Label(words);
                label.setWrapText(true);
                label.getStyleClass().add("caption");
                getChildren().add(label);
            });
        }
    }

    /** What the node would take and have after the fix: "dense 1 then gets 9,216 values and has 92,170 parameters." */
    private static Optional<String> consequence(Board board, Problem problem, Fix fix) {
        Document after = Edits.fix(fix).apply(board.document());
        ShapeInference shapes = ShapeInference.of(after.graph(), board.workbench().signature());
        return problem.node().filter(node -> after.graph().find(node).isPresent()
                && shapes.shapes().containsKey(node)).map(node -> words(board, after, shapes, node));
    }

    private static String words(Board board, Document after, ShapeInference shapes, NodeId node) {
        long gets = after.graph().inputsOf(node).stream().map(shapes.shapes()::get).mapToLong(Shape::size).sum();
        long has = shapes.parameters().getOrDefault(node, 0L);
        return has > 0 ? board.texts().get("problem.then", board.name(node), NumberText.whole(gets), NumberText.whole(has))
                : board.texts().get("problem.thenShape", board.name(node), shapes.shapes().get(node));
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
