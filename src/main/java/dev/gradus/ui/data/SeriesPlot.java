package dev.gradus.ui.data;

import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Table;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Columns that run through time, each in its own range, over the parts that their rows are predicted for; the first window
 * and what it predicts.
 */
final class SeriesPlot extends Pane {

    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double TOP = 30;
    private static final double BOTTOM = 44;
    private static final int MOST_CHANNELS = 8;

    private final DataBench bench;
    private final ThemeModel theme;
    private final Canvas canvas = new Canvas();

    SeriesPlot(DataBench bench, ThemeModel theme) {
        this.bench = bench;
        this.theme = theme;
        setId("data-series");
        setMinSize(0, 0);
        getChildren().add(canvas);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> update());
        canvas.heightProperty().addListener((property, before, now) -> update());
        theme.themeProperty().addListener((property, before, now) -> update());
    }

    void update() {
        Optional<Reading> reading = bench.reading().filter(each -> each.setup().plan() instanceof InputPlan.Windows);
        if (reading.isEmpty() || getWidth() < 100 || getHeight() < 100) {
            return;
        }
        InputPlan.Windows plan = (InputPlan.Windows) reading.get().setup().plan();
        Table table = (Table) reading.get().content();
        Palette palette = theme.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        List<String> channels = plan.channels().stream().filter(name -> table.indexOf(name) >= 0).limit(MOST_CHANNELS).toList();
        reading.get().prepared().ifPresent(data -> parts(g, data, plan, table.rows(), palette));
        double x = LEFT;
        for (int i = 0; i < channels.size(); i++) {
            Color colour = channels.size() == 1 ? palette.get("accent-text") : palette.classColour(i);
            line(g, table, channels.get(i), colour, channels.size() == 1, palette);
            x = legend(g, channels.get(i), colour, x);
        }
        window(g, plan, table.rows(), palette);
        canvas.setAccessibleText(DataTexts.TEXTS.get("series.spoken", String.join(", ", plan.channels()), table.rows(),
                plan.window(), plan.horizon(), plan.target()));
    }

    private double at(double row, int rows) {
        return LEFT + (getWidth() - LEFT - RIGHT) * row / Math.max(1, rows - 1);
    }

    /** A band below the plot for the rows that each part predicts. */
    private void parts(GraphicsContext g, PreparedData data, InputPlan.Windows plan, int rows, Palette palette) {
        String[] colours = {"accent", "success", "border"};
        double y = getHeight() - BOTTOM + 8;
        for (Part part : Part.values()) {
            int[] windows = data.rows(part);
            if (windows.length > 0) {
                int beyond = plan.beyond();
                double from = at(windows[0] + beyond - 0.5, rows);
                double to = Math.min(getWidth() - RIGHT, at(windows[windows.length - 1] + beyond + 0.5, rows));
                g.setFill(palette.get(colours[part.ordinal()]));
                g.fillRect(from, y, to - from, 6);
                g.setFill(palette.get("muted"));
                g.setFont(Fonts.text(11));
                g.setTextAlign(TextAlignment.CENTER);
                g.setTextBaseline(VPos.TOP);
                g.fillText(DataTexts.TEXTS.get("part." + part.name().toLowerCase(java.util.Locale.ROOT)), (from + to) / 2, y + 10,
                        Math.max(20, to - from));
            }
        }
    }

    private void line(GraphicsContext g, Table table, String name, Color colour, boolean labelled, Palette palette) {
        int column = table.indexOf(name);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < table.rows(); row++) {
            double value = table.column(column).number(row);
            least = Double.isNaN(value) ? least : Math.min(least, value);
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        double span = most > least ? most - least : 1;
        double tall = getHeight() - TOP - BOTTOM;
        g.setStroke(colour);
        g.setLineWidth(1.6);
        g.beginPath();
        // At most the lowest and the highest of each pixel are drawn, so that a million rows are drawn as fast as a thousand.
        int stride = Math.max(1, table.rows() / (int) Math.max(1, getWidth()));
        boolean pen = false;
        for (int from = 0; from < table.rows(); from += stride) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = from; row < Math.min(table.rows(), from + stride); row++) {
                double value = table.column(column).number(row);
                low = Math.min(low, Double.isNaN(value) ? low : value);
                high = Math.max(high, Double.isNaN(value) ? high : value);
            }
            if (low > high) {
                pen = false;
                continue;
            }
            double px = at(from, table.rows());
            double py = TOP + tall * (1 - (high - least) / span);
            if (pen) {
                g.lineTo(px, py);
            } else {
                g.moveTo(px, py);
            }
            if (low < high) {
                g.lineTo(px, TOP + tall * (1 - (low - least) / span));
            }
            pen = true;
        }
        g.stroke();
        if (labelled && least <= most) {
            g.setFill(palette.get("muted"));
            g.setFont(Fonts.mono(11));
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(NumberText.three(most), LEFT - 8, TOP);
            g.fillText(NumberText.three(least), LEFT - 8, TOP + tall);
        }
    }

    private double legend(GraphicsContext g, String name, Color colour, double x) {
        g.setFill(colour);
        g.fillOval(x, 10, 8, 8);
        g.setFill(theme.palette().get("fg"));
        g.setFont(Fonts.text(12));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, x + 12, 14, 120);
        return x + 24 + Math.min(120, 7.0 * name.length());
    }

    /** What the first example sees, and the row it predicts. */
    private void window(GraphicsContext g, InputPlan.Windows plan, int rows, Palette palette) {
        if (plan.beyond() >= rows) {
            return;
        }
        double tall = getHeight() - TOP - BOTTOM;
        double from = at(plan.difference(), rows);
        double to = at(plan.difference() + plan.window() - 1, rows);
        g.setFill(palette.get("accent-text").deriveColor(0, 1, 1, 0.12));
        g.fillRect(from, TOP, Math.max(2, to - from), tall);
        double target = at(plan.beyond(), rows);
        g.setStroke(palette.get("accent-text"));
        g.setLineDashes(4, 4);
        g.setLineWidth(1);
        g.strokeLine(target, TOP, target, TOP + tall);
        g.setLineDashes();
    }
}
