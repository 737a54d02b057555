package dev.gradus.ui.teach;

import dev.gradus.train.Place;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A unit with its numbers standing on it. */
final class UnitCard extends StackPane {

    static final double HEAD = 30;
    static final double ROW = 26;
    static final double FOOT = 6;

    /**
     * A number on a card.
     *
     * @param name  short: z, a
     * @param place where it comes from when somebody clicks; null for words such as a target
     */
    record Row(String name, String value, Place place) {}

    private final Lit.Unit unit;
    private final VBox box = new VBox();
    private final List<Label> numbers = new ArrayList<>();
    private boolean dim;

    /**
     * @param rows    that have room
     * @param current the number of this stop
     */
    UnitCard(Lit.Unit unit, String title, String subtitle, List<Row> rows, Map<Place, Integer> badges, Place current,
            double width, Consumer<Place> follow) {
        this.unit = unit;
        getStyleClass().add("micro-card");
        setId("micro-unit-" + unit.layer() + "-" + unit.unit());
        setPrefWidth(width);
        setMinWidth(width);
        setMaxWidth(width);
        Label name = new Label(title);
        name.getStyleClass().add("semi-bold");
        name.setMinWidth(rows.isEmpty() ? 24 : Region.USE_PREF_SIZE);
        Label kind = new Label(subtitle);
        if (!subtitle.isEmpty()) {
            kind.setTooltip(new javafx.scene.control.Tooltip(subtitle));
        }
        kind.getStyleClass().addAll("caption");
        kind.setMinWidth(rows.isEmpty() ? Region.USE_PREF_SIZE : 0);
        if (rows.isEmpty()) {
            kind.getStyleClass().add("micro-card-number");
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, name, space, kind);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(rows.isEmpty() ? "micro-card-head-alone" : "micro-card-head");
        head.setMinHeight(HEAD);
        head.setMaxHeight(HEAD);
        box.getChildren().add(head);
        for (Row row : rows) {
            box.getChildren().add(row(row, badges.get(row.place()), current != null && current.equals(row.place()), follow));
        }
        if (!rows.isEmpty()) {
            Region foot = new Region();
            foot.setMinHeight(FOOT);
            foot.setMaxHeight(FOOT);
            box.getChildren().add(foot);
        }
        getChildren().add(box);
        hoverProperty().addListener((property, before, now) -> fade());
    }

    static double height(int rows) {
        return HEAD + (rows == 0 ? 0 : rows * ROW + FOOT) + 2;
    }

    private StackPane row(Row row, Integer badge, boolean current, Consumer<Place> follow) {
        Label name = new Label(row.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(row.value());
        value.getStyleClass().add("micro-card-number");
        numbers.add(value);
        value.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, name, space, value);
        line.setAlignment(Pos.CENTER_LEFT);
        StackPane whole = new StackPane();
        whole.setMinHeight(ROW);
        whole.setMaxHeight(ROW);
        if (row.place() == null) {
            line.getStyleClass().add("micro-card-row");
            whole.getChildren().add(line);
            return whole;
        }
        String hue = Hue.of(row.place()).style();
        name.getStyleClass().add(hue.equals("micro-gradient") ? hue : "micro-kept");
        value.getStyleClass().add(hue);
        Button button = new Button();
        button.setGraphic(line);
        button.getStyleClass().setAll("micro-card-row");
        if (badge != null || current) {
            button.getStyleClass().add(current ? "micro-current" : "micro-used");
        }
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(row.name() + " " + row.value());
        button.setOnAction(event -> follow.accept(row.place()));
        line.prefWidthProperty().bind(button.widthProperty().subtract(22));
        whole.getChildren().add(button);
        if (badge != null) {
            Label mark = Badge.of(badge);
            StackPane.setAlignment(mark, Pos.CENTER_RIGHT);
            mark.setTranslateX(9);
            whole.getChildren().add(mark);
        }
        return whole;
    }

    Lit.Unit unit() {
        return unit;
    }

    /** Not on the way: pale, and without numbers until the mouse is over it. */
    void dim(boolean away) {
        dim = away;
        fade();
    }

    void current(boolean here) {
        getStyleClass().remove("micro-card-here");
        if (here) {
            getStyleClass().add("micro-card-here");
        }
    }

    private void fade() {
        boolean pale = dim && !isHover();
        setOpacity(pale ? 0.42 : 1);
        numbers.forEach(number -> number.setVisible(!pale));
    }

    static String spoken(Texts texts, String layer, String name, List<Row> rows) {
        StringBuilder words = new StringBuilder(texts.get("card.accessible", name, layer));
        rows.forEach(row -> words.append(", ").append(row.name()).append(' ').append(row.value()));
        return words.toString();
    }
}
