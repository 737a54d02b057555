package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** The inside of an open card: tiles one below the other, names of inputs beside them, and what has no tile. */
final class NeuronStack extends Pane {

    /** A tile where the view is high, and where it is low. */
    static final double LARGE = 40;
    static final double SMALL = 32;
    static final double GAP = 8;
    private static final double MORE = 20;
    private static final double WIDEST_LABEL = 64;

    private final NodeId layer;
    private final int total;
    private final List<Integer> units;
    private final double side;
    private final List<String> names;
    private final List<NeuronTile> tiles = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Optional<Button> more;
    private final double labelWidth;

    /**
     * @param names of the neurons, beside their tiles; empty for none
     * @param other shows another choice where there are more than fit
     */
    NeuronStack(NodeId layer, int total, List<Integer> units, double side, List<String> names, Texts texts, Runnable other) {
        this.layer = layer;
        this.total = total;
        this.units = units;
        this.side = side;
        this.names = names;
        getStyleClass().add("neuron-stack");
        setPickOnBounds(false);
        double widest = 0;
        for (int unit : units) {
            NeuronTile tile = new NeuronTile(layer, unit, side);
            tiles.add(tile);
            getChildren().add(tile);
            if (!names.isEmpty()) {
                Label label = new Label(names.get(unit));
                label.getStyleClass().add("neuron-label");
                label.setAlignment(Pos.CENTER_RIGHT);
                label.setMouseTransparent(true);
                labels.add(label);
                getChildren().add(label);
                widest = Math.max(widest, LineWidth.of(label.getText(), Fonts.text(11)) + 2);
            }
        }
        labelWidth = Math.min(WIDEST_LABEL, Math.ceil(widest));
        int left = total - units.size();
        if (left > 0) {
            Button button = new Button(texts.get("neurons.more", NumberText.whole(left)));
            button.setId("neurons-more-" + layer);
            button.getStyleClass().add("neurons-more");
            button.setFocusTraversable(false);
            button.setAccessibleText(texts.get("neurons.more.help", NumberText.whole(units.size()), NumberText.whole(total)));
            button.setTooltip(new Tooltip(button.getAccessibleText()));
            button.setOnAction(event -> other.run());
            getChildren().add(button);
            more = Optional.of(button);
        } else {
            more = Optional.empty();
        }
    }

    NodeId layer() {
        return layer;
    }

    int total() {
        return total;
    }

    List<Integer> units() {
        return units;
    }

    double side() {
        return side;
    }

    List<String> names() {
        return names;
    }

    List<NeuronTile> tiles() {
        return tiles;
    }

    /** What the tiles need, labels included. */
    double innerWidth() {
        return side + 2 * (labels.isEmpty() ? GAP : labelWidth + 12);
    }

    double innerHeight() {
        return units.size() * (side + GAP) - GAP + (more.isPresent() ? GAP + MORE : 0);
    }

    /** The middle of a tile's left or right edge, from the middle of the stack's upper edge. */
    double edgeX(boolean right) {
        return right ? side / 2 : -side / 2;
    }

    double edgeY(int tile) {
        return tile * (side + GAP) + side / 2;
    }

    @Override
    protected void layoutChildren() {
        double left = Math.rint((getWidth() - side) / 2);
        for (int i = 0; i < tiles.size(); i++) {
            double top = i * (side + GAP);
            tiles.get(i).resizeRelocate(left, top, side, side);
            if (!labels.isEmpty()) {
                labels.get(i).resizeRelocate(left - 5 - labelWidth, top, labelWidth, side);
            }
        }
        more.ifPresent(button -> {
            double width = Math.min(getWidth() - 8, button.prefWidth(-1));
            button.resizeRelocate((getWidth() - width) / 2, innerHeight() - MORE, width, MORE);
        });
    }
}
