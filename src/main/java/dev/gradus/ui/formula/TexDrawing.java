package dev.gradus.ui.formula;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jfree.fx.FXGraphics2D;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Draws TeX onto a canvas. The only place that knows JLaTeXMath. */
final class TexDrawing {

    private static final int MARGIN = 3;

    private TexDrawing() {}

    static Canvas of(String tex, float size, double widest, Color colour) {
        TeXIcon icon = icon(tex, size);
        if (icon.getIconWidth() + 2 * MARGIN > widest) {
            icon = icon(tex, (float) Math.max(11, size * (widest - 2 * MARGIN) / icon.getIconWidth()));
        }
        icon.setForeground(new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue()));
        Canvas canvas = new Canvas(icon.getIconWidth() + 2 * MARGIN, icon.getIconHeight() + 2 * MARGIN);
        Graphics2D graphics = new Outlines(canvas.getGraphicsContext2D());
        icon.paintIcon(null, graphics, MARGIN, MARGIN);
        return canvas;
    }

    private static TeXIcon icon(String tex, float size) {
        return new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, size);
    }

    /** Text as filled outlines: JavaFX does not know the TeX fonts that AWT has loaded. */
    private static final class Outlines extends FXGraphics2D {

        private final FontRenderContext context = new FontRenderContext(null, true, true);

        Outlines(GraphicsContext graphics) {
            super(graphics);
        }

        @Override
        public void drawString(String text, float x, float y) {
            fill(getFont().createGlyphVector(context, text).getOutline(x, y));
        }

        @Override
        public void drawString(String text, int x, int y) {
            drawString(text, (float) x, (float) y);
        }

        @Override
        public void drawChars(char[] data, int offset, int length, int x, int y) {
            drawString(new String(data, offset, length), (float) x, (float) y);
        }
    }
}
