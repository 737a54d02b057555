package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes room for open cards: those that would lie on one another move apart, up and down, keeping their order. */
final class Spread {

    private static final double GAP = 20;
    private Spread() {}

    /** @param open true where the card is taller than the layout knows */
    record Box(NodeId id, double x, double y, double width, double height, boolean open) {
        private boolean shares(Box other) {
            return Math.abs(x - other.x) < (width + other.width) / 2 + GAP / 2;
        }
    }

    /** By how much each card moves down; cards that stay are left out. */
    static Map<NodeId, Double> of(List<Box> boxes) {
        Map<NodeId, Double> moves = new HashMap<>();
        if (boxes.stream().noneMatch(Box::open)) {
            return moves;
        }
        List<Box> left = new ArrayList<>(boxes);
        left.sort(Comparator.comparingDouble(Box::y));
        while (!left.isEmpty()) {
            List<Box> column = new ArrayList<>(List.of(left.remove(0)));
            boolean grew = true;
            while (grew) {
                List<Box> joins = left.stream().filter(box -> column.stream().anyMatch(box::shares)).toList();
                column.addAll(joins);
                grew = left.removeAll(joins);
            }
            if (column.size() > 1 && column.stream().anyMatch(Box::open)) {
                column.sort(Comparator.comparingDouble(Box::y));
                apart(column, moves);
            }
        }
        return moves;
    }

    /** Down as far as needed, then all back so that the middle stays where it was. */
    private static void apart(List<Box> column, Map<NodeId, Double> moves) {
        double[] y = new double[column.size()];
        double drift = 0;
        for (int j = 0; j < y.length; j++) {
            y[j] = column.get(j).y();
            for (int i = 0; i < j; i++) {
                Box upper = column.get(i);
                Box lower = column.get(j);
                if (upper.shares(lower) && (upper.open() || lower.open())) {
                    y[j] = Math.max(y[j], y[i] + (upper.height() + lower.height()) / 2 + GAP);
                }
            }
            drift += (y[j] - column.get(j).y()) / y.length;
        }
        for (int j = 0; j < y.length; j++) {
            double move = y[j] - column.get(j).y() - drift;
            if (Math.abs(move) > 0.01) {
                moves.put(column.get(j).id(), move);
            }
        }
    }
}
