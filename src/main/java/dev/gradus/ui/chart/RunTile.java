package dev.gradus.ui.chart;

import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The table of runs in the dock. */
final class RunTile extends VBox implements Tile {

    /** Numbers change at most five times a second. */
    private static final long EVERY_NANOS = 200_000_000;

    private final Texts texts = Texts.of("chart");
    private final TileHeader header = new TileHeader("runs", Texts.of("chart").get("runs"));
    private final RunTable table;
    private final FoldBar folds;
    private final TrainingDesk desk;
    private long last;

    RunTile(TrainingDesk desk, ThemeModel theme) {
        this.desk = desk;
        setId("tile-runs");
        getStyleClass().add("dock-tile");
        table = new RunTable(desk, theme);
        folds = new FoldBar(desk);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, folds, table);
        setMinWidth(0);
        theme.themeProperty().addListener((property, before, now) -> table.refresh());
    }

    RunTable table() {
        return table;
    }

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public String title() {
        return texts.get("runs");
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public Region header() {
        return header;
    }

    @Override
    public MenuButton menu() {
        return header.menu();
    }

    @Override
    public void refresh() {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS || !desk.state().live()) {
            last = now;
            header.legend(new ChartSource.Picture(Optional.empty(), List.of(),
                    desk.runs().isEmpty() ? "" : texts.get("runs.count", desk.runs().size()), "", ""));
            folds.update();
            if (table.getEditingCell() == null) {
                table.refresh();
            }
        }
    }
}
