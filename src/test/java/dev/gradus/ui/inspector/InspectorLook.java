package dev.gradus.ui.inspector;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.Loss;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.schedule.OneCycle;
import dev.gradus.nn.schedule.ReduceOnPlateau;
import dev.gradus.train.RateCourse;
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
            for (String what : List.of("training", "schedule", "plateau", "dense", "output")) {
                Workbench workbench = new Workbench(new Background(what));
                TrainingDesk desk = new TrainingDesk(workbench, 1);
                workbench.open(document, "Two spirals", Optional.empty());
                List<Node> dense = document.graph().nodes().stream().filter(node -> node.layer() instanceof Dense).toList();
                switch (what) {
                    case "schedule" -> workbench.apply(Edits.training("schedule", document.training()
                            .withSchedule(new OneCycle(0, 25, 1e4, 0.3, false)).withL2(0.001).withClipNorm(1)));
                    case "plateau" -> workbench.apply(Edits.training("schedule", document.training().withCourse(
                            RateCourse.of(new ReduceOnPlateau(0.5, 2, 0, 0, 0.05)).withWarmUp(10))));
                    case "dense" -> workbench.select(dense.get(1).id());
                    case "output" -> {
                        Node output = document.graph().first(Output.class::isInstance).orElseThrow();
                        Loss weighted = weights(((Output) output.layer()).chosenLoss());
                        workbench.apply(Edits.change(output.id(), "Weights",
                                new Output(((Output) output.layer()).task(), Optional.of(weighted))));
                        workbench.select(output.id());
                    }
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

    @SuppressWarnings("unchecked") // the setting holds numbers
    private static Loss weights(Loss loss) {
        return loss.hypers().stream().filter(hyper -> hyper.id().equals("classWeights"))
                .map(hyper -> ((dev.gradus.nn.Hyper<Loss, List<Double>>) hyper).with(loss, List.of(1.25, 0.75)))
                .findFirst().orElse(loss);
    }
}
