package dev.gradus.ui.lesson;

import dev.gradus.ui.help.What;
import dev.gradus.ui.model.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Outlines around real controls; the mouse goes through them. They follow when the window changes. */
final class Spotlight extends Pane {

    private static final double GAP = 3;
    private static final Duration FOLLOWS = Duration.millis(150);
    private static final String LAYER = "node:";

    private final Parent root;
    private final Workbench workbench;
    private final Timeline follow = new Timeline(new KeyFrame(FOLLOWS, event -> place()));
    private List<String> names = List.of();

    Spotlight(Parent root, Workbench workbench) {
        this.root = root;
        this.workbench = workbench;
        setMouseTransparent(true);
        setManaged(false);
        setId("spotlight");
        follow.setCycleCount(Animation.INDEFINITE);
    }

    void light(List<String> newNames) {
        names = newNames;
        if (names.isEmpty()) {
            follow.stop();
        } else {
            follow.play();
        }
        place();
    }

    /** Names that nothing in the window answers to at the moment. */
    List<String> dark() {
        return names.stream().filter(name -> find(name).isEmpty()).toList();
    }

    private Optional<Node> find(String name) {
        if (!name.startsWith(LAYER)) {
            return What.find(root, name);
        }
        String layer = name.substring(LAYER.length());
        return workbench.document().graph().nodes().stream().filter(node -> node.name().equals(layer)).findFirst()
                .flatMap(node -> What.find(root, "node-" + node.id()));
    }

    private void place() {
        List<Bounds> lit = new ArrayList<>();
        for (String name : names) {
            find(name).filter(node -> node.getScene() != null && node.getScene() == getScene())
                    .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds()))).ifPresent(lit::add);
        }
        while (getChildren().size() > lit.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < lit.size()) {
            Region outline = new Region();
            outline.getStyleClass().add("spotlight");
            outline.setManaged(false);
            getChildren().add(outline);
        }
        for (int i = 0; i < lit.size(); i++) {
            Bounds at = lit.get(i);
            getChildren().get(i).resizeRelocate(Math.max(1, at.getMinX() - GAP), Math.max(1, at.getMinY() - GAP),
                    Math.min(at.getWidth() + 2 * GAP, root.getLayoutBounds().getWidth() - Math.max(1, at.getMinX() - GAP) - 1),
                    Math.min(at.getHeight() + 2 * GAP, root.getLayoutBounds().getHeight() - Math.max(1, at.getMinY() - GAP) - 1));
        }
    }
}
