package dev.gradus.ui.chart;

import dev.gradus.graph.NodeId;
import dev.gradus.train.Checkup.LayerSpread;
import dev.gradus.train.Spread;
import dev.gradus.ui.control.EmptyState;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** How the weights, activations or gradients of a layer spread, over the run and now. */
final class SpreadTile extends VBox implements Tile {

    /** What is looked at. */
    enum Of { WEIGHTS, ACTIVATIONS, GRADIENTS }

    private final Texts texts = Texts.of("chart");
    private final TileHeader header = new TileHeader("spread", Texts.of("chart").get("spread"));
    private final Segmented<Of> of = new Segmented<>();
    private final ComboBox<String> layer = new ComboBox<>();
    private final Canvas canvas = new Canvas();
    private final SpreadPainter painter = new SpreadPainter(canvas);
    private final EmptyState empty = new EmptyState(Texts.of("chart").get("empty.spread"));
    private final Pane body = new Pane(canvas);
    private final Health health;
    private final ThemeModel theme;

    SpreadTile(Workbench workbench, Health health, ThemeModel theme) {
        this.health = health;
        this.theme = theme;
        setId("tile-spread");
        getStyleClass().add("dock-tile");
        of.add(Of.WEIGHTS, texts.get("spread.weights"), null).add(Of.ACTIVATIONS, texts.get("spread.activations"), null)
                .add(Of.GRADIENTS, texts.get("spread.gradients"), null);
        of.choose(Of.WEIGHTS);
        of.onChosen(chosen -> refresh());
        layer.setId("spread-layer");
        layer.setAccessibleText(texts.get("spread.layer"));
        layer.setOnAction(event -> refresh());
        layer.setMinWidth(60);
        header.beside(layer);
        HBox choice = new HBox(8, of);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.setPadding(new Insets(0, 8, 4, 14));
        StackPane middle = new StackPane(body, empty);
        middle.setMinSize(0, 0);
        body.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(header, choice, middle);
        setMinWidth(0);
        canvas.widthProperty().bind(body.widthProperty());
        canvas.heightProperty().bind(body.heightProperty());
        body.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        body.widthProperty().addListener((property, before, now) -> refresh());
        body.heightProperty().addListener((property, before, now) -> refresh());
        health.courseProperty().addListener((property, before, now) -> refresh());
        workbench.selectionProperty().addListener((property, before, now) -> select(now));
    }

    /** Follows the selection of the canvas. */
    private void select(Set<NodeId> nodes) {
        List<Health.Entry> course = health.courseProperty().get();
        if (nodes.size() == 1 && !course.isEmpty()) {
            NodeId only = nodes.iterator().next();
            course.get(course.size() - 1).checkup().layers().stream().filter(each -> each.node().equals(only)).findFirst()
                    .ifPresent(each -> layer.setValue(each.layer()));
        }
    }

    @Override
    public void refresh() {
        List<Health.Entry> course = health.courseProperty().get();
        List<String> names = course.isEmpty() ? List.of()
                : course.get(course.size() - 1).checkup().layers().stream().map(LayerSpread::layer).toList();
        if (!names.equals(layer.getItems())) {
            String chosen = layer.getValue();
            layer.getItems().setAll(names);
            layer.setValue(names.contains(chosen) ? chosen : names.isEmpty() ? null : names.get(0));
        }
        List<SpreadPainter.At> shown = course.stream().flatMap(entry -> spread(entry).stream()
                .map(spread -> new SpreadPainter.At(entry.epoch(), spread))).toList();
        Optional<Spread> now = shown.isEmpty() ? Optional.empty()
                : Optional.of(shown.get(shown.size() - 1).spread()).filter(Spread::known);
        empty.setVisible(now.isEmpty());
        canvas.setVisible(now.isPresent());
        painter.paint(shown, colour(), theme.palette(), theme.scale(), theme.chartLine());
        now.ifPresent(spread -> body.setAccessibleText(texts.get("spread.spoken", of.buttons().get(of.chosen().ordinal())
                .getText(), layer.getValue(), NumberText.three(spread.least()), NumberText.three(spread.median()),
                NumberText.three(spread.most()))));
    }

    private Optional<Spread> spread(Health.Entry entry) {
        return entry.checkup().layers().stream().filter(each -> each.layer().equals(layer.getValue())).findFirst()
                .map(each -> of.chosen() == Of.WEIGHTS ? each.weights()
                        : of.chosen() == Of.ACTIVATIONS ? each.activations() : each.gradients());
    }

    private Color colour() {
        Palette palette = theme.palette();
        return of.chosen() == Of.WEIGHTS ? palette.runColour(0)
                : palette.get(of.chosen() == Of.ACTIVATIONS ? "forward" : "gradient");
    }

    @Override
    public String id() {
        return "spread";
    }

    @Override
    public String title() {
        return texts.get("spread");
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
}
