package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws the cursor over a chart: a dotted line, a dot on each curve, a box with the values. */
final class CursorPainter {

    private final Texts texts = Texts.of("chart");
    private final Canvas overlay;
    private final PlotPainter painter;
    private final ThemeModel theme;

    CursorPainter(Canvas overlay, PlotPainter painter, ThemeModel theme) {
        this.overlay = overlay;
        this.painter = painter;
        this.theme = theme;
    }

    /** @param place on the x axis; NaN draws nothing */
    void paint(Optional<Plot> shown, Optional<Span> x, double place) {
        overlay.getGraphicsContext2D().clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        if (shown.isPresent() && !Double.isNaN(place) && x.get().holds(place)) {
            paint(shown.get(), place);
        }
    }

    private void paint(Plot plot, double place) {
        GraphicsContext g = overlay.getGraphicsContext2D();
        Palette palette = theme.palette();
        Rectangle2D area = painter.area();
        double x = painter.toX(place);
        g.setStroke(palette.get("muted"));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, area.getMinY(), x, area.getMaxY());
        g.setLineDashes();
        List<Curve> read = new ArrayList<>();
        for (Curve curve : plot.curves()) {
            double value = curve.at(place);
            if (!curve.name().isEmpty() && !Double.isNaN(value)) {
                read.add(curve);
                double y = painter.toY(value);
                if (y >= area.getMinY() && y <= area.getMaxY()) {
                    g.setFill(palette.get("bg"));
                    g.setStroke(curve.colour());
                    g.setLineWidth(1.6);
                    g.fillOval(x - 3.5, y - 3.5, 7, 7);
                    g.strokeOval(x - 3.5, y - 3.5, 7, 7);
                }
            }
        }
        if (!read.isEmpty()) {
            box(g, plot, read, place, x);
        }
    }

    private void box(GraphicsContext g, Plot plot, List<Curve> read, double place, double x) {
        Palette palette = theme.palette();
        double scale = theme.scale();
        List<Curve> lines = read.size() > 8 ? read.subList(0, 8) : read;
        double names = lines.stream().mapToDouble(curve -> width(curve.name(), scale)).max().orElse(0);
        double line = 16 * scale;
        double width = names + 72 * scale;
        double height = (lines.size() + 1) * line + 8;
        Rectangle2D area = painter.area();
        double left = x + 10 + width <= area.getMaxX() ? x + 10 : Math.max(0, x - 10 - width);
        double top = area.getMinY() + 2;
        g.setFill(palette.get("card"));
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.fillRoundRect(left, top, width, height, 8, 8);
        g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Fonts.semiBold(11 * scale));
        g.setFill(palette.get("fg"));
        g.fillText(placeWords(plot, place), left + 8, top + 4 + line / 2);
        for (int i = 0; i < lines.size(); i++) {
            double y = top + 4 + line * (i + 1.5);
            g.setFill(palette.get("muted"));
            g.setFont(Fonts.text(11 * scale));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(lines.get(i).name(), left + 8, y);
            g.setFill(palette.get("fg"));
            g.setFont(Fonts.mono(11 * scale));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(value(plot, lines.get(i).at(place)), left + width - 8, y);
        }
    }

    private String placeWords(Plot plot, double place) {
        String axis = plot.across();
        return texts.get("cursor.place", axis.equals(texts.get("epoch")) ? texts.get("cursor.epoch") : axis,
                place == Math.rint(place) ? NumberText.whole((long) place) : NumberText.three(place));
    }

    private static String value(Plot plot, double value) {
        return plot.unit() == Plot.Unit.PERCENT ? NumberText.percent(value) : NumberText.three(value);
    }

    private static double width(String words, double scale) {
        Text text = new Text(words);
        text.setFont(Fonts.text(11 * scale));
        return text.getLayoutBounds().getWidth();
    }
}
