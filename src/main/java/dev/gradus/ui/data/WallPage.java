package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * How examples stand side by side on an area: tiles of one size, an answer below each.
 *
 * @param picture height of what is shown of an example, below which its answer stands
 * @param gap     between two tiles of a line, so that lines end where the page does
 */
record WallPage(Content content, int columns, int lines, double tile, double picture, double gap) {

    /** Which examples are selected, excluded, or have another answer than they came with. */
    record Marks(IntPredicate selected, IntPredicate excluded, IntFunction<Optional<String>> relabelled) {

        /** The answer below the picture, struck through where the example is excluded; a frame where it is selected. */
        private void draw(GraphicsContext g, Palette palette, int example, double[] box, String answer) {
            Optional<String> changed = relabelled.apply(example);
            boolean out = excluded.test(example);
            if (out) {
                g.setFill(palette.get("bg").deriveColor(0, 1, 1, 0.6));
                g.fillRect(box[0], box[1], box[2], box[3]);
                g.setStroke(palette.get("danger"));
                g.setLineWidth(1.5);
                g.strokeLine(box[0] + 4, box[1] + box[3] - 4, box[0] + box[2] - 4, box[1] + 4);
            }
            if (selected.test(example)) {
                g.setStroke(palette.get("accent-text"));
                g.setLineWidth(3);
                g.strokeRect(box[0] - 1.5, box[1] - 1.5, box[2] + 3, box[3] + 3);
            }
            g.setFill(palette.get(changed.isPresent() ? "warning" : out ? "faint" : "muted"));
            g.setFont(changed.isPresent() ? Fonts.semiBold(11) : Fonts.text(11));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.fillText(changed.orElse(answer), box[0] + box[2] / 2, box[1] + box[3] + 2, box[2]);
        }
    }

    private static final double GAP = 8;
    private static final double ANSWER = 16;
    private static final double SMALL = 56;
    private static final double LARGE = 112;
    private static final double SEQUENCE = 210;
    private static final double LETTER = 8.2;

    static WallPage of(Content content, double width, double height) {
        double wide;
        double tall;
        if (content instanceof ImageSet images) {
            double scale = images.width() < SMALL ? Math.ceil(SMALL / images.width()) : Math.min(1, LARGE / images.width());
            wide = images.width() * scale;
            tall = images.height() * scale;
        } else {
            SequenceSet set = (SequenceSet) content;
            boolean symbols = !set.alphabet().isEmpty();
            wide = Math.min(width - GAP, symbols ? Math.max(SMALL, set.steps() * LETTER + GAP) : SEQUENCE);
            tall = symbols ? 20 : 76;
        }
        int columns = Math.max(1, (int) ((width + GAP) / (wide + GAP)));
        int lines = Math.max(1, (int) ((height + GAP) / (tall + ANSWER + GAP)));
        if (!(content instanceof ImageSet) && columns > 1) {
            wide = Math.floor((width + GAP) / columns) - GAP;
        }
        double gap = columns < 2 ? GAP : Math.max(GAP, Math.floor((width - columns * wide) / (columns - 1)));
        return new WallPage(content, columns, lines, wide, tall, gap);
    }

    int count() {
        return columns * lines;
    }

    /** What is right for an example, as people read it. */
    String answer(int example) {
        if (content instanceof ImageSet images) {
            return images.classNames().get(images.labels()[example]);
        }
        SequenceSet set = (SequenceSet) content;
        return set.classes().isEmpty() ? NumberText.three(set.answers()[example])
                : set.classes().get((int) set.answers()[example]);
    }

