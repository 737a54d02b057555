package dev.gradus.ui.data;

import dev.gradus.data.Content;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.TextBody;
import dev.gradus.ui.theme.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A small picture of images, sequences or a text: the first few, as they are. */
public final class ContentPicture {

    /** How many examples are enough for any picture. */
    public static final int ENOUGH = 60;

    private static final double MARGIN = 6;

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final Palette palette;

    public ContentPicture(GraphicsContext g, double width, double height, Palette palette) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.palette = palette;
    }

    /** Fills the whole area. A table has pictures of its own kind and gives an empty one here. */
    public void draw(Content content) {
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, width, height);
        if (content instanceof ImageSet images) {
            wall(images);
        } else if (content instanceof SequenceSet sequences && sequences.alphabet().isEmpty()) {
            lines(sequences);
        } else if (content instanceof SequenceSet symbols) {
            for (int i = 0; i < symbols.count(); i++) {
                StringBuilder row = new StringBuilder();
                for (int step = 0; step < symbols.steps(); step++) {
                    row.append(symbols.alphabet().get((int) symbols.values()[i * symbols.steps() + step]));
                }
                write(i, row.toString(), symbols.classes().isEmpty() ? palette.get("fg")
                        : palette.classColour((int) symbols.answers()[i]));
            }
        } else if (content instanceof TextBody text) {
            String[] rows = text.text().substring(0, Math.min(2_000, text.count())).split("\n");
            for (int i = 0; i < rows.length; i++) {
                write(i, rows[i], palette.get("muted"));
            }
        }
    }

    /** As many whole images as fit; grey ones in the ink of the theme. */
    private void wall(ImageSet images) {
        double cell = height > 100 ? Math.max(24, Math.min(33, images.height())) : (height - 2) / 2;
        int columns = Math.max(1, (int) ((width - 2) / cell));
        int rows = Math.max(1, (int) ((height - 2) / cell));
        double left = (width - columns * cell) / 2;
        double top = (height - rows * cell) / 2;
        for (int i = 0; i < Math.min(images.count(), rows * columns); i++) {
            // Made data take the classes in turn; every seventh keeps the columns from being all alike.
            int shown = (int) ((long) i * 7 % images.count());
            g.drawImage(image(images, shown), left + i % columns * cell + 1, top + i / columns * cell + 1, cell - 2, cell - 2);
        }
    }

    private WritableImage image(ImageSet images, int index) {
        WritableImage image = new WritableImage(images.width(), images.height());
        PixelWriter writer = image.getPixelWriter();
        Color paper = palette.get("subtle");
        Color ink = palette.get("fg");
        for (int y = 0; y < images.height(); y++) {
            for (int x = 0; x < images.width(); x++) {
                writer.setColor(x, y, images.channels() == 3
                        ? Color.rgb(images.pixel(index, 0, y, x), images.pixel(index, 1, y, x), images.pixel(index, 2, y, x))
                        : paper.interpolate(ink, images.pixel(index, 0, y, x) / 255.0));
            }
        }
        return image;
    }

    /** The first sequences one below the other, their first feature as a line in the colour of the class. */
    private void lines(SequenceSet set) {
        int rows = Math.min(set.count(), height > 100 ? 5 : 3);
        double band = (height - 2 * MARGIN) / rows;
        g.setLineWidth(1.4);
        for (int i = 0; i < rows; i++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < set.steps(); step++) {
                least = Math.min(least, value(set, i, step));
                most = Math.max(most, value(set, i, step));
            }
            double[] x = new double[set.steps()];
            double[] y = new double[set.steps()];
            for (int step = 0; step < set.steps(); step++) {
                x[step] = MARGIN + (width - 2 * MARGIN) * step / Math.max(1, set.steps() - 1);
                double share = most > least ? (value(set, i, step) - least) / (most - least) : 0.5;
                y[step] = MARGIN + band * (i + 0.9 - 0.8 * share);
            }
            g.setStroke(set.classes().isEmpty() ? palette.get("accent-text") : palette.classColour((int) set.answers()[i]));
            g.strokePolyline(x, y, x.length);
        }
    }

    private static double value(SequenceSet set, int sequence, int step) {
        return set.values()[sequence * set.size() + step * set.features().size()];
    }

    private void write(int row, String words, Color colour) {
        double size = height > 100 ? 12 : 8;
        double y = MARGIN + 1.4 * size * row;
        if (y + size < height) {
            g.setFont(Font.font("JetBrains Mono", size));
            g.setTextBaseline(VPos.TOP);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(colour);
            g.save();
            g.beginPath();
            g.rect(0, 0, width - MARGIN, height);
            g.clip();
            g.fillText(words, MARGIN, y);
            g.restore();
        }
    }
}
