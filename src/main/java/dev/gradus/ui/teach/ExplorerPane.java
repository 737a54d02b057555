package dev.gradus.ui.teach;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.train.Place;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The activation and its slope, with the tangent at this unit's z and where those of the batch lie. */
final class ExplorerPane extends VBox {

    private static final double HEIGHT = 128;
    private static final int POINTS = 161;

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final Activation function;
    private final double[] batch;
    private final int here;
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Pane holder = new Pane(canvas);

    /** Where the stop is about a unit that is bent by a function of one number. */
    static Optional<ExplorerPane> of(ThemeModel theme, Journey journey) {
        Place place = journey.stop().place();
        Lit.Unit unit = Lit.unit(journey, place);
        List<Compiled> layers = journey.record().network().layers();
        boolean neuron = place.layer() >= 0 && unit.layer() == place.layer()
                && (place.spot() instanceof Spot.Output || place.spot() instanceof Spot.Inner || place.spot() instanceof Spot.GradOutput);
        if (!neuron || unit.layer() >= layers.size()) {
            return Optional.empty();
        }
        LayerSpec spec = layers.get(unit.layer()).node().layer();
        Optional<Activation> function = function(spec);
        if (function.isEmpty() || function.get().id().contains("softmax") || function.get().id().equals("linear")) {
            return Optional.empty();
        }
        double[] batch = new double[journey.record().columns()];
        try {
            for (int example = 0; example < batch.length; example++) {
                batch[example] = spec instanceof ActivationLayer
                        ? journey.origins().number(journey.origins().origin(unit.layer(), new Spot.Input(0, unit.unit(), example)))
                        : journey.origins().number(new Place(unit.layer(), new Spot.Inner("z", unit.unit(), example)));
            }
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        return Optional.of(new ExplorerPane(theme, function.get(), batch, journey.example()));
    }

    /** The activation of a layer that has one. */
    static Optional<Activation> function(LayerSpec spec) {
        if (spec instanceof ActivationLayer layer) {
            return Optional.of(Activations.of(layer.function(), layer.alpha()));
        }
        return spec.type().hypers().stream().filter(hyper -> hyper.id().equals("activation")).findFirst()
                .map(hyper -> Activations.of(String.valueOf(value(hyper, spec))));
    }

    @SuppressWarnings("unchecked")
    private static Object value(Hyper<?, ?> hyper, LayerSpec spec) {
        return ((Hyper<LayerSpec, ?>) hyper).get(spec);
    }

    private ExplorerPane(ThemeModel theme, Activation function, double[] batch, int here) {
        super(6);
        this.theme = theme;
        this.function = function;
        this.batch = batch;
        this.here = here;
        setId("micro-explorer");
        setPadding(new Insets(14, 20, 16, 20));
        Label title = new Label(texts.get("explorer.title", function.label()));
        title.getStyleClass().add("section-title");
        double[] f = at(batch[here]);
        Label numbers = new Label(texts.get("explorer.numbers", Digits.six(batch[here]), Digits.six(f[0]), Digits.six(f[1])));
        numbers.getStyleClass().addAll("small", "muted");
        numbers.setWrapText(true);
        holder.setMinSize(0, HEIGHT);
        getChildren().addAll(title, numbers, holder);
        if (batch.length > 1) {
            Label rug = new Label(texts.get("explorer.batch", batch.length));
            rug.getStyleClass().addAll("caption");
            rug.setWrapText(true);
            getChildren().add(rug);
        }
        holder.widthProperty().addListener((property, before, now) -> {
            canvas.setWidth(Math.max(100, now.doubleValue()));
            draw();
        });
    }

    /** f(z) and f'(z), by the engine's own code. */
    private double[] at(double z) {
        Matrix in = Matrix.zeros(1, 1);
        Matrix out = Matrix.zeros(1, 1);
        Matrix one = Matrix.zeros(1, 1);
        Matrix slope = Matrix.zeros(1, 1);
        in.data[0] = z;
        one.data[0] = 1;
        function.forward(in, out);
        function.backward(in, out, one, slope);
        return new double[] {out.data[0], slope.data[0]};
    }

    private void draw() {
        Palette palette = theme.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        g.clearRect(0, 0, width, HEIGHT);
        double reach = 3;
        for (double z : batch) {
            reach = Math.max(reach, Math.abs(z) * 1.1);
        }
        double[] f = new double[POINTS];
        double[] slopes = new double[POINTS];
        double low = 0;
        double high = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] both = at(-reach + 2 * reach * i / (POINTS - 1));
            f[i] = both[0];
            slopes[i] = both[1];
            low = Math.min(low, Math.min(f[i], slopes[i]));
            high = Math.max(high, Math.max(f[i], slopes[i]));
        }
        double foot = HEIGHT - 30;
        double perX = width / (2 * reach);
        double perY = (foot - 8) / (high - low);
        double zero = 4 + high * perY;
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeLine(0, zero, width, zero);
        g.strokeLine(width / 2, 0, width / 2, foot + 4);
        line(g, palette, slopes, zero, perY, width, "muted", true);
        line(g, palette, f, zero, perY, width, "forward", false);
        double z = batch[here];
        double[] point = at(z);
        double x = width / 2 + z * perX;
        double y = zero - point[0] * perY;
        g.setStroke(palette.get("accent-text"));
        g.setLineWidth(1.4);
        double run = reach / 2.5;
        g.strokeLine(x - run * perX, y + point[1] * run * perY, x + run * perX, y - point[1] * run * perY);
        g.setFill(palette.get("accent-text"));
        g.fillOval(x - 4.5, y - 4.5, 9, 9);
        g.setStroke(palette.get("forward").deriveColor(0, 1, 1, 0.7));
        for (double each : batch) {
            double at = width / 2 + each * perX;
            g.strokeLine(at, foot + 4, at, foot + 13);
        }
        g.setStroke(palette.get("accent-text"));
        g.setLineWidth(2.4);
        g.strokeLine(x, foot + 2, x, foot + 15);
        g.setFont(Fonts.mono(11));
        g.setFill(palette.get("muted"));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Digits.three(-reach), 0, HEIGHT - 7);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Digits.three(reach), width, HEIGHT - 7);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("z", width / 2, HEIGHT - 7);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get("forward"));
        g.fillText("f", 4, 10);
        g.setFill(palette.get("muted"));
        g.fillText("f′", 18, 10);
        canvas.setAccessibleText(texts.get("explorer.picture", function.label(), Digits.six(z), Digits.six(point[1])));
    }

    private static void line(GraphicsContext g, Palette palette, double[] ys, double zero, double perY, double width,
            String token, boolean dashed) {
        g.setStroke(palette.get(token));
        g.setLineWidth(dashed ? 1.3 : 2);
        if (dashed) {
            g.setLineDashes(5, 4);
        }
        g.beginPath();
        for (int i = 0; i < ys.length; i++) {
            double x = width * i / (ys.length - 1);
            double y = zero - ys[i] * perY;
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
        g.setLineDashes();
    }
}
