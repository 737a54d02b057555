package dev.gradus.ui.canvas;

import javafx.geometry.Point2D;

/** Something in hand between pressing and releasing the mouse. Nothing is edited before {@link #release}. */
interface Gesture {

    /** @param world where the mouse is, in the units of the sheet */
    void drag(Point2D world);

    void release(Point2D world);

    /** Esc or the right button: as if nothing had been. */
    void cancel();
}
