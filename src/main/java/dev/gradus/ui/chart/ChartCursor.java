package dev.gradus.ui.chart;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The place on the epoch axis that somebody points at, shared by all charts; NaN when nobody does. */
public final class ChartCursor {

    private final DoubleProperty place = new SimpleDoubleProperty(Double.NaN);

    public DoubleProperty placeProperty() {
        return place;
    }

    public double place() {
        return place.get();
    }

    public void set(double value) {
        place.set(value);
    }
}
