package dev.gradus.ui.chart;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The dock: charts, runs and scores side by side. It draws when there is news, at most 30 times a second and at most a
 * tenth of the time, and only what can be seen. As many tiles show as the width takes; the
 * others stay one click away in the tiles' menus.
 */
public final class DockView extends HBox {

    private static final double BETWEEN_MILLIS = 34;
    private static final double LEAST_TILE = 250;
    /** Drawing takes at most this share of the window's time, however slow the machine. */
    private static final double SHARE = 0.1;

    private static final Duration HIDDEN = Duration.millis(300);

    private final Texts texts = Texts.of("chart");
    private final ThemeModel theme;
    private final ChartCursor cursor = new ChartCursor();
    private final List<Tile> all;
    private final List<Tile> open = new ArrayList<>();
    private final PauseTransition rest = new PauseTransition(Duration.millis(BETWEEN_MILLIS));
    /** Milliseconds that drawing all visible tiles takes, on average lately. */
    private double usual;
    private boolean dirty = true;
    private boolean resting;

    public DockView(Workbench workbench, TrainingDesk desk, LiveNetwork live, Health health, Actions actions,
            ThemeModel theme) {
        this.theme = theme;
        setId("dock");
        getStyleClass().add("dock");
        getStylesheets().add(DockView.class.getResource("/dev/gradus/ui/chart.css").toExternalForm());
        all = List.of(
                new ChartTile(tell -> new EpochChart(true, workbench, desk, theme, tell), theme, cursor),
                new ChartTile(tell -> new EpochChart(false, workbench, desk, theme, tell), theme, cursor),
                new ChartTile(tell -> new LayerChart(true, workbench, desk, theme), theme, cursor),
                new ChartTile(tell -> new LayerChart(false, workbench, desk, theme), theme, cursor),
                new RunTile(desk, theme), new ClassTile(live, theme),
                new ChartTile(tell -> new RateChart(workbench, desk, theme), theme, cursor),
                new SpreadTile(workbench, health, theme));
        open.addAll(all.subList(0, 5));
        all.forEach(tile -> {
            new TileMenu(this, tile).attach();
            dragging(tile);
            actions.add(Action.always("tile." + tile.id(), texts.get("action.tile", tile.title()),
                    texts.get("action.tile.help", tile.title()), "", () -> open(tile)));
        });
        desk.newsProperty().addListener((property, before, now) -> news());
        desk.stateProperty().addListener((property, before, now) -> news());
        workbench.revisionProperty().addListener((property, before, now) -> news());
        workbench.selectionProperty().addListener((property, before, now) -> news());
        widthProperty().addListener((property, before, now) -> arrange());
        theme.themeProperty().addListener((property, before, now) -> news());
        sceneProperty().addListener((property, before, now) -> news());
        visibleProperty().addListener((property, before, now) -> news());
        rest.setOnFinished(event -> {
            resting = false;
            if (dirty) {
                draw();
            }
        });
        arrange();
    }

    ThemeModel theme() {
        return theme;
    }

    /** The place people point at; the same in all charts. */
    public ChartCursor cursor() {
        return cursor;
    }

    /** Tiles that are not to be seen now. */
    List<Tile> closed() {
        List<Tile> visible = visible();
        return all.stream().filter(tile -> !visible.contains(tile)).toList();
    }

    /** Brings a tile into view: in the place of the last one when there is no room for one more. */
    void open(Tile tile) {
        if (visible().contains(tile)) {
            return;
        }
        int place = Math.min(visible().size(), room() - 1);
        open.remove(tile);
        open.add(place, tile);
        arrange();
    }

    /** The others take its room; no other tile comes in its place. */
    void close(Tile tile) {
        if (visible().size() > 1) {
            open.retainAll(List.copyOf(visible()));
            open.remove(tile);
            arrange();
        }
    }

    void move(Tile tile, int by) {
        int from = open.indexOf(tile);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < visible().size()) {
            open.remove(tile);
            open.add(to, tile);
            arrange();
        }
    }

    Optional<Tile> tile(String id) {
        return all.stream().filter(tile -> tile.id().equals(id)).findFirst();
    }

    /** Milliseconds that drawing all visible tiles takes, on average lately. */
    public double meanDrawMillis() {
        return usual;
    }

    /** Three below a window of 2200, four from there, five from 3200; the dock is narrower than the window by its sides. */
    private int room() {
        double scale = theme.scale();
        int wanted = getWidth() >= 2550 ? 5 : getWidth() >= 1580 ? 4 : 3;
        return (int) Math.max(1, Math.min(wanted, Math.floor(Math.max(1, getWidth()) / (LEAST_TILE * scale))));
    }

    private List<Tile> visible() {
        return open.subList(0, Math.min(open.size(), getWidth() == 0 ? 3 : room()));
    }

    private void arrange() {
        List<Region> wanted = new ArrayList<>();
        for (Tile tile : visible()) {
            if (!wanted.isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("divider-line");
                wanted.add(line);
            }
            HBox.setHgrow(tile.view(), Priority.ALWAYS);
            tile.view().setPrefWidth(100);
            tile.view().setMaxWidth(Double.MAX_VALUE);
            wanted.add(tile.view());
        }
        List<Region> now = getChildren().stream().map(Region.class::cast)
                .filter(each -> !each.getStyleClass().contains("divider-line")).toList();
        if (!now.equals(visible().stream().map(Tile::view).toList())) {
            getChildren().setAll(wanted);
        }
        news();
    }

    private void news() {
        dirty = true;
        if (!resting) {
            draw();
        }
    }

    private void draw() {
        if (getScene() == null) {
            return;
        }
        resting = true;
        if (!seen()) {
            rest.setDuration(HIDDEN);
            rest.playFromStart();
            return;
        }
        dirty = false;
        long begun = System.nanoTime();
        visible().forEach(Tile::refresh);
        usual += 0.1 * ((System.nanoTime() - begun) / 1e6 - usual);
        rest.setDuration(Duration.millis(Math.max(BETWEEN_MILLIS, usual / SHARE)));
        rest.playFromStart();
    }

    /** The dock may lie in a place that is not shown. */
    private boolean seen() {
        for (javafx.scene.Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Dragging a header over another tile takes its place. */
    private void dragging(Tile tile) {
        tile.header().setOnMouseDragged(event -> tile.header().setCursor(Cursor.MOVE));
        tile.header().setOnMouseReleased(event -> {
            tile.header().setCursor(Cursor.DEFAULT);
            if (event.isStillSincePress()) {
                return;
            }
            for (Tile other : List.copyOf(visible())) {
                if (other != tile && other.view().localToScene(other.view().getBoundsInLocal())
                        .contains(event.getSceneX(), event.getSceneY())) {
                    move(tile, open.indexOf(other) - open.indexOf(tile));
                }
            }
        });
    }
}
