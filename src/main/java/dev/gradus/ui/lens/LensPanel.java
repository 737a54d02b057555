package dev.gradus.ui.lens;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A lens: title, switches, and the body that suits its layer. */
public final class LensPanel extends VBox {

    private final NodeId id;
    private final ThemeModel theme;
    private final ChosenExample chosen;
    private final Consumer<Optional<Reading>> readout;
    private final HBox head = new HBox(8);
    private final Label title = new Label();
    private final Label aside = new Label();
    private final Segmented<Boolean> which = new Segmented<>();
    private final ToggleButton spread = new ToggleButton("", Icons.of(MaterialDesignC.CHART_HISTOGRAM, 16));
    private final SpreadView spreads;
    private Optional<LensKind> kind = Optional.empty();
    private Optional<LensBody> body = Optional.empty();
    private Optional<ExampleSight> sight = Optional.empty();
    private boolean compact;

    /**
     * @param wishes  called when the lens wants to see something else of its layer
     * @param closing the cross
     */
    LensPanel(NodeId id, ThemeModel theme, ChosenExample chosen, Consumer<Optional<Reading>> readout, Runnable wishes,
            Runnable closing) {
        this.id = id;
        this.theme = theme;
        this.chosen = chosen;
        this.readout = readout;
        spreads = new SpreadView(theme);
        setId("lens-" + id);
        getStyleClass().addAll("lens");
        setPadding(new Insets(8, 12, 10, 12));
        setSpacing(8);
        title.getStyleClass().addAll("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().addAll("mono", "small", "muted");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        which.add(false, LensContext.TEXTS.get("activations"), null).add(true, LensContext.TEXTS.get("gradients"), null);
        which.buttons().get(1).setId("lens-gradients-" + id);
        which.buttons().get(0).setTooltip(new Tooltip(LensContext.TEXTS.get("activations.help")));
        which.buttons().get(1).setTooltip(new Tooltip(LensContext.TEXTS.get("gradients.help")));
        which.onChosen(value -> {
            wishes.run();
            draw();
        });
        spread.setId("lens-spread-" + id);
        spread.getStyleClass().add("lens-tool");
        spread.setAccessibleText(LensContext.TEXTS.get("spread"));
        spread.setTooltip(new Tooltip(LensContext.TEXTS.get("spread.help")));
        spread.setOnAction(event -> {
            spreads.setVisible(spread.isSelected());
            spreads.setManaged(spread.isSelected());
            wishes.run();
        });
        spreads.setVisible(false);
        spreads.setManaged(false);
        Button close = new Button("", Icons.of(MaterialDesignC.CLOSE, 16));
        close.setId("lens-close-" + id);
        close.getStyleClass().add("lens-tool");
        close.setAccessibleText(LensContext.TEXTS.get("close"));
        close.setTooltip(new Tooltip(LensContext.TEXTS.get("close.help")));
        close.setOnAction(event -> closing.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(title, space, aside, which, spread, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lens-head");
        getChildren().addAll(head, spreads);
    }

    public NodeId node() {
        return id;
    }

    /** By this it is dragged. */
    public Region head() {
        return head;
    }

    /** Small pictures where the canvas is small. */
    public void setCompact(boolean now) {
        if (compact != now) {
            compact = now;
            kind = Optional.empty();
            setPadding(compact ? new Insets(5, 10, 6, 10) : new Insets(8, 12, 10, 12));
            setSpacing(compact ? 4 : 8);
            draw();
        }
    }

    /** False while nothing has been seen yet. */
    public boolean isFilled() {
        return body.isPresent();
    }

    boolean wantsGradients() {
        return which.chosen();
    }

    boolean wantsSpread() {
        return spread.isSelected();
    }

    void show(Optional<ExampleSight> now) {
        sight = now;
        draw();
    }

    void show(Spread spreadNow) {
        spreads.show(spreadNow);
    }

    void draw() {
        spreads.draw();
        Optional<LayerSight> layer = sight.flatMap(each -> each.layer(id));
        if (layer.isEmpty()) {
            return;
        }
        LensKind now = LensKind.of(layer.get());
        if (!kind.equals(Optional.of(now))) {
            kind = Optional.of(now);
            body.ifPresent(getChildren()::remove);
            body = Optional.of(now.body(new LensContext(theme, chosen, compact, readout)));
            getChildren().add(1, body.get());
            shown(which, now.gradients());
            shown(spread, now.gradients());
        }
        title(now, layer.get());
        body.get().show(sight.get(), layer.get(), wantsGradients());
    }

    private void title(LensKind now, LayerSight layer) {
        String key = now == LensKind.MAPS ? layer.filters().isPresent() && !compact ? "title.filters" : "title.maps"
                : now == LensKind.STEPS && !layer.inner().isEmpty() ? compact ? "title.unrolled.short" : "title.unrolled" : "title." + now;
        title.setText(LensContext.TEXTS.get(key, layer.name()));
        ChosenExample.Choice choice = sight.get().choice();
        aside.setText(now == LensKind.EXAMPLE ? LensContext.TEXTS.get("place", NumberText.whole(choice.index() + 1),
                NumberText.whole(choice.count())) : now == LensKind.ANSWER ? LensContext.TEXTS.get("form."
                + sight.get().data().task()) : "");
        if (now == LensKind.EXAMPLE) {
            Tooltip.install(aside, new Tooltip(LensContext.TEXTS.get("place." + choice.part(), choice.row() + 1)));
        }
        shown(aside, !aside.getText().isEmpty());
    }

    private static void shown(Region region, boolean on) {
        region.setVisible(on);
        region.setManaged(on);
    }
}
