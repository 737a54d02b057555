package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which neurons of a layer get a tile: all of a small one, else eight, to begin with those of the largest incoming
 * weights. A choice stays while training moves the weights; only a person makes another.
 */
final class NeuronChoice {

    /** Up to so many are all shown. */
    static final int ALL = 12;
    static final int SOME = 8;

    private static final class Ranking {
        private final int[] order;
        private int page;
        private int[] latest;

        Ranking(int[] order) {
            this.order = order;
            this.latest = order;
        }

        List<Integer> units() {
            return Arrays.stream(order).skip((long) page * SOME).limit(SOME).sorted().boxed().toList();
        }
    }

    private final Map<NodeId, Ranking> rankings = new HashMap<>();

    /** In the order of the layer. While nothing is known of the weights: the first ones. */
    List<Integer> units(NodeId layer, int total) {
        Ranking ranking = rankings.get(layer);
        if (ranking != null && ranking.order.length != total) {
            rankings.remove(layer);
            ranking = null;
        }
        return total <= ALL || ranking == null ? IntStream.range(0, total <= ALL ? total : SOME).boxed().toList()
                : ranking.units();
    }

    /** Takes an order of all neurons, the first ones to be shown first; true when the choice is another now. */
    boolean ranked(NodeId layer, int[] order) {
        if (order.length <= ALL) {
            return false;
        }
        Ranking ranking = rankings.get(layer);
        if (ranking != null && ranking.order.length == order.length) {
            ranking.latest = order;
            return false;
        }
        rankings.put(layer, new Ranking(order));
        return true;
    }

    /** The next eight; after the last ones the strongest as they are by then. True when there are others. */
    boolean next(NodeId layer) {
        Ranking ranking = rankings.get(layer);
        if (ranking == null) {
            return false;
        }
        ranking.page++;
        if (ranking.page * SOME >= ranking.order.length) {
            rankings.put(layer, new Ranking(ranking.latest));
        }
        return true;
    }
}
