package dev.gradus.ui.data.steps;

import dev.gradus.data.profile.Histogram;
import dev.gradus.data.step.ColumnView;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A column before a step in grey, an arrow, and after it in colour. */
final class StepPicture extends Region {

    private static final double HEIGHT = 50;
    private static final double BARS = 32;
    private static final double ARROW = 44;
    private static final double WIDEST = 110;
    private static final int BINS = 14;

    private final Canvas canvas = new Canvas();
    private final StepPictures pictures;
    private final Palette palette;

    StepPicture(StepPictures pictures, Palette palette) {
        this.pictures = pictures;
        this.palette = palette;
        getChildren().add(canvas);
        getStyleClass().add("step-picture");
        setMinSize(0, HEIGHT);
        setPrefSize(2 * WIDEST + ARROW, HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(StepTexts.TEXTS.get("picture", pictures.before().name(), words(pictures.before()), words(pictures.after())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        double wide = Math.min(WIDEST, (canvas.getWidth() - ARROW) / 2);
        if (wide < 20) {
            return;
        }
        Color grey = palette.get("card").interpolate(palette.get("muted"), 0.6);
        Color colour = palette.get("card").interpolate(palette.classColour(1), 0.75);
        draw(g, pictures.before(), 0, wide, grey);
        draw(g, pictures.after(), wide + ARROW, wide, colour);
        double y = BARS * 0.55;
        double x = wide + ARROW / 2;
        g.setStroke(palette.get("muted"));
        g.setLineWidth(1.2);
        g.strokeLine(x - 8, y, x + 8, y);
        g.strokeLine(x + 8, y, x + 4, y - 4);
        g.strokeLine(x + 8, y, x + 4, y + 4);
    }

    private void draw(GraphicsContext g, ColumnView view, double left, double wide, Color colour) {
        int[] counts;
        String from;
        String to;
        if (view.ofNumbers()) {
            double[] sorted = view.numbers().clone();
            Arrays.sort(sorted);
            counts = Histogram.of(sorted, BINS).counts().stream().mapToInt(Integer::intValue).toArray();
            from = NumberText.brief(sorted[0]);
            to = NumberText.brief(sorted[sorted.length - 1]);
        } else {
            counts = view.words().stream().mapToInt(ColumnView.Count::rows).toArray();
            from = view.words().get(0).word();
            to = view.words().size() == 1 ? "" : view.words().get(view.words().size() - 1).word();
        }
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double step = wide / counts.length;
        g.setFill(colour);
        for (int i = 0; i < counts.length; i++) {
            double x = Math.rint(left + i * step);
            double width = Math.max(1, Math.rint(left + (i + 1) * step) - x - 1);
            double tall = counts[i] == 0 ? 0 : Math.max(1.5, BARS * counts[i] / most);
            g.fillRect(x, BARS - tall, width, tall);
        }
        g.setFill(palette.get("border"));
        g.fillRect(left, BARS, wide, 1);
        Font font = Fonts.mono(11);
        g.setFont(font);
        g.setFill(palette.get("muted"));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(from, left, BARS + 3, wide * 0.48);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(to, left + wide, BARS + 3, wide * 0.48);
    }

    private static String words(ColumnView view) {
        if (view.ofNumbers()) {
            return StepTexts.TEXTS.get("picture.range", NumberText.brief(Arrays.stream(view.numbers()).min().orElse(0)),
                    NumberText.brief(Arrays.stream(view.numbers()).max().orElse(0)), view.missing());
        }
        List<ColumnView.Count> some = view.words().subList(0, Math.min(3, view.words().size()));
        return StepTexts.TEXTS.get("picture.words", String.join(", ", some.stream().map(ColumnView.Count::word).toList()), view.missing());
    }
}
