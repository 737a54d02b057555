package dev.gradus.ui.output;

import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A still picture of a few curves or a cloud of points, with its axes named: the results of an evaluation. */
final class SmallPlot extends VBox {

    private static final double WIDTH = 256;
    private static final double HEIGHT = 196;
    private static final double LEFT = 44;
    private static final double BOTTOM = 34;

    /** @param colour index into the palette of classes */
    record Line(String name, int colour, double[] x, double[] y) {}

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final String nameX;
    private final String nameY;
    private final double[] bounds;
    private final List<Line> lines;
    private final boolean dots;
    private final DoubleUnaryOperator guide;

    /**
     * @param bounds low and high x, low and high y
     * @param dots   points instead of curves
     * @param guide  a thin line to compare with, or null
     */
    SmallPlot(String title, String nameX, String nameY, double[] bounds, List<Line> lines, boolean dots,
            DoubleUnaryOperator guide, ThemeModel theme) {
        this.nameX = nameX;
        this.nameY = nameY;
        this.bounds = bounds;
        this.lines = lines;
        this.dots = dots;
        this.guide = guide;
        setSpacing(4);
        Label heading = new Label(title);
        heading.getStyleClass().addAll("small", "semi-bold");
        FlowPane legend = new FlowPane(12, 2);
        lines.stream().filter(line -> !line.name().isEmpty())
                .forEach(line -> legend.getChildren().add(entry(line, theme)));
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setAccessibleText(title + ". " + String.join(", ", lines.stream().map(Line::name).toList()));
        getChildren().addAll(heading, canvas, legend);
        theme.themeProperty().addListener((property, before, now) -> draw(theme.palette()));
        draw(theme.palette());
    }

    /** A class with its figure: longer than a name alone. */
    private static ClassLabel entry(Line line, ThemeModel theme) {
        ClassLabel label = new ClassLabel(line.name(), line.colour(), theme);
        label.setMaxWidth(WIDTH);
        return label;
    }

    private double x(double value) {
        return LEFT + (value - bounds[0]) / (bounds[1] - bounds[0]) * (WIDTH - LEFT - 8);
    }

    private double y(double value) {
        return 8 + (bounds[3] - value) / (bounds[3] - bounds[2]) * (HEIGHT - BOTTOM - 8);
    }

    private void draw(Palette palette) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFont(Fonts.mono(11));
        g.setFill(palette.get("muted"));
        g.setStroke(palette.get("border-muted"));
        g.setLineWidth(1);
        for (int i = 0; i <= 2; i++) {
            double at = bounds[2] + i * (bounds[3] - bounds[2]) / 2;
            g.strokeLine(LEFT, y(at), WIDTH - 8, y(at));
            g.fillText(NumberText.three(at), 2, y(at) + 4);
            double across = bounds[0] + i * (bounds[1] - bounds[0]) / 2;
            g.fillText(NumberText.three(across), x(across) - (i == 2 ? 26 : 8), HEIGHT - 20);
        }
        g.setFont(Fonts.text(11));
        g.fillText(nameX, WIDTH / 2 - 20, HEIGHT - 4);
        g.fillText(nameY, LEFT + 4, 16);
        if (guide != null) {
            g.setStroke(palette.get("faint"));
            g.setLineDashes(4, 4);
            g.strokeLine(x(bounds[0]), y(guide.applyAsDouble(bounds[0])), x(bounds[1]), y(guide.applyAsDouble(bounds[1])));
            g.setLineDashes();
        }
        for (Line line : lines) {
            if (dots) {
                for (int i = 0; i < line.x().length; i++) {
                    Marker.CIRCLE.draw(g, x(line.x()[i]), y(line.y()[i]), 3, palette.classColour(line.colour()), palette.get("bg"), false);
                }
            } else {
                g.setStroke(palette.classColour(line.colour()));
                g.setLineWidth(2);
                double[] px = java.util.Arrays.stream(line.x()).map(this::x).toArray();
                double[] py = java.util.Arrays.stream(line.y()).map(this::y).toArray();
                g.strokePolyline(px, py, px.length);
            }
        }
    }
}
