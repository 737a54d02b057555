package dev.gradus.ui.chart;

import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Title, legend with the values now, menu. */
final class TileHeader extends HBox {

    static final double HEIGHT = 34;
    /** Line, gaps and number of a legend entry, at 13 px. */
    private static final double ENTRY = 76;
    private static final double LETTER = 5.9;

    private final Label title = new Label();
    private final HBox right = new HBox(10);
    private final MenuButton menu = new MenuButton();
    private boolean words = true;

    TileHeader(String id, String name) {
        super(8);
        getStyleClass().add("tile-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        menu.setGraphic(Icons.of(MaterialDesignD.DOTS_VERTICAL, 16));
        menu.getStyleClass().addAll("icon-button", "no-arrow", "tile-menu");
        menu.setId("tile-menu-" + id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        String help = Texts.of("chart").get("menu.help", name);
        menu.setAccessibleText(help);
        menu.setTooltip(new Tooltip(help));
        title(name);
        getChildren().addAll(title, right, menu);
    }

    void title(String name) {
        if (!name.equals(title.getText())) {
            title.setText(name);
        }
    }

    /** Puts a control between the title and the menu. */
    void beside(Node control) {
        getChildren().add(getChildren().size() - 1, control);
    }

    MenuButton menu() {
        return menu;
    }

    /** Narrow tiles keep the numbers and drop the words. Estimated, so that words do not come and go with digits. */
    private boolean room(ChartSource.Picture picture) {
        double scale = title.getFont().getSize() / 13;
        double needed = title.prefWidth(-1) + menu.prefWidth(-1) + 34;
        for (ChartSource.Entry entry : picture.legend()) {
            needed += (ENTRY + LETTER * entry.word().length()) * scale;
        }
        return getWidth() == 0 || needed + LETTER * picture.note().length() * scale <= getWidth();
    }

    void legend(ChartSource.Picture picture) {
        words = room(picture);
        if (!picture.note().isEmpty() && picture.legend().isEmpty()) {
            Label note = new Label(words ? picture.note() : "");
            note.getStyleClass().addAll("small", "muted");
            right.getChildren().setAll(note);
            return;
        }
        int needed = picture.legend().size();
        if (right.getChildren().size() != needed || !right.getChildren().stream().allMatch(HBox.class::isInstance)) {
            right.getChildren().setAll(picture.legend().stream().map(entry -> entryNode()).toList());
        }
        for (int i = 0; i < needed; i++) {
            fill((HBox) right.getChildren().get(i), picture.legend().get(i));
        }
    }

    private static Node entryNode() {
        Line line = new Line(0, 0, 18, 0);
        Label word = new Label();
        word.getStyleClass().addAll("small", "muted");
        Label value = new Label();
        value.getStyleClass().addAll("small", "mono");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(4, line, word, value);
        entry.setAlignment(Pos.CENTER_RIGHT);
        return entry;
    }

    private void fill(HBox entry, ChartSource.Entry from) {
        Line line = (Line) entry.getChildren().get(0);
        line.setStroke(from.colour());
        line.setStrokeWidth(from.width());
        Label word = (Label) entry.getChildren().get(1);
        word.setText(from.word());
        word.setVisible(words);
        word.setManaged(words);
        ((Label) entry.getChildren().get(2)).setText(from.value());
    }
}
