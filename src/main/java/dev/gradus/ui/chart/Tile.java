package dev.gradus.ui.chart;

import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/** One place in the dock: a header and what is below it. */
interface Tile {

    /** "loss": its kind; the dock shows each kind once. */
    String id();

    String title();

    Region view();

    /** Its header, by which it is dragged. */
    Region header();

    MenuButton menu();

    /** Draws it anew; called at most 30 times a second, and only when it can be seen. */
    void refresh();
}
