package dev.gradus.ui.inspector;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The inspector with each kind of selection side by side, to be looked at. Argument: light or dark. */
public final class InspectorLook {

    private InspectorLook() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            ThemeModel theme = new ThemeModel();
            theme.themeProperty().set(getParameters().getRaw().contains("dark") ? Theme.DARK : Theme.LIGHT);
            Document document = SampleProjects.find("two-spirals").orElseThrow().document();
            HBox all = new HBox(8);
            for (String what : List.of("training", "dense", "output", "several", "problem")) {
                Workbench workbench = new Workbench(new Background(what));
                TrainingDesk desk = new TrainingDesk(workbench, 1);
                workbench.open(document, "Two spirals", Optional.empty());
                List<Node> dense = document.graph().nodes().stream().filter(node -> node.layer() instanceof Dense).toList();
                switch (what) {
                    case "dense" -> workbench.select(dense.get(1).id());
                    case "output" -> workbench.select(document.graph().first(Output.class::isInstance).orElseThrow().id());
                    case "several" -> workbench.select(dense.stream().map(Node::id).collect(Collectors.toSet()));
                    case "problem" -> {
                        Node last = dense.get(2);
                        workbench.apply(Edits.change(last.id(), "Units", ((Dense) last.layer()).withUnits(3)));
                        workbench.select(last.id());
                    }
                    case "wire" -> workbench.select(new Edge(dense.get(0).id(), dense.get(1).id()));
                    default -> { }
                }
                InspectorView view = new InspectorView(workbench, desk, new Actions(), theme);
                view.setMinWidth(352);
                view.setMaxWidth(352);
                view.getStyleClass().add("region-right");
                all.getChildren().add(view);
                new AnimationTimer() {
                    private boolean started;

                    @Override
                    public void handle(long now) {
                        if (!started && desk.canTrain()) {
                            started = true;
                            desk.trainOrPause();
                        }
                        desk.pulse();
                    }
                }.start();
            }
            Scene scene = new Scene(all, 1800, 1000);
            Themes.dress(scene, theme);
            stage.setScene(scene);
            stage.setTitle("Inspector");
            stage.show();
        }
    }
}
