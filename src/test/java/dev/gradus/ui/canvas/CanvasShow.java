package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.palette.PaletteView;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** Palette and canvas in a window of their own, to be looked at: arguments are a sample, light or dark, width, height. */
public final class CanvasShow extends Application {

    private static final Logger LOG = Logger.getLogger(CanvasShow.class.getName());

    public static final class Main {
        public static void main(String[] args) {
            launch(CanvasShow.class, args);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        var args = getParameters().getRaw();
        Workbench workbench = new Workbench(new Background("show"));
        TrainingDesk desk = new TrainingDesk(workbench, 1);
        LiveNetwork live = new LiveNetwork(workbench, desk);
        ThemeModel theme = new ThemeModel();
        theme.themeProperty().set(args.contains("dark") ? Theme.DARK : Theme.LIGHT);
        Actions actions = new Actions();
        CanvasView canvas = new CanvasView(workbench, desk, live, actions, theme);
        BorderPane root = new BorderPane(canvas);
        PaletteView palette = new PaletteView(workbench, actions, canvas);
        palette.railProperty().set(args.contains("small"));
        root.setLeft(palette);
        Scene scene = new Scene(root, args.contains("small") ? 960 : 1248, args.contains("small") ? 440 : 580);
        Themes.dress(scene, theme);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                desk.trainOrPause();
            } else if (event.getCode() == KeyCode.Z && event.isControlDown()) {
                workbench.undo();
            }
        });
        workbench.open(args.contains("sixty") ? sixty(SampleProjects.find(args.get(0)).orElseThrow().document())
                : SampleProjects.find(args.get(0)).orElseThrow().document(), args.get(0), Optional.empty());
        stage.setTitle("Canvas");
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            private long last;
            private long second;
            private long longest;
            private int frames;

            @Override
            public void handle(long now) {
                longest = Math.max(longest, now - last);
                last = now;
                frames++;
                if (now - second > 1_000_000_000L) {
                    LOG.info(frames + " frames a second, longest " + longest / 1_000_000 + " ms");
                    second = now;
                    frames = 0;
                    longest = 0;
                }
                desk.pulse();
                live.pulse();
            }
        }.start();
    }

    /** Six rows of ten layers, joined by Concat. */
    private static Document sixty(Document sample) {
        NetworkGraph graph = NetworkGraph.EMPTY.with(new Input());
        NodeId input = graph.nodes().get(0).id();
        NodeId join = graph.newId();
        graph = graph.with(new Concat());
        for (int row = 0; row < 6; row++) {
            NodeId last = input;
            for (int i = 0; i < 9; i++) {
                NodeId next = graph.newId();
                graph = graph.with(new Dense(8, "relu")).connect(last, next);
                last = next;
            }
            graph = graph.connect(last, join);
        }
        NodeId head = graph.newId();
        graph = graph.with(new Dense(3, "linear")).connect(join, head);
        NodeId end = graph.newId();
        graph = graph.with(Output.TYPE.defaults()).connect(head, end);
        return sample.withGraph(graph).withLayout(LayeredLayout.of(graph));
    }

    @Override
    public void stop() {
        Runtime.getRuntime().halt(0);
    }
}
