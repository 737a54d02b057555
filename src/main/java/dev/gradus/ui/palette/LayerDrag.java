package dev.gradus.ui.palette;

import dev.gradus.edit.BlockTemplate;
import dev.gradus.nn.LayerType;

/** Where layers of the palette go: the canvas. Places are those of the scene, so that it works without a platform drag. */
public interface LayerDrag {

    /** Adds a layer after the selection and wires it. */
    void add(LayerType<?> type);

    /** Adds a block after the selection and wires it. */
    void add(BlockTemplate block);

    void begin(BlockTemplate block, double sceneX, double sceneY);

    void begin(LayerType<?> type, double sceneX, double sceneY);

    void move(double sceneX, double sceneY);

    void drop(double sceneX, double sceneY);

    void cancel();
}
