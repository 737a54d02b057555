package dev.gradus.ui.output;

import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A small image, each pixel a sharp square; grey ones in the ink of the theme: what is bright in the file stands out. */
final class PixelView extends StackPane {

    private final double side;
    private final ThemeModel theme;
    private final ImageView view = new ImageView();

    /** @param side of the longer side on the screen */
    PixelView(double side, String accessibleText, ThemeModel theme) {
        this.side = side;
        this.theme = theme;
        view.setSmooth(false);
        view.setPreserveRatio(true);
        getStyleClass().add("pixel-view");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        getChildren().add(view);
    }

    /** @param pixels 0..1, channel after channel; one is grey, three are red, green, blue; of others the first counts */
    void show(double[] pixels, int channels, int height, int width) {
        int factor = Math.max(1, (int) Math.ceil(side / Math.max(height, width)));
        WritableImage image = new WritableImage(width * factor, height * factor);
        int plane = height * width;
        Palette palette = theme.palette();
        Color paper = palette.get("subtle");
        Color ink = palette.get("fg");
        for (int y = 0; y < height * factor; y++) {
            for (int x = 0; x < width * factor; x++) {
                int at = y / factor * width + x / factor;
                double red = clipped(pixels[at]);
                image.getPixelWriter().setColor(x, y, channels == 3
                        ? Color.color(red, clipped(pixels[plane + at]), clipped(pixels[2 * plane + at])) : paper.interpolate(ink, red));
            }
        }
        view.setImage(image);
        view.setFitWidth(width >= height ? side : side * width / height);
        view.setFitHeight(height >= width ? side : side * height / width);
    }

    private static double clipped(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
