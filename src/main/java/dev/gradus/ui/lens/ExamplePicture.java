package dev.gradus.ui.lens;

import dev.gradus.data.ImageForm;
import dev.gradus.data.InputForm;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SymbolForm;
import dev.gradus.math.Shape;
import dev.gradus.ui.data.Symbols;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** One example as people know it: the image in the ink of the theme, the sequence as lines, the text, the row's values. */
final class ExamplePicture {

    private static final double LETTER = 7.8;
    private static final double LINE = 18;
    /** With the blank after it. */
    private static final int LETTERS_A_WORD = 8;
    private static final double MARGIN = 6;

    private ExamplePicture() {}

    /** How tall the picture of an example should be at a width. */
    static double height(InputForm form, double width) {
        if (form instanceof ImageForm image) {
            return Math.min(width, width * image.height() / image.width());
        }
        if (form instanceof SymbolForm symbols) {
            int perLine = perLine(width);
            int letters = symbols.steps() * (symbols.words() ? LETTERS_A_WORD : 1);
            return 2 * MARGIN + LINE * ((letters + perLine - 1) / perLine);
        }
        return form instanceof SeriesForm ? 0.62 * width : width;
    }

    static void draw(Canvas canvas, PreparedData data, double[] input, Palette palette) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, width, height);
        InputForm form = data.preparation().input();
        if (form instanceof ImageForm image) {
            image(g, image, input, palette, width, height);
        } else if (form instanceof SeriesForm series) {
            lines(g, series, input, palette, width, height);
        } else if (form instanceof SymbolForm symbols) {
            text(g, symbols, input, palette, width, height);
        } else {
            row(g, data, input, palette, width, height);
        }
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }

    private static void image(GraphicsContext g, ImageForm form, double[] input, Palette palette, double width, double height) {
        int plane = form.height() * form.width();
        int[] argb = new int[plane];
        Color paper = palette.get("subtle");
        Color ink = palette.get("fg");
        for (int i = 0; i < plane; i++) {
            double first = level(form, input, i);
            argb[i] = ColorMap.argb(form.channels() == 3
                    ? Color.color(first, level(form, input, plane + i), level(form, input, 2 * plane + i))
                    : paper.interpolate(ink, first));
        }
        WritableImage image = new WritableImage(form.width(), form.height());
        image.getPixelWriter().setPixels(0, 0, form.width(), form.height(), PixelFormat.getIntArgbInstance(), argb, 0, form.width());
        g.setImageSmoothing(form.width() > width);
        g.drawImage(image, 0, 0, width, height);
    }

    private static double level(ImageForm form, double[] input, int index) {
        return Math.max(0, Math.min(1, form.decode(index, input[index]) / 255));
    }

    /** Each feature in its own range over the steps. */
    static void lines(GraphicsContext g, SeriesForm form, double[] input, Palette palette, double width, double height) {
        int features = form.features().size();
        double[] x = new double[form.steps()];
        double[] y = new double[form.steps()];
        g.setLineWidth(1.6);
        for (int feature = 0; feature < features; feature++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < form.steps(); step++) {
                least = Math.min(least, input[step * features + feature]);
                most = Math.max(most, input[step * features + feature]);
            }
            for (int step = 0; step < form.steps(); step++) {
                double share = most > least ? (input[step * features + feature] - least) / (most - least) : 0.5;
                x[step] = (step + 0.5) / form.steps() * width;
                y[step] = MARGIN + (height - 2 * MARGIN) * (1 - share);
            }
            g.setStroke(features > 1 ? palette.classColour(feature) : palette.get("accent-text"));
            g.strokePolyline(x, y, x.length);
        }
    }

    private static int perLine(double width) {
        return Math.max(1, (int) ((width - 2 * MARGIN) / LETTER));
    }

    private static void text(GraphicsContext g, SymbolForm form, double[] input, Palette palette, double width, double height) {
        List<String> tokens = tokens(form, input);
        int perLine = perLine(width);
        g.setFont(Fonts.mono(13));
        g.setFill(palette.get("fg"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        if (form.words()) {
            List<String> lines = WordLines.of(tokens, perLine, (int) ((height - 2 * MARGIN) / LINE));
            for (int i = 0; i < lines.size(); i++) {
                g.fillText(lines.get(i), MARGIN, MARGIN + LINE * i + LINE / 2);
            }
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            g.fillText(tokens.get(i), MARGIN + i % perLine * LETTER, MARGIN + LINE * (i / perLine) + LINE / 2);
        }
    }

    /** The symbols of an encoded example, each in a form that can be seen. */
    static List<String> tokens(SymbolForm form, double[] input) {
        List<String> tokens = new ArrayList<>();
        for (double place : input) {
            tokens.add(Symbols.shown(form.alphabet().get((int) place)));
        }
        return tokens;
    }

    /** The tokens where the network reads symbols and a layer has a step for each of them; else none. */
    static List<String> tokens(PreparedData data, double[] input, Shape layer) {
        return data.preparation().input() instanceof SymbolForm form && layer.dim(0) == form.steps() ? tokens(form, input) : List.of();
    }

    private static void row(GraphicsContext g, PreparedData data, double[] input, Palette palette, double width, double height) {
        int fits = (int) ((height - 2 * MARGIN) / LINE);
        int shown = Math.min(input.length, fits);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < shown; i++) {
            double y = MARGIN + LINE * i + LINE / 2;
            boolean more = i == shown - 1 && input.length > shown;
            g.setFont(Fonts.text(12));
            g.setFill(palette.get("muted"));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(more ? LensContext.TEXTS.get("more", input.length - i) : data.featureNames().get(i), MARGIN, y, width * 0.6);
            if (!more) {
                g.setFont(Fonts.mono(12));
                g.setFill(palette.get("fg"));
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(NumberText.three(data.preparation().decodeInput(i, input[i])), width - MARGIN, y, width * 0.4);
            }
        }
    }
}
