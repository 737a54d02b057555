package dev.gradus.ui.data;

import dev.gradus.data.csv.NumberText;
import dev.gradus.data.Decimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** How many rows are selected, and what can be done with them. */
final class RowBar extends FlowPane {

    /** Classes that are offered by name. */
    private static final int MOST_CLASSES = 40;

    private static final double WRAP = 580;

    private final DataBench bench;
    private final RowDecisions decisions;
    private final Label count = new Label();
    private final ToggleButton alone = new ToggleButton(DataTexts.TEXTS.get("rows.alone"));
    private final Button exclude = button("rows.exclude");
    private final Button back = button("rows.back");
    private final MenuButton relabel = new MenuButton(DataTexts.TEXTS.get("rows.relabel"));
    private List<String> offered = List.of();
    private Optional<String> target = Optional.empty();

    /** @param showAlone told when only the selected rows shall be shown, where that can be; else empty */
    RowBar(DataBench bench, Optional<java.util.function.Consumer<Boolean>> showAlone) {
        super(6, 4);
        this.bench = bench;
        decisions = new RowDecisions(bench);
        setAlignment(Pos.CENTER_LEFT);
        setPrefWrapLength(WRAP);
        getStyleClass().add("row-bar");
        count.getStyleClass().addAll("small", "medium", "rows-selected");
        count.setMinWidth(USE_PREF_SIZE);
        alone.getStyleClass().addAll("small-button", "rows-alone");
        alone.setTooltip(new Tooltip(DataTexts.TEXTS.get("rows.alone.tip")));
        alone.setMinWidth(USE_PREF_SIZE);
        relabel.getStyleClass().addAll("small-button", "rows-relabel");
        relabel.setTooltip(new Tooltip(DataTexts.TEXTS.get("rows.relabel.tip")));
        relabel.setMinWidth(USE_PREF_SIZE);
        exclude.setOnAction(event -> decisions.exclude());
        back.setOnAction(event -> decisions.bringBack());
        Button clear = button("rows.clear");
        clear.setOnAction(event -> bench.rows().clear());
        getChildren().addAll(count, exclude, relabel, back);
        showAlone.ifPresent(told -> {
            getChildren().add(alone);
            alone.selectedProperty().addListener((property, before, now) -> told.accept(now));
        });
        getChildren().add(clear);
        setVisible(false);
        setManaged(false);
    }

    void update() {
        int selected = bench.rows().count();
        setVisible(selected > 0);
        setManaged(selected > 0);
        if (selected == 0) {
            alone.setSelected(false);
            return;
        }
        count.setText(DataTexts.TEXTS.get("rows.selected", selected));
        boolean touched = decisions.touched();
        back.setVisible(touched);
        back.setManaged(touched);
        Optional<String> column = decisions.target();
        relabel.setVisible(column.isPresent());
        relabel.setManaged(column.isPresent());
        List<String> classes = decisions.classes();
        if (!classes.equals(offered) || !column.equals(target)) {
            offered = classes;
            target = column;
            relabel.getItems().clear();
            classes.stream().limit(MOST_CLASSES).forEach(name -> {
                MenuItem item = new MenuItem(Symbols.shown(name));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> decisions.relabel(name));
                relabel.getItems().add(item);
            });
            if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
                relabel.getItems().add(typed(classes));
            }
        }
    }

    private CustomMenuItem typed(List<String> classes) {
        TextField field = new TextField();
        String ask = DataTexts.TEXTS.get(classes.isEmpty() ? "rows.number" : "rows.class");
        field.setPromptText(ask);
        field.setAccessibleText(ask);
        field.setOnAction(event -> {
            String text = field.getText().strip();
            boolean good = classes.isEmpty() ? !Double.isNaN(NumberText.parse(text, Decimal.POINT)) : classes.contains(text);
            field.setStyle(good ? "" : "-fx-border-color: -gradus-danger;");
            if (good) {
                relabel.hide();
                decisions.relabel(text);
            }
        });
        CustomMenuItem item = new CustomMenuItem(field, false);
        return item;
    }

    private static Button button(String key) {
        Button button = new Button(DataTexts.TEXTS.get(key));
        button.getStyleClass().addAll("small-button", key.replace('.', '-'));
        button.setTooltip(new Tooltip(DataTexts.TEXTS.get(key + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