    /** The images side by side, one pixel each as it is; empty for what is drawn by lines. May run on any thread. */
    Optional<WritableImage> pixels(int[] examples, Palette palette) {
        if (!(content instanceof ImageSet images) || examples.length == 0) {
            return Optional.empty();
        }
        int width = columns * images.width();
        int[] all = new int[width * images.height() * ((examples.length + columns - 1) / columns)];
        int[] greys = greys(palette);
        int plane = images.height() * images.width();
        for (int i = 0; i < examples.length; i++) {
            int from = examples[i] * images.size();
            int to = i / columns * images.height() * width + i % columns * images.width();
            for (int place = 0; place < plane; place++) {
                int at = to + place / images.width() * width + place % images.width();
                int value = images.pixels()[from + place] & 0xff;
                all[at] = images.channels() == 3 ? 0xff000000 | value << 16
                        | (images.pixels()[from + plane + place] & 0xff) << 8 | images.pixels()[from + 2 * plane + place] & 0xff
                        : greys[value];
            }
        }
        return Optional.of(new WritableImage(new PixelBuffer<>(width, all.length / width, IntBuffer.wrap(all),
                PixelFormat.getIntArgbPreInstance())));
    }

    /** Grey images in the ink of the theme: what is bright in the file stands out. */
    private static int[] greys(Palette palette) {
        int[] greys = new int[256];
        for (int value = 0; value < greys.length; value++) {
            Color colour = palette.get("subtle").interpolate(palette.get("fg"), value / 255.0);
            greys[value] = 0xff000000 | (int) Math.round(255 * colour.getRed()) << 16
                    | (int) Math.round(255 * colour.getGreen()) << 8 | (int) Math.round(255 * colour.getBlue());
        }
        return greys;
    }

    /** The place on the page of what lies at a point, or -1. */
    int at(double x, double y) {
        int column = (int) (x / (tile + gap));
        int line = (int) (y / (picture + ANSWER + GAP));
        return x < 0 || y < 0 || column >= columns || line >= lines ? -1 : line * columns + column;
    }

    void draw(GraphicsContext g, int[] examples, Optional<WritableImage> pixels, Palette palette, Marks marks) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setImageSmoothing(content instanceof ImageSet images && tile < images.width());
        for (int i = 0; i < examples.length; i++) {
            double x = i % columns * (tile + gap);
            double y = i / columns * (picture + ANSWER + GAP);
            g.setFill(palette.get("subtle"));
            g.fillRect(x, y, tile, picture);
            if (content instanceof ImageSet images) {
                int column = i % columns * images.width();
                int row = i / columns * images.height();
                pixels.ifPresent(image -> g.drawImage(image, column, row, images.width(), images.height(), x, y, tile, picture));
            } else {
                sequence(g, (SequenceSet) content, examples[i], x, y, palette);
            }
            marks.draw(g, palette, examples[i], new double[] {x, y, tile, picture}, answer(examples[i]));
        }
    }

    private void sequence(GraphicsContext g, SequenceSet set, int example, double x, double y, Palette palette) {
        int width = set.features().size();
        if (!set.alphabet().isEmpty()) {
            StringBuilder row = new StringBuilder();
            for (int step = 0; step < set.steps(); step++) {
                row.append(Symbols.shown(set.alphabet().get((int) set.values()[example * set.steps() + step])));
            }
            g.setFill(palette.get("fg"));
            g.setFont(Fonts.mono(12));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(row.toString(), x + 4, y + picture / 2, tile - 8);
            return;
        }
        double[] across = new double[set.steps()];
        double[] up = new double[set.steps()];
        g.setLineWidth(1.3);
        for (int feature = 0; feature < width; feature++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < set.steps(); step++) {
                double value = set.values()[(example * set.steps() + step) * width + feature];
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            for (int step = 0; step < set.steps(); step++) {
                double value = set.values()[(example * set.steps() + step) * width + feature];
                across[step] = x + 4 + (tile - 8) * step / Math.max(1, set.steps() - 1);
                up[step] = y + picture - 4 - (picture - 8) * (most > least ? (value - least) / (most - least) : 0.5);
            }
            g.setStroke(width > 1 ? palette.classColour(feature) : set.classes().isEmpty() ? palette.get("accent-text")
                    : palette.classColour((int) set.answers()[example]));
            g.strokePolyline(across, up, across.length);
        }
    }
}
