package dev.gradus.ui.canvas;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Table;
import dev.gradus.data.image.PreparingImages;
import dev.gradus.data.Task;
import dev.gradus.ui.data.ContentPicture;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Training points of one or two inputs as small dots: for classes in their colours, for numbers by the diverging map. */
final class DataPicture {

    private static final int MOST_POINTS = 1000;
    private static final double DOT = 2.6;
    private static final double MARGIN = 4;

    private DataPicture() {}

    /** Returns false, drawing nothing, when the data are a table with more than two inputs. */
    static boolean draw(Canvas canvas, PreparedData data, Palette palette) {
        if (!(data.content() instanceof Table)) {
            new ContentPicture(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), palette)
                    .draw(PreparingImages.seen(data));
            return true;
        }
        int inputs = data.preparation().ofRows() ? data.axes().size() : data.training().inputSize();
        if (inputs < 1 || inputs > 2) {
            return false;
        }
        PreparedData.Points points = data.points(Part.TRAINING, 0, inputs - 1);
        double[] up = inputs == 2 ? points.y() : points.target();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Axis across = Axis.of(points.x(), canvas.getWidth());
        Axis upward = Axis.of(up, canvas.getHeight());
        double most = Arrays.stream(points.target()).map(Math::abs).max().orElse(1);
        int stride = Math.max(1, points.x().length / MOST_POINTS);
        for (int i = 0; i < points.x().length; i += stride) {
            g.setFill(colour(data, palette, inputs, points.target()[i], most));
            g.fillOval(across.at(points.x()[i]) - DOT / 2, canvas.getHeight() - upward.at(up[i]) - DOT / 2, DOT, DOT);
        }
        return true;
    }

    private static Color colour(PreparedData data, Palette palette, int inputs, double target, double most) {
        if (data.task() == Task.CLASSIFICATION) {
            return palette.classColour((int) target);
        }
        return inputs == 1 ? palette.get("accent-text")
                : ColorMap.diverging(palette.theme()).colour(most > 0 ? target / most : 0);
    }

    private record Axis(double least, double span, double size) {
        static Axis of(double[] values, double size) {
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            return new Axis(least, most > least ? most - least : 1, size);
        }

        double at(double value) {
            return MARGIN + (value - least) / span * (size - 2 * MARGIN);
        }
    }
}
