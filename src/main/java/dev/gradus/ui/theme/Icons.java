package dev.gradus.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Interface icons, Material Design 2, and the program's own. */
public final class Icons {

    private Icons() {}

    /** An icon in the colour of the text around it. */
    public static FontIcon of(Ikon code, int size) {
        FontIcon icon = new FontIcon(code);
        icon.setIconSize(size);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** An icon in a colour token: AtlantaFX's style sheet overrides the property, so it goes through the style. */
    public static FontIcon of(Ikon code, int size, String token) {
        FontIcon icon = of(code, size);
        icon.setStyle(icon.getStyle() + "; -fx-icon-color: -gradus-" + token + ";");
        return icon;
    }

    /** The program's icon in all sizes, for the window. */
    public static List<Image> program() {
        List<Image> images = new ArrayList<>();
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256}) {
            images.add(program(size));
        }
        return images;
    }

    public static Image program(int size) {
        return new Image(Icons.class.getResourceAsStream("/icons/gradus-" + size + ".png"));
    }
}
