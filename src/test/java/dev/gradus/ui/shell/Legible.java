package dev.gradus.ui.shell;

import dev.gradus.ui.theme.Palette;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks at everything a scene shows and says what cannot be read: text that is cut, text without contrast, controls
 * without a name. Disabled controls are pale on purpose, as WCAG 2 allows.
 */
final class Legible {

    private static final double TEXT_CONTRAST = 4.5;
    private static final double ICON_CONTRAST = 3;
    private static final double PIXEL = 1;

    private final Scene scene;
    private final Set<String> faults = new LinkedHashSet<>();

    private Legible(Scene scene) {
        this.scene = scene;
    }

    /** Everything that is wrong, a line each. */
    static Collection<String> faults(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Legible legible = new Legible(scene);
        Color ground = scene.getFill() instanceof Color colour ? colour : Color.WHITE;
        legible.look(scene.getRoot(), ground, 1, false, false);
        return legible.faults;
    }

    /**
     * @param ground   what lies behind the node
     * @param opacity  of all its parents together
     * @param scrolled whether it may lie outside its viewport
     */
    private void look(Node node, Color ground, double opacity, boolean scrolled, boolean disabled) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        double seen = opacity * node.getOpacity();
        boolean off = disabled || node.isDisabled()
                || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("unavailable"));
        Color behind = node instanceof Region region ? over(region, ground, seen) : ground;
        if (node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
            whole(labeled);
            spelled(labeled);
            inside(labeled, scrolled);
        }
        if (node instanceof Text text && !text.getText().isBlank() && !off) {
            contrast(text, behind, seen);
        }
        named(node, off);
        if (node instanceof Parent parent) {
            boolean free = scrolled || node instanceof ScrollPane || node.getStyleClass().contains("list-view")
                    || "canvas".equals(node.getId()) || node.getClip() != null;
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(child, behind, seen, free, off);
            }
        }
    }

    private void whole(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isEmpty() || labeled.getWidth() == 0) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !(child instanceof FontIcon) && text.isVisible()
                    && text.getText().length() < labeled.getText().length() - (labeled.isMnemonicParsing() ? 1 : 0)
                    && !explained(labeled)) {
                faults.add("cut: " + path(labeled) + " shows “" + text.getText() + "” of “" + labeled.getText() + "”");
            }
        }
    }

    /** Names of columns and files hold underlines, which a button takes for the mark of a key where it looks for one. */
    private void spelled(Labeled labeled) {
        if (labeled.isMnemonicParsing() && labeled.getText() != null && labeled.getText().contains("_")) {
            faults.add("swallows an underline: " + path(labeled) + " “" + labeled.getText() + "”");
        }
    }

    private static boolean explained(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control && control.getTooltip() != null
                    || at.hasProperties() && at.getProperties().containsKey("javafx.scene.control.Tooltip")) {
                return true;
            }
            if (at != node && !(at instanceof Labeled)) {
                return false;
            }
        }
        return false;
    }

    private void inside(Labeled labeled, boolean scrolled) {
        if (labeled.getText() == null || labeled.getText().isEmpty() || labeled.getWidth() == 0 || scrolled) {
            return;
        }
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        if (at.getMinX() < -PIXEL || at.getMaxX() > scene.getWidth() + PIXEL || at.getMinY() < -PIXEL
                || at.getMaxY() > scene.getHeight() + PIXEL) {
            faults.add(String.format(Locale.ROOT, "outside the window: %s “%s”, x %.0f to %.0f, y %.0f to %.0f", path(labeled),
                    labeled.getText(), at.getMinX(), at.getMaxX(), at.getMinY(), at.getMaxY()));
        }
        if (labeled.getParent() instanceof Region box && labeled.isManaged()
                && labeled.getBoundsInParent().getMaxX() > box.getWidth() + PIXEL) {
            faults.add("wider than its place: " + path(labeled) + " “" + labeled.getText() + "”");
        }
    }

    private void contrast(Text text, Color behind, double opacity) {
        if (!(text.getFill() instanceof Color fill)) {
            return;
        }
        Color ink = mix(behind, fill, opacity * fill.getOpacity());
        double contrast = Palette.contrast(ink, behind);
        boolean icon = text instanceof FontIcon;
        if (contrast < (icon ? ICON_CONTRAST : TEXT_CONTRAST)) {
            faults.add(String.format(Locale.ROOT, "contrast %.2f: %s “%s” %s on %s", contrast, path(text),
                    icon ? ((FontIcon) text).getIconLiteral() : text.getText(), hex(ink), hex(behind)));
        }
    }

    private void named(Node node, boolean disabled) {
        if (!node.isFocusTraversable() || disabled || (node instanceof Parent parent && parent.getParent() == null)) {
            return;
        }
        boolean text = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        boolean spoken = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        if (!text && !spoken && scene.getRoot().lookupAll(".label").stream().noneMatch(label -> label instanceof Label of
                && of.getLabelFor() == node)) {
            faults.add("no name: " + path(node));
        }
    }

    private static Color over(Region region, Color ground, double opacity) {
        Color colour = ground;
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Color paint = colour(fill.getFill());
                colour = mix(colour, paint, opacity * paint.getOpacity());
            }
        }
        return colour;
    }

    private static Color colour(Paint paint) {
        return paint instanceof Color colour ? colour
                : paint instanceof LinearGradient gradient ? gradient.getStops().get(0).getColor() : Color.TRANSPARENT;
    }

    private static Color mix(Color below, Color above, double opacity) {
        return below.interpolate(new Color(above.getRed(), above.getGreen(), above.getBlue(), 1), opacity);
    }

    private static String hex(Color colour) {
        return String.format("#%02X%02X%02X", Math.round(255 * colour.getRed()), Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }

    /** The node and its named parents: what one looks for in the source. */
    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
            if (at == node || at.getId() != null || !at.getStyleClass().isEmpty()) {
                names.add(0, at.getClass().getSimpleName() + (at.getId() == null ? "" : "#" + at.getId())
                        + (at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass())));
            }
        }
        return String.join(" > ", names);
    }
}
