package dev.gradus.ui.lens;

import dev.gradus.nn.layer.SeparableConv2D;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The lens of a convolution: each filter with its feature map; of other image layers: their maps. Eight on a page. */
final class MapsBody extends LensBody {

    static final int ON_PAGE = 8;
    private static final int COLUMNS = 4;

    private final List<MapTile> tiles = new ArrayList<>();
    private final Pager pages = new Pager("maps", page -> again());
    private final Pager channels = new Pager("channels", channel -> again());
    private final ScaleBar scaleBar = new ScaleBar();
    private final Label none = new Label(LensContext.TEXTS.get("gradient.none"));
    private Runnable redraw = () -> { };

    MapsBody(LensContext context) {
        super(context);
        GridPane grid = new GridPane();
        grid.setHgap(context.compact() ? 10 : 14);
        grid.setVgap(context.compact() ? 4 : 10);
        for (int i = 0; i < ON_PAGE; i++) {
            MapTile tile = new MapTile(context);
            tiles.add(tile);
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        none.getStyleClass().addAll("small", "muted");
        none.setMinHeight(Region.USE_PREF_SIZE);
        HBox foot = new HBox(16, pages, channels, scaleBar);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(grid, none, foot);
    }

    private void again() {
        redraw.run();
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        redraw = () -> show(sight, layer, gradients);
        double[] values = layer.shown(gradients);
        boolean missing = values.length == 0;
        none.setVisible(missing);
        none.setManaged(missing);
        MapStack maps = MapStack.of(layer.shape(), missing ? new double[layer.shape().size()] : values);
        pages.pages((maps.count() + ON_PAGE - 1) / ON_PAGE, "");
        int first = pages.page() * ON_PAGE;
        int last = Math.min(maps.count(), first + ON_PAGE);
        pages.pages((maps.count() + ON_PAGE - 1) / ON_PAGE, LensContext.TEXTS.get("maps.page", first + 1, last, maps.count()));
        Optional<FilterBank> filters = layer.filters();
        int kernels = filters.map(FilterBank::channels).orElse(1);
        channels.pages(kernels, LensContext.TEXTS.get("channels.page", channels.page() + 1, kernels));
        Scale scale = Scale.of(values, gradients, context.palette());
        scaleBar.show(scale);
        Optional<Scale> weights = filters.map(bank -> new Scale(Scale.Kind.SIGNED, bank.largest(), context.palette()));
        boolean together = layer.layer() instanceof SeparableConv2D;
        for (int i = 0; i < ON_PAGE; i++) {
            MapTile tile = tiles.get(i);
            boolean used = first + i < last;
            tile.setVisible(used);
            tile.setManaged(used || i >= COLUMNS == first + COLUMNS < last);
            if (used) {
                tile.show(first + i, maps, scale, filters, channels.page(), weights, gradients, together);
            }
        }
    }

    /** Rounded for a caption. */
    static String mean(double value) {
        return Math.abs(value) >= 0.01 || value == 0 ? NumberText.fixed(value, 2) : NumberText.three(value);
    }
}
