package dev.gradus.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/** A map from numbers to colours, as a table of opaque ARGB values for fast drawing. */
public final class ColorMap {

    private static final int SIZE = 1024;
    private static final ColorMap[] DIVERGING = new ColorMap[Theme.values().length];
    private static final ColorMap[] SEQUENTIAL = new ColorMap[Theme.values().length];

    private final int[] table = new int[SIZE];
    private final double low;
    private final double high;

    private ColorMap(List<Color> stops, double low, double high) {
        this.low = low;
        this.high = high;
        for (int i = 0; i < SIZE; i++) {
            double at = (double) i / (SIZE - 1) * (stops.size() - 1);
            int below = Math.min(stops.size() - 2, (int) at);
            table[i] = argb(OkLab.mix(stops.get(below), stops.get(below + 1), at - below));
        }
    }

    /** -1 to 1, zero looks like the background: orange below, blue above. */
    public static ColorMap diverging(Theme theme) {
        int i = theme.ordinal();
        if (DIVERGING[i] == null) {
            DIVERGING[i] = new ColorMap(Palette.of(theme).diverging(), -1, 1);
        }
        return DIVERGING[i];
    }

    /** 0 to 1: counts and shares. */
    public static ColorMap sequential(Theme theme) {
        int i = theme.ordinal();
        if (SEQUENTIAL[i] == null) {
            SEQUENTIAL[i] = new ColorMap(Palette.of(theme).sequential(), 0, 1);
        }
        return SEQUENTIAL[i];
    }

    /** Opaque ARGB; values beyond the ends get the end's colour, NaN the lowest. */
    public int argb(double value) {
        double at = (value - low) / (high - low) * (SIZE - 1);
        return table[at > 0 ? (int) Math.min(SIZE - 1, at + 0.5) : 0];
    }

    public Color colour(double value) {
        int argb = argb(value);
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    public static int argb(Color colour) {
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** A mix of two opaque colours, even to the eye. */
    public static Color mix(Color from, Color to, double share) {
        return OkLab.mix(from, to, share);
    }
}
