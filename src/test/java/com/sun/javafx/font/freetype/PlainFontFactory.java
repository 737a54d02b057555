package com.sun.javafx.font.freetype;

import com.sun.javafx.font.FontFallbackInfo;
import com.sun.javafx.font.FontResource;
import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.font.PrismFontFactory;
import com.sun.javafx.font.PrismFontFile;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.TextRun;
import java.io.File;

/**
 * JavaFX text without libpango, for tests on a machine that has only a JDK and Maven: FreeType draws the glyphs, each
 * placed after the advance of the one before. Complex scripts are not shaped.
 *
 * <p>Written against the internals of JavaFX 21, which is why it lives in their package; the JDK 25 profile leaves it
 * out of the compilation, because JavaFX 25 changed the signatures.
 */
public final class PlainFontFactory extends PrismFontFactory {

    private final PrismFontFactory freetype = FTFactory.getFactory();

    /** Called by {@link PrismFontFactory} by name. */
    public static PrismFontFactory getFactory() {
        return new PlainFontFactory();
    }

    /** Makes this the font factory of the process; to be called before JavaFX has drawn its first text. */
    public static void install() throws ReflectiveOperationException {
        var factoryByName = PrismFontFactory.class.getDeclaredMethod("getFontFactory", String.class);
        factoryByName.setAccessible(true);
        var theFactory = PrismFontFactory.class.getDeclaredField("theFontFactory");
        theFactory.setAccessible(true);
        theFactory.set(null, factoryByName.invoke(null, PlainFontFactory.class.getName()));
    }

    @Override
    protected PrismFontFile createFontFile(String name, String file, int index, boolean register, boolean embedded,
            boolean copy, boolean tracked) throws Exception {
        return new FTFontFile(name, file, index, register, embedded, copy, tracked);
    }

    @Override
    public boolean isLCDTextSupported() {
        return false;
    }

    @Override
    protected boolean registerEmbeddedFont(String path) {
        return new File(path).canRead();
    }

    @Override
    public FontFallbackInfo getFallbacks(FontResource primary) {
        return freetype.getFallbacks(primary);
    }

    @Override
    public GlyphLayout createGlyphLayout() {
        return new AdvancingLayout();
    }

    private static final class AdvancingLayout extends GlyphLayout {
        @Override
        public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
            int length = run.getLength();
            int[] glyphs = new int[length];
            float[] positions = new float[2 * length + 2];
            FontResource resource = strike.getFontResource();
            resource.getGlyphMapper().charsToGlyphs(run.getStart(), length, text, glyphs);
            float x = 0;
            for (int i = 0; i < length; i++) {
                positions[2 * i] = x;
                x += resource.getAdvance(glyphs[i], font.getSize());
            }
            positions[2 * length] = x;
            run.shape(length, glyphs, positions, null);
        }
    }
}
