package dev.gradus.ui.lens;

import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One filter: its number, its kernel, what it answers to the example, and the mean of that. */
final class MapTile extends HBox {

    private static final double FLATTEST = 16;

    private final LensContext context;
    private final Label number = new Label();
    private final Label mean = new Label();
    private final double large;
    private final double small;
    private final VBox left;
    private final VBox right;
    private HeatMap kernel;
    private HeatMap map;

    MapTile(LensContext context) {
        super(6);
        this.context = context;
        large = context.compact() ? 62 : 84;
        small = context.compact() ? 26 : 32;
        number.getStyleClass().addAll("small", "semi-bold");
        mean.getStyleClass().addAll("mono", "small", "muted");
        mean.setMinWidth(Region.USE_PREF_SIZE);
        number.setMinWidth(Region.USE_PREF_SIZE);
        left = new VBox(number);
        right = new VBox(2);
        right.setAlignment(Pos.TOP_LEFT);
        right.setMaxWidth(large);
        right.setPrefWidth(large);
        left.setAlignment(Pos.TOP_LEFT);
        left.setMinWidth(small);
        left.setSpacing(4);
        getChildren().addAll(left, right);
    }

    void show(int index, MapStack maps, Scale scale, Optional<FilterBank> filters, int channel, Optional<Scale> weights,
            boolean gradients, boolean together) {
        number.setText(String.valueOf(index + 1));
        sized(maps, filters);
        map.show(maps.rows(), maps.columns(), (row, column) -> maps.at(index, row, column), scale);
        map.onHover((row, column) -> context.read(LensContext.TEXTS.get(maps.rows() == 1 ? "at.step" : "at.pixel", index + 1,
                column + 1, row + 1), NumberText.three(maps.at(index, row, column)), gradients), context::readNothing);
        map.setAccessibleText(LensContext.TEXTS.get(gradients ? "spoken.gradientMap" : "spoken.map", index + 1,
                NumberText.three(maps.mean(index))));
        mean.setText(LensContext.TEXTS.get(context.compact() ? "mean.short" : "mean", MapsBody.mean(maps.mean(index))));
        filters.ifPresent(bank -> {
            kernel.show(bank.rows(), bank.columns(), (row, column) -> bank.at(index, channel, row, column), weights.orElseThrow());
            kernel.onHover((row, column) -> context.read(LensContext.TEXTS.get(together ? "at.together" : "at.weight", index + 1,
                    row + 1, column + 1, channel + 1), NumberText.three(bank.at(index, channel, row, column)), false),
                    context::readNothing);
            kernel.setAccessibleText(LensContext.TEXTS.get("spoken.kernel", index + 1, bank.rows(), bank.columns()));
        });
    }

    /** The pictures keep the proportions of what they show. */
    private void sized(MapStack maps, Optional<FilterBank> filters) {
        double tall = Math.max(FLATTEST, Math.min(large, large * maps.rows() / maps.columns()));
        double wide = maps.rows() > maps.columns() ? Math.max(FLATTEST, large * maps.columns() / maps.rows()) : large;
        if (map == null || map.getHeight() != tall || map.getWidth() != wide) {
            map = new HeatMap(wide, tall);
            right.getChildren().setAll(map, mean);
        }
        if (filters.isEmpty()) {
            left.setMinWidth(Region.USE_PREF_SIZE);
            left.getChildren().setAll(number);
            kernel = null;
            return;
        }
        FilterBank bank = filters.get();
        double side = Math.min(small / bank.columns(), Math.max(small, tall - 22) / bank.rows());
        double kernelWide = Math.max(6, side * bank.columns());
        double kernelTall = Math.max(6, side * bank.rows());
        if (kernel == null || kernel.getWidth() != kernelWide || kernel.getHeight() != kernelTall) {
            kernel = new HeatMap(kernelWide, kernelTall);
            left.getChildren().setAll(number, kernel);
        }
    }
}
