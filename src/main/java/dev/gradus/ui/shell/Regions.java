package dev.gradus.ui.shell;

import dev.gradus.graph.Problem;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.canvas.CanvasView;
import dev.gradus.ui.chart.ChartCursor;
import dev.gradus.ui.chart.DockView;
import dev.gradus.ui.data.DataPlace;
import dev.gradus.ui.inspector.InspectorView;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.output.OutputView;
import dev.gradus.ui.palette.PaletteView;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.time.TimeStrip;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The views that fill the window, and the ways between them. */
final class Regions {

    private final CanvasView canvas;
    private final StackPane frame;
    private final PaletteView palette;
    private final DockView dock;
    private final OutputView output;
    private final InspectorView inspector;
    private final DataPlace data;
    private final Workbench workbench;
    private final CentreStage centre;
    private final TimeStrip strip;

    Regions(Workbench workbench, TrainingDesk desk, LiveNetwork live, Past past, Actions actions, ThemeModel theme,
            Background background, Stage stage, BlockShelf shelf, CentreStage centre, Consumer<String> news) {
        this.centre = centre;
        this.workbench = workbench;
        Health health = new Health(workbench, desk, live, background);
        dock = new DockView(workbench, desk, live, health, actions, theme);
        output = new OutputView(workbench, desk, live, actions, theme, background);
        canvas = new CanvasView(workbench, desk, live, actions, theme);
        canvas.follow(health);
        frame = new StackPane(canvas, new CanvasHint(desk), new PausedChip(desk, actions));
        palette = new PaletteView(workbench, actions, canvas);
        canvas.setShelf(shelf);
        canvas.setOnNews(news);
        palette.setShelf(shelf, news);
        inspector = new InspectorView(workbench, desk, actions, theme);
        data = new DataPlace(workbench, desk, actions, theme, background, () -> chooseData(stage), () -> chooseFolder(stage));
        strip = new TimeStrip(workbench, desk, past, actions, theme, dock.cursor(), news);
        canvas.setOnFirstSetting(node -> inspector.focusFirst());
        canvas.setOnOpenData(() -> actions.get("view.data").fire());
        canvas.setOnSamples(() -> actions.get("file.samples").fire());
    }

    Region palette() {
        return palette;
    }

    Region canvas() {
        return frame;
    }

    /** Where the charts point. */
    ChartCursor cursor() {
        return dock.cursor();
    }

    TimeStrip strip() {
        return strip;
    }

    Region dock() {
        return dock;
    }

    Region output() {
        return output;
    }

    Region inspector() {
        return inspector;
    }

    Node data() {
        return data;
    }

    /** Folds the palette to its icons, or unfolds it. */
    void rail(boolean folded) {
        palette.railProperty().set(folded);
    }

    /** Takes the eye to the first problem. */
    void showProblem() {
        workbench.inference().firstBlocking().flatMap(Problem::node).ifPresent(node -> {
            workbench.select(node);
        });
        focusCanvas();
    }

    /**
     * Single letters act only while the canvas or a chart has the keyboard, or nothing in particular has; those
     * of the transport also while something stands in for the canvas.
     */
    boolean onCanvasOrChart(Node focus) {
        if (centre.node(CentreStage.Extent.WINDOW).isPresent()) {
            return false;
        }
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == frame) {
                return true;
            }
            if (node == dock || node == strip) {
                return !(focus instanceof Control);
            }
            if (node == palette || node == output || node == inspector || node == data) {
                return false;
            }
        }
        return true;
    }

    /** Nothing acts on a canvas that something else stands in front of. */
    boolean within(Action action) {
        return centre.node().isEmpty() || action.id().startsWith("train.");
    }

    /** The keyboard goes to the canvas, or to what stands in its place. */
    void focusCanvas() {
        centre.node().orElse(canvas).requestFocus();
    }

    /** @param question asks about unsaved work before a whole project is replaced */
    void beforeReplacing(Consumer<Runnable> question) {
        data.setBeforeReplacing(question);
    }

    void showStep(int at) {
        data.showStep(at);
    }

    void openTable(Path file) {
        data.open(file);
        data.requestFocus(); // so that Space trains on what was dropped
    }

    /**
     * Trains: the data on offer in a project of their own, where the Data place shows some; else what is given.
     *
     * @param watch shows the network that learns from them
     */
    void train(Runnable otherwise, Runnable watch) {
        if (data.offersProject()) {
            data.trainOffer();
            watch.run();
        } else {
            otherwise.run();
        }
    }

    private static Optional<Path> chooseFolder(Stage stage) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("files").get("open.folder"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private static Optional<Path> chooseData(Stage stage) {
        Texts texts = Texts.of("files");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("open.table"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get("filter.data"), DataEndings.all()),
                new FileChooser.ExtensionFilter(texts.get("filter.any"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    void focusNext(Scene scene, int by) {
        List<Node> order = centre.node(CentreStage.Extent.WINDOW).map(List::of).orElseGet(
                () -> centre.node().map(node -> List.of(node, dock, output, inspector))
                        .orElse(List.of(palette, canvas, strip, dock, output, inspector)));
        int at = 0;
        for (int i = 0; i < order.size(); i++) {
            for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
                at = node == order.get(i) ? i : at;
            }
        }
        order.get(Math.floorMod(at + by, order.size())).requestFocus();
    }
}
