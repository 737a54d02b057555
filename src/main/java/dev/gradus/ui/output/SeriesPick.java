package dev.gradus.ui.output;

import dev.gradus.data.Examples;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeriesForm;
import dev.gradus.math.Matrix;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The validation sequences one after the other, each drawn as a line for each feature. */
final class SeriesPick extends VBox implements TryForm {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 110;

    private final Texts texts = Texts.of("output");
    private final PreparedData data;
    private final SeriesForm form;
    private final ThemeModel theme;
    private final Runnable changed;
    private final Examples examples;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Label caption = new Label();
    private double[] encoded;
    private int shown;

    SeriesPick(PreparedData data, SeriesForm form, ThemeModel theme, Runnable changed) {
        this.data = data;
        this.form = form;
        this.theme = theme;
        this.changed = changed;
        examples = data.validation();
        encoded = new double[form.size()];
        setSpacing(8);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setAccessibleText(texts.get("series.picture"));
        caption.getStyleClass().addAll("small", "muted");
        caption.setWrapText(true);
        caption.setId("series-caption");
        getChildren().add(canvas);
        if (examples.count() > 0) {
            getChildren().add(new HBox(8, button("series-previous", "series.previous", -1),
                    button("series-next", "series.next", 1)));
            pick(0);
        }
        getChildren().add(caption);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public double[] encoded() {
        return encoded.clone();
    }

    @Override
    public double base() {
        return examples.count() > 0 ? examples.base(shown) : 0;
    }

    private Button button(String id, String key, int step) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setTooltip(new Tooltip(texts.get(key + ".help")));
        button.setOnAction(event -> pick(step));
        return button;
    }

    private void pick(int step) {
        shown = Math.floorMod(shown + step, examples.count());
        Matrix input = Matrix.zeros(form.size(), 1);
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        examples.copyInput(shown, input, 0);
        examples.copyTarget(shown, target, 0);
        encoded = input.toArray();
        String truth = data.classNames().isEmpty()
                ? NumberText.three(data.preparation().decodeTarget(0, target.get(0, 0), examples.base(shown)))
                : data.classNames().get((int) target.get(0, 0));
        caption.setText(texts.get("series.truth", shown + 1, examples.count(), truth));
        paint();
        changed.run();
    }

    private void paint() {
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.clearRect(0, 0, WIDTH, HEIGHT);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : encoded) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double span = Math.max(1e-12, high - low);
        int features = form.features().size();
        for (int feature = 0; feature < features; feature++) {
            on.setStroke(theme.palette().layerColour(feature, features));
            on.setLineWidth(1.5);
            on.beginPath();
            for (int step = 0; step < form.steps(); step++) {
                double x = 4 + (WIDTH - 8) * step / Math.max(1, form.steps() - 1);
                double y = HEIGHT - 4 - (HEIGHT - 8) * (encoded[step * features + feature] - low) / span;
                if (step == 0) {
                    on.moveTo(x, y);
                } else {
                    on.lineTo(x, y);
                }
            }
            on.stroke();
        }
    }
}
