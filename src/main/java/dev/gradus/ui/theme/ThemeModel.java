package dev.gradus.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The look that is chosen at the moment; views that draw redraw when it changes. */
public final class ThemeModel {

    private static final double PROJECTED = 1.25;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final BooleanProperty projector = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private boolean contrastBefore;

    public ThemeModel() {
        scale.bind(Bindings.createDoubleBinding(() -> textScale.get() * (projector.get() ? PROJECTED : 1), textScale,
                projector));
        projector.addListener((property, before, now) -> {
            contrastBefore = now ? theme.get().contrast() : contrastBefore;
            theme.set(Theme.of(theme.get().dark(), now || contrastBefore));
        });
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public Palette palette() {
        return Palette.of(theme.get());
    }

    /** 1 to 2, as the user has set it. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** What multiplies every size: the text scale, and a quarter more while a projector shows the window. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public double scale() {
        return scale.get();
    }

    /** True while a room looks at the window: larger, thicker, stronger. */
    public BooleanProperty projectorProperty() {
        return projector;
    }

    /** High contrast, as the user has set it; a projector brings its own. */
    public boolean chosenContrast() {
        return projector.get() ? contrastBefore : theme.get().contrast();
    }

    /** Switches high contrast on or off. */
    public void contrast(boolean on) {
        contrastBefore = on;
        theme.set(Theme.of(theme.get().dark(), on || projector.get()));
    }

    /** What multiplies the width of wires. */
    public double wireWidth() {
        return projector.get() ? 1.4 : 1;
    }

    /** What multiplies the width of lines in charts. */
    public double chartLine() {
        return projector.get() ? 1.5 : 1;
    }

    /** True when nothing may move by itself. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }
}
