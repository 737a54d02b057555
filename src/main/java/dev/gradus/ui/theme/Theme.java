package dev.gradus.ui.theme;

/** The two looks of Gradus. */
public enum Theme {
    LIGHT, DARK;

    public boolean dark() {
        return this == DARK;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
