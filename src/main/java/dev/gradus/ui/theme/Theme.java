package dev.gradus.ui.theme;

/** The looks of Gradus: light and dark, and each with the contrast that a projector or tired eyes need. */
public enum Theme {
    LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST;

    public boolean dark() {
        return this == DARK || this == DARK_CONTRAST;
    }

    public boolean contrast() {
        return this == LIGHT_CONTRAST || this == DARK_CONTRAST;
    }

    /** Light for dark and dark for light. */
    public Theme other() {
        return of(!dark(), contrast());
    }

    public static Theme of(boolean dark, boolean contrast) {
        return contrast ? dark ? DARK_CONTRAST : LIGHT_CONTRAST : dark ? DARK : LIGHT;
    }
}
