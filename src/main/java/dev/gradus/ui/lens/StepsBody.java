package dev.gradus.ui.lens;

import dev.gradus.data.SeriesForm;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextAlignment;

/**
 * The lens of a sequence layer: a column for each step of the example, a row for each unit, the input of each step below.
 * A recurrent layer unrolls: its hidden states, and its gates where it has some.
 */
final class StepsBody extends LensBody {

    /** A matrix of steps x units that can be shown. */
    private record Sheet(String name, int steps, int units, double[] values) {}

    private static final double LETTER = 9;

    private final ComboBox<String> which = new ComboBox<>();
    private final HeatMap map;
    private final Canvas below;
    private final Label note = new Label();
    private final ScaleBar scaleBar = new ScaleBar();
    private final HBox foot;
    private Runnable redraw = () -> { };
    private boolean filling;

    StepsBody(LensContext context) {
        super(context);
        double width = context.compact() ? 320 : 440;
        map = new HeatMap(width, context.compact() ? 130 : 190);
        below = new Canvas(width, context.compact() ? 28 : 40);
        below.setMouseTransparent(true);
        which.setId("lens-sheet");
        which.setAccessibleText(LensContext.TEXTS.get("sheet"));
        which.getStyleClass().add("small");
        which.setOnAction(event -> {
            if (!filling) {
                redraw.run();
            }
        });
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        note.setMaxWidth(width);
        foot = new HBox(16, which, scaleBar);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(map, below, note, foot);
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        redraw = () -> show(sight, layer, gradients);
        List<Sheet> sheets = sheets(layer, gradients);
        List<String> names = sheets.stream().map(sheet -> name(sheet.name())).toList();
        if (!which.getItems().equals(names)) {
            filling = true;
            String kept = which.getValue();
            which.setItems(FXCollections.observableArrayList(names));
            which.setValue(names.contains(kept) ? kept : names.isEmpty() ? null : names.get(0));
            filling = false;
        }
        which.setVisible(names.size() > 1);
        which.setManaged(names.size() > 1);
        if (sheets.isEmpty()) {
            map.clear(context.palette());
            note.setText(LensContext.TEXTS.get("gradient.none"));
            return;
        }
        Sheet sheet = sheets.get(Math.max(0, names.indexOf(which.getValue())));
        Scale scale = Scale.of(sheet.values(), gradients, context.palette());
        map.show(sheet.units(), sheet.steps(), (unit, step) -> sheet.values()[step * sheet.units() + unit], scale);
        scaleBar.show(scale);
        map.onHover((unit, step) -> context.read(LensContext.TEXTS.get("at.unit", name(sheet.name()), unit + 1, step + 1),
                NumberText.three(sheet.values()[step * sheet.units() + unit]), gradients), context::readNothing);
        map.setAccessibleText(LensContext.TEXTS.get("spoken.steps", name(sheet.name()), sheet.units(), sheet.steps()));
        note.setText(LensContext.TEXTS.get(sheet.steps() == 1 ? "note.last" : "note.steps", sheet.steps(), sheet.units()));
        // A small canvas needs its height for the steps; a gradient of the last step alone must be explained.
        boolean noted = !context.compact() || sheet.steps() == 1;
        note.setVisible(noted);
        note.setManaged(noted);
        inputs(sight, sheet.steps());
    }

    private static String name(String sheet) {
        boolean back = sheet.endsWith(Inner.BACKWARDS);
        String plain = back ? sheet.substring(0, sheet.length() - Inner.BACKWARDS.length()) : sheet;
        String words = LensContext.TEXTS.get("sheet." + plain.replace(' ', '-'));
        return back ? LensContext.TEXTS.get("sheet.backwards", words) : words;
    }

    private static List<Sheet> sheets(LayerSight layer, boolean gradients) {
        List<Sheet> sheets = new ArrayList<>();
        Shape shape = layer.shape();
        if (gradients) {
            layer.gradient().ifPresent(values -> sheets.add(shape.rank() == 2
                    ? new Sheet("gradient", shape.dim(0), shape.dim(1), values) : new Sheet("gradient", 1, shape.size(), values)));
            return sheets;
        }
        for (Inner inner : layer.inner()) {
            sheets.add(new Sheet(inner.name(), inner.shape().dim(0), inner.shape().dim(1), inner.values()));
        }
        if (sheets.isEmpty()) {
            sheets.add(new Sheet("output", shape.dim(0), shape.dim(1), layer.output()));
        }
        return sheets;
    }

    /** What enters the network at each step: the token, or the numbers of the series. */
    private void inputs(ExampleSight sight, int steps) {
        GraphicsContext g = below.getGraphicsContext2D();
        double width = below.getWidth();
        double height = below.getHeight();
        g.clearRect(0, 0, width, height);
        List<String> tokens = steps == 1 ? List.of() : ExamplePicture.tokens(sight.data(), sight.input(), Shape.of(steps, 1));
        boolean series = steps > 1 && sight.data().preparation().input() instanceof SeriesForm form && form.steps() == steps;
        if (!tokens.isEmpty()) {
            double cell = width / steps;
            int stride = Math.max(1, (int) Math.ceil(LETTER / cell));
            g.setFont(Fonts.mono(12));
            g.setFill(context.palette().get("fg"));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            for (int step = 0; step < steps; step += stride) {
                g.fillText(tokens.get(step), (step + 0.5) * cell, 2);
            }
        } else if (series) {
            ExamplePicture.lines(g, (SeriesForm) sight.data().preparation().input(), sight.input(), context.palette(), width, height);
        }
        boolean shown = !tokens.isEmpty() || series;
        below.setVisible(shown);
        below.setManaged(shown);
    }
}
