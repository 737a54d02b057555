package dev.gradus.ui.chart;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The place on the epoch axis that somebody points at, shared by all charts; NaN when nobody does. */
public final class ChartCursor {

    private final DoubleProperty place = new SimpleDoubleProperty(Double.NaN);
    private double rest = Double.NaN;

    public DoubleProperty placeProperty() {
        return place;
    }

    public double place() {
        return place.get();
    }

    /** @param value NaN when nobody points any more */
    public void set(double value) {
        place.set(Double.isNaN(value) ? rest : value);
    }

    /** Where it stands while nobody points; NaN for nowhere. It goes there at once. */
    public void rest(double value) {
        rest = value;
        place.set(value);
    }
}
