package dev.gradus.ui.lens;

import dev.gradus.ui.theme.NumberText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the colours of a lens mean: the ends of its scale and the colours between. */
final class ScaleBar extends HBox {

    private static final int CELLS = 41;

    private final Label low = new Label();
    private final Label high = new Label();
    private final HeatMap colours = new HeatMap(82, 8);

    ScaleBar() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        for (Label label : new Label[] {low, high}) {
            label.getStyleClass().addAll("mono", "small", "muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        colours.setMouseTransparent(true);
        getChildren().addAll(low, colours, high);
    }

    void show(Scale scale) {
        boolean both = scale.hasBothSigns();
        low.setText(both ? NumberText.three(-scale.most()) : "0");
        high.setText(NumberText.three(scale.most()));
        colours.setAccessibleText(LensContext.TEXTS.get("scale", low.getText(), high.getText()));
        colours.show(1, CELLS, (row, column) -> {
            double share = (double) column / (CELLS - 1);
            return scale.most() * (both ? 2 * share - 1 : share);
        }, scale);
    }
}
