package dev.gradus.ui.lens;

import javafx.scene.layout.VBox;

/** What stands in a lens below its title. */
abstract class LensBody extends VBox {

    final LensContext context;

    LensBody(LensContext context) {
        super(context.compact() ? 4 : 8);
        this.context = context;
    }

    /** Draws; called for each new sight, and when the theme or a choice in the lens has changed. */
    abstract void show(ExampleSight sight, LayerSight layer, boolean gradients);
}
