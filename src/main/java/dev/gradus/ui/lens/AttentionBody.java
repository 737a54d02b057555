package dev.gradus.ui.lens;

import dev.gradus.nn.Inner;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The lens of attention: the weights of one head as a matrix, a row for each step that looks and a column for each step it
 * looks at; below it the tokens, shaded by how much the step in hand takes from each.
 */
final class AttentionBody extends LensBody {

    private static final double LETTER = 7.6;
    private static final double LINE = 18;

    private final HeatMap map;
    private final Canvas line;
    private final Label looks = new Label();
    private final Pager heads = new Pager("heads", head -> again());
    private final ScaleBar scaleBar = new ScaleBar();
    private int row = -1;
    private Runnable redraw = () -> { };

    AttentionBody(LensContext context) {
        super(context);
        double side = context.compact() ? 168 : 256;
        map = new HeatMap(side, side);
        line = new Canvas(side, LINE);
        looks.getStyleClass().addAll("small", "muted");
        looks.setMaxWidth(side);
        looks.setWrapText(true);
        HBox foot = new HBox(16, heads, scaleBar);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(map, line, looks, foot);
    }

    private void again() {
        redraw.run();
    }

    @Override
    void show(ExampleSight sight, LayerSight layer, boolean gradients) {
        redraw = () -> show(sight, layer, gradients);
        Inner weights = layer.inner().get(0);
        int count = weights.shape().dim(0);
        int steps = weights.shape().dim(1);
        List<String> tokens = ExamplePicture.tokens(sight.data(), sight.input(), layer.shape());
        heads.pages(count, "");
        int head = heads.page();
        heads.pages(count, LensContext.TEXTS.get("heads.page", head + 1, count));
        int from = head * steps * steps;
        double[] values = weights.values();
        Scale scale = Scale.shares(context.palette());
        scaleBar.show(scale);
        map.show(steps, steps, (looking, at) -> values[from + looking * steps + at], scale);
        map.setAccessibleText(LensContext.TEXTS.get("spoken.attention", head + 1, count, steps));
        map.onHover((looking, at) -> {
            row = looking;
            context.read(LensContext.TEXTS.get("at.attention", token(tokens, looking), looking + 1, token(tokens, at), at + 1),
                    NumberText.three(values[from + looking * steps + at]), false);
            line(tokens, values, from, steps, scale);
        }, context::readNothing);
        row = row < 0 || row >= steps ? steps - 1 : row;
        line(tokens, values, from, steps, scale);
    }

    private static String token(List<String> tokens, int step) {
        return tokens.isEmpty() ? "" : "“" + tokens.get(step) + "” ";
    }

    /** The tokens in a row, each on the colour of its weight; the one that looks is framed. */
    private void line(List<String> tokens, double[] values, int from, int steps, Scale scale) {
        looks.setText(LensContext.TEXTS.get("looks", token(tokens, row), row + 1));
        boolean shown = !tokens.isEmpty();
        line.setVisible(shown);
        line.setManaged(shown);
        if (!shown) {
            return;
        }
        Palette palette = context.palette();
        int perLine = Math.max(1, (int) (map.getWidth() / LETTER));
        line.setWidth(map.getWidth());
        line.setHeight(LINE * ((steps + perLine - 1) / perLine));
        GraphicsContext g = line.getGraphicsContext2D();
        g.clearRect(0, 0, line.getWidth(), line.getHeight());
        g.setFont(Fonts.mono(12));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int at = 0; at < steps; at++) {
            double x = at % perLine * LETTER;
            double y = at / perLine * LINE;
            int argb = scale.argb(values[from + row * steps + at]);
            Color fill = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
            g.setFill(fill);
            g.fillRect(x, y, LETTER, LINE - 2);
            Color ink = Palette.contrast(fill, palette.get("fg")) >= Palette.contrast(fill, palette.get("bg"))
                    ? palette.get("fg") : palette.get("bg");
            g.setFill(ink);
            g.fillText(tokens.get(at), x + LETTER / 2, y + LINE / 2 - 1);
            if (at == row) {
                g.setStroke(palette.get("accent-text"));
                g.setLineWidth(1.5);
                g.strokeRect(x + 0.75, y + 0.75, LETTER - 1.5, LINE - 3.5);
            }
        }
    }
}
