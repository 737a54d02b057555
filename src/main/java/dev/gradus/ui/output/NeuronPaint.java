package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.neuron.NeuronResponse;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;

/** Draws one neuron: its response over the plane under the points, over one input, or how often it says what. */
final class NeuronPaint {

    private static final int STEPS = 24;
    private static final double EDGE = 22;
    private static final double LIGHT_RANGE = 0.44;
    private static final double DARK_RANGE = 0.42;

    private final Palette palette;
    private final ColorMap map;
    private final double range;

    NeuronPaint(Palette palette) {
        this.palette = palette;
        map = ColorMap.diverging(palette.theme());
        range = palette.theme().dark() ? DARK_RANGE : LIGHT_RANGE;
    }

    void draw(GraphicsContext g, NeuronResponse response, PreparedData data, double side) {
        switch (response.inputs().kind()) {
            case PLANE -> plane(g, response, data, side);
            case LINE -> line(g, response, side);
            case ROWS -> histogram(g, response, data, side);
        }
    }

    private void plane(GraphicsContext g, NeuronResponse response, PreparedData data, double side) {
        Plane plane = response.inputs().plane().orElseThrow();
        int size = response.inputs().size();
        int[] argb = new int[size * size];
        Matrix against = Matrix.zeros(2, size * size);
        for (int cell = 0; cell < argb.length; cell++) {
            argb[cell] = map.argb(range * response.values()[cell] / response.size());
            against.set(1, cell, response.values()[cell]);
        }
        SurfacePaint paint = new SurfacePaint(palette);
        Surface zero = new Surface(plane, size, against);
        paint.image(g, zero, argb, side);
        paint.lines(g, zero, side);
        paint.points(g, data, plane, Part.TRAINING, side);
        paint.points(g, data, plane, Part.VALIDATION, side);
    }

    private void line(GraphicsContext g, NeuronResponse response, double side) {
        Plane plane = response.inputs().plane().orElseThrow();
        double[] values = response.values();
        double middle = (side - EDGE) / 2;
        for (int i = 0; i < values.length; i++) {
            double height = 0.92 * middle * values[i] / response.size();
            g.setFill(map.colour(range * values[i] / response.size()));
            double left = Math.floor(i * side / values.length);
            g.fillRect(left, Math.min(middle, middle - height), Math.ceil((i + 1) * side / values.length) - left, Math.abs(height));
        }
        g.setStroke(palette.get("fg"));
        g.setLineWidth(1.4);
        g.beginPath();
        for (int i = 0; i < values.length; i++) {
            double y = middle - 0.92 * middle * values[i] / response.size();
            if (i == 0) {
                g.moveTo(0.5 * side / values.length, y);
            } else {
                g.lineTo((i + 0.5) * side / values.length, y);
            }
        }
        g.stroke();
        g.setLineWidth(0.8);
        g.strokeLine(0, middle, side, middle);
        ends(g, plane.lowX(), plane.highX(), side);
    }

    /** Stacked by class, in the colours of the classes. */
    private void histogram(GraphicsContext g, NeuronResponse response, PreparedData data, double side) {
        int classes = data.task() == Task.CLASSIFICATION ? Math.max(1, data.classNames().size()) : 1;
        int[][] counts = response.histogram(STEPS, classes);
        int most = 1;
        for (int step = 0; step < STEPS; step++) {
            int sum = 0;
            for (int[] each : counts) {
                sum += each[step];
            }
            most = Math.max(most, sum);
        }
        double ground = side - EDGE;
        double width = side / STEPS;
        for (int step = 0; step < STEPS; step++) {
            double top = ground;
            for (int k = 0; k < classes; k++) {
                double height = (ground - 10) * counts[k][step] / most;
                g.setFill(classes == 1 ? palette.get("forward") : palette.classColour(k));
                g.fillRect(step * width + 1, top - height, width - 2, height);
                top -= height;
            }
        }
        g.setStroke(palette.get("muted"));
        g.setLineWidth(1);
        g.strokeLine(0, ground + 0.5, side, ground + 0.5);
        ends(g, response.low(), response.high(), side);
    }

    private void ends(GraphicsContext g, double low, double high, double side) {
        g.setFill(palette.get("muted"));
        g.setFont(Fonts.mono(11));
        g.fillText(NumberText.three(low), 4, side - 7);
        String right = NumberText.three(high);
        g.fillText(right, side - 4 - 6.7 * right.length(), side - 7);
    }
}
