package dev.gradus.ui.lens;

import dev.gradus.ui.theme.NumberText;

/** The lens of a layer that leaves one row of numbers. */
final class ValuesBody extends LensBody {

    private static final int ACROSS = 32;

    private final HeatMap map;
    private final ScaleBar scaleBar = new ScaleBar();

    ValuesBody(LensContext context) {
        super(context);
        map = new HeatMap(320, 60);
        getChildren().addAll(map, scaleBar);
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        double[] values = layer.shown(gradients);
        if (values.length == 0) {
            map.clear(context.palette());
            map.setAccessibleText(LensContext.TEXTS.get("gradient.none"));
            return;
        }
        int columns = Math.min(values.length, ACROSS);
        int rows = (values.length + columns - 1) / columns;
        Scale scale = Scale.of(values, gradients, context.palette());
        map.show(rows, columns, (row, column) -> row * columns + column < values.length ? values[row * columns + column] : 0, scale);
        map.onHover((row, column) -> {
            int unit = row * columns + column;
            if (unit < values.length) {
                context.read(LensContext.TEXTS.get("at.value", unit + 1), NumberText.three(values[unit]), gradients);
            }
        }, context::readNothing);
        map.setAccessibleText(LensContext.TEXTS.get("spoken.values", values.length));
        scaleBar.show(scale);
    }
}
