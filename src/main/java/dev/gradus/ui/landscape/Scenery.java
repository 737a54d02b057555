package dev.gradus.ui.landscape;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;

/** One way to draw the landscape, and the ways between its places and the screen. */
interface Scenery {

    void draw(GraphicsContext g);

    /** Where a place of the plane is on the canvas. */
    Point2D screen(double a, double b);

    /** Where the ball is drawn. */
    Point2D ball();

    /** How far a move over the canvas leads along a and b. */
    Point2D way(double dx, double dy);
}
