package dev.gradus.ui.data.paint;

import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.TypedTable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Data made by hand, in the place of the canvas: the output beside it and the charts below go on living. */
public final class PaintView extends BorderPane {

    /** What is made. */
    public enum Medium {
        POINTS, CURVE, DIGITS, TABLE
    }

    private final Easel easel;
    private final ThemeModel theme;
    private final Runnable suggest;
    private final Map<Medium, Sheet> sheets = new EnumMap<>(Medium.class);
    private final Segmented<Medium> media = new Segmented<>();
    private final Label news = new Label();
    private Medium shown = Medium.POINTS;
    private boolean open;

    /**
     * @param leave   gives the place back to the canvas
     * @param suggest builds a network that fits the data
     */
    public PaintView(Workbench workbench, TrainingDesk desk, ThemeModel theme, Runnable leave, Runnable suggest) {
        this.theme = theme;
        this.suggest = suggest;
        easel = new Easel(workbench, desk);
        setId("paint");
        setStyle("-fx-background-color: -gradus-bg;");
        setTop(head(leave));
        news.setId("paint-news");
        news.getStyleClass().add("small");
        news.setWrapText(true);
        news.setMinHeight(Region.USE_PREF_SIZE);
        news.setPadding(new Insets(0, 16, 8, 16));
        setBottom(news);
        easel.onChange(this::update);
    }

    /** Shows the sheet for what the project holds, else the one that is asked for. */
    public void open(Medium wanted) {
        open = true;
        choose(wanted);
        // The button that asked for it may vanish with its place; the keyboard goes to the sheet, not to whatever is next.
        Platform.runLater(() -> {
            if (open) {
                requestFocus();
            }
        });
    }

    /** The medium of what the project holds; points where that is not made by hand. */
    public Medium fitting() {
        return easel.source().map(source -> source instanceof DrawnImages ? Medium.DIGITS : source instanceof TypedTable ? Medium.TABLE
                : source instanceof PaintedPoints points && points.curve() ? Medium.CURVE : Medium.POINTS).orElse(Medium.POINTS);
    }

    public void close() {
        open = false;
    }

    @Override
    public void requestFocus() {
        sheet(shown).focus();
    }

    private HBox head(Runnable leave) {
        Label title = new Label(Easel.TEXTS.get("title"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        for (Medium each : Medium.values()) {
            media.add(each, Easel.TEXTS.get("medium." + each), null);
        }
        for (int i = 0; i < Medium.values().length; i++) {
            Medium each = Medium.values()[i];
            media.buttons().get(i).setId("paint-" + each.name().toLowerCase(Locale.ROOT) + "-medium");
            media.buttons().get(i).setTooltip(new Tooltip(Easel.TEXTS.get("medium." + each + ".tip")));
        }
        media.onChosen(this::choose);
        media.setMinWidth(USE_PREF_SIZE);
        Button fit = new Button(Easel.TEXTS.get("suggest"));
        fit.setId("paint-suggest");
        fit.getStyleClass().add("small-button");
        fit.setMinWidth(USE_PREF_SIZE);
        fit.setTooltip(new Tooltip(Easel.TEXTS.get("suggest.tip")));
        fit.setOnAction(event -> {
            suggest.run();
            requestFocus();
        });
        Button close = new Button(null, Icons.of(MaterialDesignC.CLOSE, 18, "muted"));
        close.getStyleClass().add("icon-button");
        close.setId("paint-close");
        close.setAccessibleText(Easel.TEXTS.get("close"));
        close.setTooltip(new Tooltip(Easel.TEXTS.get("close.tip")));
        close.setOnAction(event -> leave.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, title, media, space, fit, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(8, 8, 8, 16));
        return head;
    }

    private void choose(Medium medium) {
        shown = medium;
        media.choose(medium);
        Sheet sheet = sheet(medium);
        setCenter(sheet.node());
        update();
        sheet.focus();
    }

    private Sheet sheet(Medium medium) {
        return sheets.computeIfAbsent(medium, each -> switch (each) {
            case POINTS, CURVE -> new PointPage(easel, theme, each == Medium.CURVE);
            case DIGITS -> new DigitPage(easel, theme);
            case TABLE -> new TablePage(easel);
        });
    }

    private void update() {
        if (!open) {
            return;
        }
        Sheet sheet = sheet(shown);
        sheet.update();
        boolean mine = sheet.holds();
        String trouble = mine ? easel.trouble() : "";
        news.setText(!trouble.isEmpty() ? trouble : mine ? sheet.facts() : Easel.TEXTS.get("other"));
        news.setStyle("-fx-text-fill: " + (trouble.isEmpty() ? "-gradus-muted;" : "-gradus-warning;"));
    }
}
