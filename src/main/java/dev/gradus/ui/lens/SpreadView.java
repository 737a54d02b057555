package dev.gradus.ui.lens;

import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Two small histograms side by side: the activations of a layer, and their gradients. */
final class SpreadView extends VBox {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 44;

    private final ThemeModel theme;
    private final Canvas activations = new Canvas(WIDTH, HEIGHT);
    private final Canvas gradients = new Canvas(WIDTH, HEIGHT);
    private final Label left = caption();
    private final Label right = caption();
    private final Label rows = caption();
    private Optional<Spread> spread = Optional.empty();

    SpreadView(ThemeModel theme) {
        super(2);
        this.theme = theme;
        activations.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        gradients.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(new HBox(16, new VBox(2, activations, left), new VBox(2, gradients, right)), rows);
        rows.setText(LensContext.TEXTS.get("spread.waits"));
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().addAll("mono", "lens-caption", "muted");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show(Spread now) {
        spread = Optional.of(now);
        draw();
    }

    void draw() {
        if (spread.isEmpty() || !isVisible()) {
            return;
        }
        Spread now = spread.get();
        Palette palette = theme.palette();
        paint(activations, Optional.of(now.activations()), palette, "forward");
        paint(gradients, now.gradients(), palette, "gradient");
        left.setText(words("spread.activations", now.activations()));
        right.setText(now.gradients().map(bins -> words("spread.gradients", bins)).orElse(LensContext.TEXTS.get("gradient.none")));
        rows.setText(LensContext.TEXTS.get("spread.rows", NumberText.whole(now.rows()), NumberText.whole(now.of())));
        activations.setAccessibleText(left.getText());
        gradients.setAccessibleText(right.getText());
    }

    private static String words(String key, Spread.Bins bins) {
        return LensContext.TEXTS.get(key, NumberText.three(bins.low()), NumberText.three(bins.high()), NumberText.percent(bins.zeros()));
    }

    private static void paint(Canvas canvas, Optional<Spread.Bins> bins, Palette palette, String colour) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeLine(0, HEIGHT - 0.5, WIDTH, HEIGHT - 0.5);
        if (bins.isEmpty() || bins.get().largest() == 0) {
            return;
        }
        Spread.Bins now = bins.get();
        double wide = WIDTH / now.counts().length;
        g.setFill(palette.get(colour));
        for (int i = 0; i < now.counts().length; i++) {
            // By the square root, so that rare large numbers are seen beside the many small ones.
            double tall = Math.sqrt((double) now.counts()[i] / now.largest()) * (HEIGHT - 3);
            g.fillRect(i * wide, HEIGHT - 1 - tall, Math.max(1, wide - 1), tall);
        }
        if (now.low() < 0 && now.high() > 0) {
            double zero = -now.low() / (now.high() - now.low()) * WIDTH;
            g.setStroke(palette.get("fg"));
            g.strokeLine(zero, 0, zero, HEIGHT);
        }
    }
}
