package dev.gradus.ui.chart;

import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chart in the dock: header, plot, and at its foot, beside the name of the axis, what the plot cannot show. */
final class ChartTile extends VBox implements Tile {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ChartSource source;
    private final ThemeModel theme;
    private final TileHeader header;
    private final PlotPane plot;
    private final EmptyState empty = new EmptyState("");
    private final Label remark = new Label();
    private Options options;
    private String told = "";

    /** @param source made with a way to say a sentence in this tile */
    ChartTile(Function<Consumer<String>, ChartSource> source, ThemeModel theme, ChartCursor cursor) {
        this.source = source.apply(this::tell);
        this.theme = theme;
        options = this.source.usual();
        setId("tile-" + id());
        getStyleClass().add("dock-tile");
        header = new TileHeader(id(), this.source.title());
        plot = new PlotPane(theme, cursor);
        plot.setId("plot-" + id());
        remark.getStyleClass().addAll("caption", "tile-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.setMaxWidth(Region.USE_PREF_SIZE);
        remark.setMouseTransparent(true);
        remark.setVisible(false);
        StackPane body = new StackPane(plot, empty, remark);
        StackPane.setAlignment(remark, Pos.BOTTOM_LEFT);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
        setMinWidth(0);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copyPicture();
                event.consume();
            } else if (event.getCode() == KeyCode.L && !event.isShortcutDown() && !event.isAltDown()
                    && !event.isShiftDown()) {
                setOptions(options.withLog(!options.log()));
                event.consume();
            }
        });
    }

    @Override
    public String id() {
        return source == null ? "" : source.id();
    }

    @Override
    public String title() {
        return source.title();
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

    ChartSource source() {
        return source;
    }

    PlotPane plot() {
        return plot;
    }

    Options options() {
        return options;
    }

    void setOptions(Options value) {
        options = value;
        told = "";
        refresh();
    }

    String emptyWords() {
        return empty.isVisible() ? empty.words() : "";
    }

    String csv() {
        return source.csv(options);
    }

    void copyPicture() {
        Pictures.copy(this, theme.palette().get("bg"));
        tell(dev.gradus.ui.theme.Texts.of("chart").get("copied"));
    }

    void tell(String words) {
        told = words;
        remark();
    }

    @Override
    public void refresh() {
        ChartSource.Picture picture = source.picture(options);
        header.title(source.title());
        header.legend(picture);
        boolean drawn = picture.plot().isPresent();
        plot.setVisible(drawn);
        empty.setVisible(!drawn);
        if (drawn) {
            plot.setAccessibleText(picture.spoken());
            plot.show(picture.plot().get());
        } else if (!empty.words().equals(picture.empty())) {
            empty.say(picture.empty());
        }
        remark();
    }

    private void remark() {
        List<String> remarks = plot.isVisible() ? plot.remarks() : List.of();
        String words = told.isEmpty() ? String.join(" ", remarks) : told;
        if (!words.equals(remark.getText())) {
            remark.setText(words);
            remark.setAccessibleText(words);
        }
        remark.setVisible(!words.isEmpty());
    }
}
