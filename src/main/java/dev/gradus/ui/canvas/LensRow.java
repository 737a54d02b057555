package dev.gradus.ui.canvas;

import java.util.ArrayList;
import java.util.List;

/** Lays lenses side by side below the layers they belong to, as near to them as they can be without touching. */
final class LensRow {

    static final double GAP = 16;
    static final double MARGIN = 12;
    /** Below the last row: legend and readout stand there. */
    static final double FOOT = 38;
    /** Between the network and the first row. */
    static final double DROP = 20;

    /** @param centre where its layer is, across the view */
    record Wish(double centre, double width, double height) {}

    /** @param y from the top of the first row */
    record Place(double x, double y) {}

    private LensRow() {}

    /**
     * @param wishes in the order of the network
     * @param wide   of the view; a further row begins where it is full
     */
    static List<Place> lay(List<Wish> wishes, double wide) {
        List<Place> places = new ArrayList<>();
        double y = 0;
        int first = 0;
        while (first < wishes.size()) {
            int end = first;
            double sum = 2 * MARGIN - GAP;
            double tall = 0;
            while (end < wishes.size() && (end == first || sum + GAP + wishes.get(end).width() <= wide)) {
                sum += GAP + wishes.get(end).width();
                tall = Math.max(tall, wishes.get(end).height());
                end++;
            }
            double[] x = row(wishes.subList(first, end), wide);
            for (double each : x) {
                places.add(new Place(each, y));
            }
            y += tall + GAP;
            first = end;
        }
        return places;
    }

    private static double[] row(List<Wish> row, double wide) {
        double[] x = new double[row.size()];
        double free = MARGIN;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(free, row.get(i).centre() - row.get(i).width() / 2);
            free = x[i] + row.get(i).width() + GAP;
        }
        double limit = wide - MARGIN;
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] = Math.max(MARGIN, Math.min(x[i], limit - row.get(i).width()));
            limit = x[i] - GAP;
        }
        return x;
    }

    /** From the network to the end of the foot; 0 without lenses. */
    static double height(List<Place> places, List<Double> heights) {
        double most = 0;
        for (int i = 0; i < places.size(); i++) {
            most = Math.max(most, places.get(i).y() + heights.get(i) + DROP + FOOT);
        }
        return most;
    }
}
