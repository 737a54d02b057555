package dev.gradus.ui.teach;

import dev.gradus.train.StepRecord;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Nudge a weight and see the loss move; the slope measured that way beside what back-propagation says. */
final class CheckPane extends VBox {

    /** Relative difference below which the two agree. */
    static final double AGREES = 1e-6;
    /** Rounding in a loss that is measured, as a share of it: smaller slopes cannot be told from none. */
    private static final double ROUNDING = 1e-10;
    private static final double HEIGHT = 104;

    private final Texts texts = Texts.of("teach");
    private final ThemeModel theme;
    private final StepRecord record;
    private final Laboratory laboratory;
    private final int index;
    private final String symbol;
    private final double here;
    private final double gradient;
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Pane holder = new Pane(canvas);
    private final SliderField slider;
    private final Label loss = new Label();
    private final Label measured = new Label("…");
    private final Label difference = new Label("…");
    private final Label verdict = new Label();
    private Optional<Laboratory.Answer> answer = Optional.empty();
    private double value;
    private double valueLoss;

    CheckPane(ThemeModel theme, StepRecord record, Laboratory laboratory, int index, String symbol) {
        super(8);
        this.theme = theme;
        this.record = record;
        this.laboratory = laboratory;
        this.index = index;
        this.symbol = symbol;
        here = record.change().before()[index];
        gradient = record.change().gradient()[index];
        value = here;
        valueLoss = record.loss();
        double reach = Math.max(1, 2 * Math.abs(here));
        setId("micro-check");
        setPadding(new Insets(14, 20, 16, 20));
        Label title = new Label(texts.get("check.title"));
        title.getStyleClass().add("section-title");
        Label help = new Label(texts.get("check.help", symbol));
        help.getStyleClass().addAll("small", "muted");
        help.setWrapText(true);
        slider = new SliderField(symbol, here - reach, here + reach, SliderField.Scale.LINEAR, false);
        slider.setValue(Math.rint(here * 1e4) / 1e4);
        slider.slider().setId("micro-nudge");
        slider.field().setMinWidth(84);
        slider.field().setPrefWidth(84);
        slider.field().setMaxWidth(84);
        slider.onMoved(this::move);
        loss.getStyleClass().add("micro-plain");
        loss.setMinWidth(USE_PREF_SIZE);
        loss.setId("micro-nudge-loss");
        HBox row = new HBox(10, name(symbol + " ="), slider, loss);
        HBox.setHgrow(slider, javafx.scene.layout.Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        measured.setId("micro-measured");
        measured.getStyleClass().add("micro-plain");
        difference.setId("micro-difference");
        difference.getStyleClass().add("micro-plain");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("small");
        verdict.setManaged(false);
        verdict.setVisible(false);
        HBox says = Rows.of(texts.get("check.says"), Digits.nine(gradient), "micro-gradient");
        holder.setMinSize(0, HEIGHT);
        getChildren().addAll(title, help, holder, row, pair(texts.get("check.measured", symbol, Digits.plain(round(here))), measured),
                says, pair(texts.get("check.difference"), difference), verdict);
        setFillWidth(true);
        holder.widthProperty().addListener((property, before, now) -> {
            canvas.setWidth(Math.max(100, now.doubleValue()));
            draw();
        });
        showLoss();
        laboratory.ask(index, here - reach, here + reach, this::answered, failure -> measured.setText(texts.get("check.failed")));
    }

    private static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox pair(String name, Label value) {
        HBox row = Rows.of(name, "", "micro-kept");
        value.setMinWidth(USE_PREF_SIZE);
        row.getChildren().set(2, value);
        return row;
    }

    /** The keyboard goes to the slider. */
    void focusSlider() {
        slider.slider().requestFocus();
    }

    private void move(double to) {
        value = to;
        laboratory.loss(index, to, now -> {
            valueLoss = now;
            showLoss();
            draw();
        });
    }

    private void showLoss() {
        loss.setText("L = " + Digits.six(valueLoss));
    }

    private void answered(Laboratory.Answer found) {
        answer = Optional.of(found);
        measured.setText(Digits.nine(found.slope()));
        double apart = Math.abs(found.slope() - gradient);
        double size = Math.max(Math.abs(found.slope()), Math.abs(gradient));
        boolean agrees = apart <= AGREES * size || apart <= ROUNDING * Math.abs(record.loss());
        difference.setText(Digits.three(apart));
        difference.setGraphic(agrees ? Icons.of(MaterialDesignC.CHECK_CIRCLE, 16, "success")
                : Icons.of(MaterialDesignA.ALERT_OUTLINE, 16, "warning"));
        difference.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        difference.getStyleClass().add(agrees ? "micro-agrees" : "micro-differs");
        difference.setAccessibleText(texts.get(agrees ? "check.agrees" : "check.differs"));
        verdict.setText(agrees ? "" : texts.get("check.differs"));
        verdict.getStyleClass().add("warning-text");
        verdict.setManaged(!agrees);
        verdict.setVisible(!agrees);
        draw();
    }

    private void draw() {
        Palette palette = theme.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        g.clearRect(0, 0, width, HEIGHT);
        if (answer.isEmpty()) {
            return;
        }
        double[] xs = answer.get().values();
        double[] ys = answer.get().losses();
        double low = Math.min(record.loss(), valueLoss);
        double high = Math.max(record.loss(), valueLoss);
        for (double y : ys) {
            low = Double.isFinite(y) ? Math.min(low, y) : low;
            high = Double.isFinite(y) ? Math.max(high, y) : high;
        }
        double spread = high - low;
        double least = low - Math.max(0.12 * spread, 1e-12);
        double most = high + Math.max(0.12 * spread, 1e-12);
        double foot = HEIGHT - 18;
        double perX = width / (xs[xs.length - 1] - xs[0]);
        double perY = (foot - 6) / (most - least);
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeLine(0, foot + 0.5, width, foot + 0.5);
        g.setFont(Fonts.mono(11));
        g.setFill(palette.get("muted"));
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < 5; i++) {
            double x = xs[0] + (xs[xs.length - 1] - xs[0]) * i / 4;
            g.setTextAlign(i == 0 ? TextAlignment.LEFT : i == 4 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(Digits.three(x), (x - xs[0]) * perX, foot + 10);
        }
        g.save();
        g.beginPath();
        g.rect(0, 0, width, foot);
        g.clip();
        g.setStroke(palette.get("forward"));
        g.setLineWidth(1.8);
        g.beginPath();
        for (int i = 0; i < xs.length; i++) {
            double x = (xs[i] - xs[0]) * perX;
            double y = foot - (ys[i] - least) * perY;
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
        g.setStroke(palette.get("gradient"));
        g.setLineWidth(1.2);
        double left = record.loss() + gradient * (xs[0] - here);
        double right = record.loss() + gradient * (xs[xs.length - 1] - here);
        g.strokeLine(0, foot - (left - least) * perY, width, foot - (right - least) * perY);
        double at = (value - xs[0]) * perX;
        double up = foot - (valueLoss - least) * perY;
        g.setStroke(palette.get("accent-text"));
        g.strokeLine(at, up, at, foot);
        g.restore();
        g.setFill(palette.get("bg"));
        g.setStroke(palette.get("gradient"));
        double hx = (here - xs[0]) * perX;
        double hy = foot - (record.loss() - least) * perY;
        g.fillOval(hx - 4, hy - 4, 8, 8);
        g.strokeOval(hx - 4, hy - 4, 8, 8);
        g.setFill(palette.get("accent-text"));
        g.fillOval(at - 4.5, up - 4.5, 9, 9);
        g.setFont(Fonts.text(11));
        // On the side where the curve leaves room above it.
        boolean leftIsFree = ys[0] < ys[ys.length - 1];
        g.setTextAlign(leftIsFree ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.setFill(palette.get("forward"));
        g.fillText(texts.get("check.loss"), leftIsFree ? 2 : width - 2, 8);
        g.setFill(palette.get("gradient"));
        g.fillText(texts.get("check.tangent"), leftIsFree ? 2 : width - 2, 23);
        canvas.setAccessibleText(texts.get("check.picture", symbol));
    }
}
