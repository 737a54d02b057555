package dev.gradus.ui.theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The look that is chosen at the moment; views that draw redraw when it changes. */
public final class ThemeModel {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public Palette palette() {
        return Palette.of(theme.get());
    }

    /** 1 to 2; multiplies every size. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** True when nothing may move by itself. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }
}
