package dev.gradus.ui.inspector;

import dev.gradus.graph.Fix;
import dev.gradus.graph.Problem;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What is wrong with a layer, one sentence, and a link for each remedy. */
final class ProblemLine extends HBox {

    private final Label sentence = new Label();
    private final VBox content = new VBox(4, sentence);
    private final Consumer<Fix> remedy;

    ProblemLine(Consumer<Fix> remedy) {
        super(8);
        this.remedy = remedy;
        setId("inspector-problem");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("small");
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        VBox.setMargin(this, new Insets(0, 0, 8, 0));
    }

    void show(Optional<Problem> problem) {
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        problem.ifPresent(found -> {
            boolean blocks = found.blocks();
            String token = blocks ? "danger" : "warning";
            setStyle("-fx-background-color: -gradus-" + token + "-tint; -fx-background-radius: 4; -fx-padding: 8;");
            sentence.setText(Phrases.of(found.message()));
            content.getChildren().setAll(sentence);
            for (Fix fix : found.fixes()) {
                Hyperlink link = new Hyperlink(Phrases.of(fix.label()));
                link.getStyleClass().add("link");
                link.setOnAction(event -> remedy.accept(fix));
                content.getChildren().add(link);
            }
            getChildren().setAll(Icons.of(blocks ? MaterialDesignA.ALERT_CIRCLE : MaterialDesignA.ALERT_OUTLINE, 16, token),
                    content);
        });
    }
}
