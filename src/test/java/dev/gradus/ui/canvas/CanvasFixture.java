package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.Layout;
import dev.gradus.edit.Point;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.testing.Frames;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.palette.PaletteView;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Palette and canvas with their real model in a window, and short words for what tests ask of them. */
final class CanvasFixture {

    final Workbench workbench = new Workbench(new Background("canvas-test"));
    final TrainingDesk desk = new TrainingDesk(workbench, 1);
    final LiveNetwork live = new LiveNetwork(workbench, desk);
    final ThemeModel theme = new ThemeModel();
    final Actions actions = new Actions();
    final CanvasView canvas = new CanvasView(workbench, desk, live, actions, theme);
    final PaletteView palette = new PaletteView(workbench, actions, canvas);
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            desk.pulse();
            live.pulse();
        }
    };

    CanvasFixture(Stage stage, Document document) {
        theme.reducedMotionProperty().set(true);
        BorderPane root = new BorderPane(canvas);
        root.setLeft(palette);
        Scene scene = new Scene(root, 1300, 720);
        Themes.dress(scene, theme);
        workbench.open(document, "Test", Optional.empty());
        stage.setScene(scene);
        stage.show();
        pulse.start();
    }

    void close() {
        pulse.stop();
        live.close();
    }

    static Document sample(String id) {
        try {
            return SampleProjects.find(id).orElseThrow().document();
        } catch (dev.gradus.data.DataException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The data of a sample without any network. */
    static Document bare(String id) {
        return sample(id).withGraph(NetworkGraph.EMPTY).withLayout(Layout.EMPTY);
    }

    void awaitData() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> workbench.preparedData().isPresent()).get());
        Frames.settle();
    }

    void open(Document document) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> workbench.open(document, "Test", Optional.empty()));
        awaitData();
    }

    Document document() {
        return workbench.document();
    }

    /** "Input>dense 1 dense 1>Output", in the order of the wires. */
    String wires() {
        NetworkGraph graph = document().graph();
        return String.join(" ", graph.edges().stream()
                .map(edge -> graph.node(edge.from()).name() + ">" + graph.node(edge.to()).name()).sorted().toList());
    }

    List<String> names() {
        return document().graph().nodes().stream().map(Node::name).toList();
    }

    NodeId id(String name) {
        return document().graph().nodes().stream().filter(node -> node.name().equals(name)).map(Node::id).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " among " + names()));
    }

    String card(String name) {
        return "#node-" + id(name);
    }

    String out(String name) {
        return "#port-out-" + id(name);
    }

    String in(String name) {
        return "#port-in-" + id(name);
    }

    /** Where the middle of a wire is on the screen. */
    Point2D middle(String from, String to) {
        Point a = document().layout().place(id(from)).orElseThrow();
        Point b = document().layout().place(id(to)).orElseThrow();
        return screen(new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2));
    }

    Point2D screen(Point world) {
        Point2D scene = canvas.sceneOf(world);
        return canvas.localToScreen(canvas.sceneToLocal(scene));
    }
}
