package dev.gradus.ui.shell;

import dev.gradus.edit.Sample;
import dev.gradus.graph.Node;
import dev.gradus.nn.layer.Dense;
import dev.gradus.train.Block;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A worked example in its card: its neurons and its given weights, or its kernel. */
final class GivenPicture {

    private static final double RADIUS = 9;
    private static final double CELL = 24;
    private static final double WIDEST = 4;

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final Palette palette;

    GivenPicture(GraphicsContext g, double width, double height, Palette palette) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.palette = palette;
    }

    void draw(Sample sample) {
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, width, height);
        List<Block> weights = sample.given().orElseThrow().weights().stream()
                .filter(block -> block.name().equals("weight")).toList();
        if (weights.get(0).shape().rank() == 4) {
            kernel(weights.get(0));
            return;
        }
        List<Node> dense = sample.graph().nodes().stream().filter(node -> node.layer() instanceof Dense).toList();
        double step = width / (dense.size() + 2.0);
        for (int layer = 0; layer < dense.size(); layer++) {
            wires(weights.get(layer), step * (layer + 1), step * (layer + 2));
        }
        for (int layer = 0; layer <= dense.size(); layer++) {
            int units = layer == 0 ? weights.get(0).shape().dim(1) : weights.get(layer - 1).shape().dim(0);
            for (int unit = 0; unit < units; unit++) {
                circle(step * (layer + 1), at(unit, units));
            }
        }
    }

    private double at(int unit, int units) {
        double pitch = Math.min(44, (height - 3 * RADIUS) / Math.max(1, units - 1.0));
        return height / 2 + (unit - (units - 1) / 2.0) * pitch;
    }

    private void wires(Block weight, double from, double to) {
        int outputs = weight.shape().dim(0);
        int inputs = weight.shape().dim(1);
        double most = 1e-9;
        for (int i = 0; i < weight.values().size(); i++) {
            most = Math.max(most, Math.abs(weight.values().get(i)));
        }
        ColorMap map = ColorMap.diverging(palette.theme());
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                double share = weight.values().get(output * inputs + input) / most;
                g.setStroke(map.colour(0.35 * Math.signum(share) + 0.65 * share));
                g.setLineWidth(0.8 + WIDEST * Math.abs(share));
                g.setLineDashes(share < 0 ? new double[] {6, 4} : new double[0]);
                g.strokeLine(from, at(input, inputs), to, at(output, outputs));
            }
        }
        g.setLineDashes();
    }

    private void circle(double x, double y) {
        g.setFill(palette.get("card"));
        g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setStroke(palette.get("muted"));
        g.setLineWidth(1.5);
        g.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private void kernel(Block kernel) {
        int rows = kernel.shape().dim(2);
        int columns = kernel.shape().dim(3);
        ColorMap map = ColorMap.diverging(palette.theme());
        Color line = palette.get("border");
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = width / 2 + (column - columns / 2.0) * CELL;
                double y = height / 2 + (row - rows / 2.0) * CELL;
                g.setFill(map.colour(0.75 * kernel.values().get(row * columns + column)));
                g.fillRect(x, y, CELL, CELL);
                g.setStroke(line);
                g.setLineWidth(1);
                g.strokeRect(x + 0.5, y + 0.5, CELL - 1, CELL - 1);
            }
        }
    }
}
