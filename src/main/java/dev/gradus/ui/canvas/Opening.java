package dev.gradus.ui.canvas;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Node;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerType.Category;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LastStep;
import dev.gradus.nn.layer.Output;
import java.util.Optional;

/** What a layer shows when it opens. */
public enum Opening {

    /** Its neurons as tiles inside the card: a layer that gives one number for each neuron. */
    NEURONS,
    /** A lens that hangs below the card: images, sequences, attention and the Output. */
    LENS;

    /**
     * @param shape of the layer's output; empty while it is unknown, and then nothing opens
     * @param data  what enters the network, or null while there are no data
     */
    public static Optional<Opening> of(Node node, Optional<Shape> shape, DataSignature data) {
        if (shape.isEmpty() || data == null) {
            return Optional.empty();
        }
        boolean tokens = node.layer() instanceof Input && data.vocabulary() > 0;
        boolean sequence = node.layer().type().category() == Category.SEQUENCES && !(node.layer() instanceof LastStep);
        boolean vector = shape.get().rank() == 1 && !tokens && !sequence && !(node.layer() instanceof Output);
        return Optional.of(vector ? NEURONS : LENS);
    }
}
