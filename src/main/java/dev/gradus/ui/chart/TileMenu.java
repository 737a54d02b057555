package dev.gradus.ui.chart;

import dev.gradus.ui.help.Ask;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/**
 * The menu of a tile; made anew each time it opens, because it tells how things are. Keys stand in its words: as
 * accelerators they would act in the whole window.
 */
final class TileMenu {

    private final Texts texts = Texts.of("chart");
    private final DockView dock;
    private final Tile tile;

    TileMenu(DockView dock, Tile tile) {
        this.dock = dock;
        this.tile = tile;
    }

    /** Fills the menu before it shows. */
    void attach() {
        tile.menu().getItems().add(new MenuItem());
        tile.view().setOnContextMenuRequested(event -> {
            if (tile instanceof ChartTile) {
                tile.menu().show();
            }
        });
        tile.menu().setOnShowing(event -> tile.menu().getItems().setAll(items()));
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        if (tile instanceof ChartTile chart) {
            chartItems(chart, items);
            items.add(new SeparatorMenuItem());
        }
        Menu add = new Menu(texts.get("menu.add"));
        dock.closed().forEach(each -> add.getItems().add(item(each.title(), () -> dock.open(each))));
        if (add.getItems().isEmpty()) {
            MenuItem none = item(texts.get("menu.add.none"), () -> { });
            none.setDisable(true);
            add.getItems().add(none);
        }
        items.add(add);
        items.add(item(texts.get("menu.left"), () -> dock.move(tile, -1)));
        items.add(item(texts.get("menu.right"), () -> dock.move(tile, 1)));
        items.add(Ask.item(tile::view));
        items.add(item(texts.get("menu.close"), () -> dock.close(tile)));
        return items;
    }

    private void chartItems(ChartTile chart, List<MenuItem> items) {
        CheckMenuItem log = new CheckMenuItem(texts.get("menu.log"));
        log.setSelected(chart.options().log());
        log.setOnAction(event -> chart.setOptions(chart.options().withLog(log.isSelected())));
        items.add(log);
        if (chart.source().offersBatches()) {
            CheckMenuItem batches = new CheckMenuItem(texts.get("menu.batches"));
            batches.setSelected(chart.options().perBatch());
            batches.setOnAction(event -> chart.setOptions(chart.options().withPerBatch(batches.isSelected())));
            items.add(batches);
        }
        items.add(smoothing(chart));
        items.add(new SeparatorMenuItem());
        items.add(item(texts.get("menu.copy"), chart::copyPicture));
        items.add(item(texts.get("menu.png"), () -> save(chart, "png")));
        items.add(item(texts.get("menu.csv"), () -> save(chart, "csv")));
    }

    private MenuItem smoothing(ChartTile chart) {
        Slider slider = new Slider(0, 0.99, chart.options().smoothing());
        slider.setPrefWidth(110);
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(texts.get("menu.smoothing"));
        Label value = new Label(NumberText.fixed(slider.getValue(), 2));
        value.getStyleClass().add("mono");
        slider.valueProperty().addListener((property, before, now) -> {
            value.setText(NumberText.fixed(now.doubleValue(), 2));
            chart.setOptions(chart.options().withSmoothing(now.doubleValue() < 0.005 ? 0 : now.doubleValue()));
        });
        HBox row = new HBox(8, new Label(texts.get("menu.smoothing")), slider, value);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new CustomMenuItem(row, false);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void save(ChartTile chart, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("menu." + ending));
        chooser.setInitialFileName(chart.title() + "." + ending);
        String name = ending.toUpperCase(Locale.ROOT);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, "*." + ending));
        File file = chooser.showSaveDialog(dock.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            if (ending.equals("csv")) {
                Pictures.saveText(chart.csv(), file.toPath());
            } else {
                Pictures.save(chart, dock.theme().palette().get("bg"), file.toPath());
            }
            chart.tell(texts.get("saved", file.getName()));
        } catch (IOException failed) {
            chart.tell(texts.get("saved.failed", file.getName(), failed.getMessage()));
        }
    }
}
