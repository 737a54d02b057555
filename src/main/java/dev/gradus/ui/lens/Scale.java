package dev.gradus.ui.lens;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import javafx.scene.paint.Color;

/**
 * How numbers become colours in a picture: all pictures of one layer share one scale.
 *
 * @param most the number that gets the full colour
 */
record Scale(Kind kind, double most, Palette palette) {

    /** What the numbers are. */
    enum Kind {
        /** From 0 up: counts, shares, activations of a ReLU. */
        POSITIVE,
        /** Shares of a whole, of which most are small: by the square root. */
        SHARES,
        /** Both signs: weights, other activations. */
        SIGNED,
        /** Gradients: purple, negative ones with a dash through each cell. */
        GRADIENT
    }

    static Scale of(double[] values, boolean gradient, Palette palette) {
        double least = 0;
        double most = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        Kind kind = gradient ? Kind.GRADIENT : least < 0 ? Kind.SIGNED : Kind.POSITIVE;
        return new Scale(kind, Math.max(most, -least), palette);
    }

    /** Shares of a whole. */
    static Scale shares(Palette palette) {
        return new Scale(Kind.SHARES, 1, palette);
    }

    boolean hasBothSigns() {
        return kind == Kind.SIGNED || kind == Kind.GRADIENT;
    }

    int argb(double value) {
        double share = most > 0 ? value / most : 0;
        return switch (kind) {
            case POSITIVE -> ColorMap.sequential(palette.theme()).argb(share);
            case SHARES -> ColorMap.sequential(palette.theme()).argb(Math.sqrt(Math.max(0, share)));
            case SIGNED -> ColorMap.diverging(palette.theme()).argb(share);
            case GRADIENT -> ColorMap.argb(purple(Math.min(1, Math.abs(share))));
        };
    }

    /** True where a cell gets a dash because colour alone does not tell its sign. */
    boolean dashed(double value) {
        return kind == Kind.GRADIENT && value < -0.02 * most;
    }

    /** The colour of a dash on a cell. */
    int dash(double value) {
        double share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
        // On a strong cell the dash is a gap, on a weak one a stroke that is only a little stronger than the cell.
        return ColorMap.argb(share > 0.4 ? palette.get("card") : purple(Math.min(1, share + 0.12)));
    }

    private Color purple(double share) {
        return ColorMap.mix(palette.get("card"), palette.get("gradient"), Math.sqrt(share));
    }
}
