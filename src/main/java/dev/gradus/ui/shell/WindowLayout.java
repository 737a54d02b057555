package dev.gradus.ui.shell;

import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The regions of the window and their sizes. Extra width goes to the canvas and the charts, never to forms; narrow
 * windows fold the palette to a rail.
 */
final class WindowLayout extends BorderPane {

    private static final int NARROW = 1440;
    private static final int WIDE = 2200;
    private static final int HUGE = 3200;
    private static final int LOW = 860;

    private final Region palette;
    private final Region dock;
    private final Region output;
    private final StackPane right;
    private final SplitPane middle = new SplitPane();
    private final SplitPane column = new SplitPane();
    private final StackPane place = new StackPane();
    private final BorderPane network = new BorderPane();
    private final Node data;
    private final CentreStage centre;
    private final StackPane canvasPlace;
    private final Regions regions;
    private final Consumer<Boolean> compactBar;
    private final ThemeModel theme;
    private Optional<Region> beside = Optional.empty();
    private Optional<Region> answer = Optional.empty();
    private boolean paletteFolded;
    private boolean dockShown = true;
    private boolean rightShown = true;
    private boolean atData;
    private boolean projected;

    /**
     * @param centre     may take the place of the canvas, or of everything but bar and status
     * @param compactBar leaves out what the training bar has no room for
     */
    WindowLayout(VBox top, Regions regions, StatusBar status, ThemeModel theme, CentreStage centre,
            Consumer<Boolean> compactBar) {
        this.theme = theme;
        this.palette = regions.palette();
        this.dock = regions.dock();
        this.output = regions.output();
        this.data = regions.data();
        this.regions = regions;
        this.centre = centre;
        canvasPlace = new StackPane(regions.canvas());
        this.compactBar = compactBar;
        setTop(top);
        setBottom(status);
        palette.getStyleClass().add("region-left");
        middle.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(canvasPlace, Priority.ALWAYS);
        VBox timed = new VBox(canvasPlace, regions.strip());
        middle.getItems().addAll(timed, dock);
        SplitPane.setResizableWithParent(dock, false);
        canvasPlace.setMinSize(480, 200);
        dock.setMinHeight(34);
        column.setOrientation(Orientation.VERTICAL);
        column.getItems().addAll(output, regions.inspector());
        SplitPane.setResizableWithParent(output, false);
        right = new StackPane(column);
        right.getStyleClass().add("region-right");
        network.setLeft(palette);
        network.setCenter(middle);
        place.getChildren().add(network);
        setCenter(place);
        setRight(right);
        centre.onChange(this::arrange);
        widthProperty().addListener((property, before, now) -> fit());
        heightProperty().addListener((property, before, now) -> fit());
        theme.scaleProperty().addListener((property, before, now) -> fit());
    }

    /** Data and Network share the frame; the right column speaks of the network. */
    void show(TrainingBar.Place where) {
        atData = where == TrainingBar.Place.DATA;
        centre.leave();
        arrange();
    }

    private void arrange() {
        Optional<Node> focus = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        put();
        if (focus.filter(node -> node.getScene() == null).isPresent()) {
            // Else the keyboard would go to the first control of the window. What a split pane holds joins the scene with
            // its skin, and only then takes the keyboard.
            place.applyCss();
            place.layout();
            if (place.getChildren().contains(data)) {
                data.requestFocus();
            } else {
                regions.focusCanvas();
            }
        }
    }

    /** Leaves alone what is where it belongs: taken out and put back, it would lose the keyboard. */
    private static void only(StackPane place, Node node) {
        if (!place.getChildren().equals(List.of(node))) {
            place.getChildren().setAll(node);
        }
    }

    private void put() {
        Optional<Node> whole = centre.node(CentreStage.Extent.WINDOW);
        Optional<Node> inCanvas = centre.node(CentreStage.Extent.CANVAS);
        boolean here = centre.node().isPresent();
        only(place, whole.orElse(atData && !here ? data : network));
        only(canvasPlace, inCanvas.orElse(regions.canvas()));
        network.setLeft(inCanvas.isPresent() ? null : palette);
        setLeft(beside.orElse(null));
        boolean rightHere = rightShown && whole.isEmpty() && !(atData && !here);
        Node below = rightHere && answer.isPresent() ? answer.get() : regions.inspector();
        if (column.getItems().get(1) != below) {
            double divider = column.getDividerPositions()[0];
            setRight(null);
            column.getItems().set(1, below);
            column.setDividerPositions(divider);
        }
        setRight(rightHere ? right : answer.orElse(null));
    }

    /** A panel at the left of everything, or none; the palette folds while it is there. */
    void beside(Optional<Region> panel) {
        beside = panel;
        arrange();
        fit();
    }

    /** Puts the help in the place of the Inspector; where there is no right column, in its place. */
    void answer(Optional<Region> panel) {
        answer = panel;
        panel.ifPresent(each -> each.setPrefWidth(right.getPrefWidth()));
        arrange();
    }

    /** @return whether there was any */
    boolean closeAnswer() {
        boolean open = answer.isPresent();
        answer(Optional.empty());
        return open;
    }

    void togglePalette() {
        paletteFolded = !paletteFolded;
        fit();
    }

    /** A room needs the room: the palette stands as a rail. */
    void project(boolean on) {
        projected = on;
        fit();
    }

    void toggleRight() {
        rightShown = !rightShown;
        arrange();
    }

    void toggleDock() {
        dockShown = !dockShown;
        if (dockShown) {
            middle.getItems().add(dock);
        } else {
            middle.getItems().remove(dock);
        }
        fit();
    }

    void reset() {
        paletteFolded = false;
        if (!dockShown) {
            toggleDock();
        }
        rightShown = true;
        arrange();
        fit();
    }

    private void fit() {
        // Larger text makes a window narrower: every size here is in units of it.
        double unit = theme.scale();
        double width = getWidth() / unit;
        double height = getHeight() / unit;
        if (width <= 0 || height <= 0) {
            return;
        }
        boolean narrow = width < NARROW;
        boolean folded = beside.isPresent() || narrow != paletteFolded || projected && !paletteFolded;
        regions.rail(folded);
        double paletteWidth = folded ? 52 : width >= HUGE ? 220 : 188;
        fix(palette, unit * paletteWidth);
        fix(right, unit * (narrow ? 320 : width < WIDE ? 352 : width < HUGE ? 420 : 480));
        compactBar.accept(narrow);
        double dockHeight = height < LOW ? 208 : width >= HUGE ? Math.min(420, 0.24 * height) : width >= WIDE ? 320 : 262;
        double outputHeight = height < LOW ? 348 : Math.min(0.5 * height, width < WIDE ? 420 : 490);
        javafx.application.Platform.runLater(() -> {
            if (dockShown && middle.getHeight() > 0) {
                middle.setDividerPositions(1 - unit * dockHeight / middle.getHeight());
            }
            if (column.getHeight() > 0) {
                column.setDividerPositions(unit * outputHeight / column.getHeight());
            }
        });
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
