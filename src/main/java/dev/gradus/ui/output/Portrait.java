package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.nn.metric.ConfusionMatrix;
import dev.gradus.train.Predictor;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.ValidationSample;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/** What a network says, as a small square: its surface over two inputs, or its confusion matrix. */
public final class Portrait {

    private static final int CELLS = 60;

    private final PreparedData data;
    private final Optional<Surface> surface;
    private final Optional<ConfusionMatrix> matrix;

    private Portrait(PreparedData data, Optional<Surface> surface, Optional<ConfusionMatrix> matrix) {
        this.data = data;
        this.surface = surface;
        this.matrix = matrix;
    }

    /** Takes some milliseconds; not for the window's thread. Empty where there is no such picture. */
    public static Optional<Portrait> of(Predictor predictor, PreparedData data) {
        if (data.preparation().ofRows() && data.axes().size() == 2) {
            return Optional.of(new Portrait(data, Optional.of(Surface.of(predictor, data, Plane.of(data, 0, 1), CELLS)),
                    Optional.empty()));
        }
        if (data.task() != dev.gradus.data.Task.CLASSIFICATION || data.validation().count() == 0) {
            return Optional.empty();
        }
        try (Kernel kernel = Kernels.create(Precision.EXACT, 1)) {
            return Judgement.of(predictor.network(), data, ValidationSample.of(predictor.network(), data).examples(), kernel)
                    .classes().map(report -> new Portrait(data, Optional.empty(), Optional.of(report.confusion())));
        }
    }

    public void draw(GraphicsContext g, Palette palette, double side) {
        surface.ifPresent(each -> {
            SurfacePaint paint = new SurfacePaint(palette);
            paint.image(g, each, paint.colours(each, data), side);
            if (data.task() != dev.gradus.data.Task.REGRESSION) {
                paint.lines(g, each, side);
            }
            paint.points(g, data, each.plane(), Part.VALIDATION, side);
        });
        matrix.ifPresent(each -> matrix(g, palette, each, side));
    }

    /** Right answers in the sequential map, wrong ones in the orange arm, as in the large matrix. */
    private static void matrix(GraphicsContext g, Palette palette, ConfusionMatrix matrix, double side) {
        double cell = side / matrix.classes();
        double most = Math.max(1, matrix.largestCount());
        for (int actual = 0; actual < matrix.classes(); actual++) {
            for (int read = 0; read < matrix.classes(); read++) {
                double share = matrix.count(actual, read) / most;
                g.setFill(actual == read ? ColorMap.sequential(palette.theme()).colour(share)
                        : ColorMap.diverging(palette.theme()).colour(-share));
                g.fillRect(read * cell, actual * cell, Math.ceil(cell), Math.ceil(cell));
            }
        }
    }
}
