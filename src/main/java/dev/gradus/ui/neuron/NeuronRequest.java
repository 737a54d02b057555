package dev.gradus.ui.neuron;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.theme.Palette;
import java.util.List;

/**
 * What the canvas wants to see.
 *
 * @param layers the open ones
 * @param pairs  wires between two open layers
 */
public record NeuronRequest(List<Shown> layers, List<Pair> pairs, Palette palette) {

    /**
     * @param total neurons of the layer
     * @param units the ones that have a tile, in the order of the tiles
     * @param first place of the first tile in the picture
     */
    public record Shown(NodeId node, int total, List<Integer> units, int first) {}

    public record Pair(NodeId from, NodeId to) {}

    /** Tiles stand in rows of so many in the picture. */
    public static final int ACROSS = 16;

    public NeuronRequest {
        layers = List.copyOf(layers);
        pairs = List.copyOf(pairs);
    }

    public int tiles() {
        return layers.stream().mapToInt(layer -> layer.units().size()).sum();
    }

    /** Pixels of a tile's side. */
    public static int tileSize() {
        return TilePaint.SIZE;
    }

    public int width() {
        return Math.max(1, Math.min(ACROSS, tiles())) * TilePaint.SIZE;
    }

    public int height() {
        return Math.max(1, (tiles() + ACROSS - 1) / ACROSS) * TilePaint.SIZE;
    }

    /** Left edge of a tile in the picture. */
    public static int left(int tile) {
        return tile % ACROSS * TilePaint.SIZE;
    }

    public static int top(int tile) {
        return tile / ACROSS * TilePaint.SIZE;
    }
}
