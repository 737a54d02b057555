package dev.gradus.ui.lens;

import java.util.Optional;

/**
 * How the numbers of a layer spread over some validation rows.
 *
 * @param rows      how many rows were looked at
 * @param of        of so many
 * @param gradients dL/d(output) of each row by itself; empty where no gradient flows
 */
record Spread(int rows, int of, Bins activations, Optional<Bins> gradients) {

    /**
     * Counts in bins of one width.
     *
     * @param low   where the first bin begins
     * @param high  where the last one ends
     * @param zeros the share of numbers that are exactly 0
     */
    record Bins(double low, double high, int[] counts, double zeros) {

        private static final int COUNT = 40;

        /** Zeros are counted apart: a layer of ReLUs would otherwise show one column and nothing else. */
        static Bins of(double[] values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int zero = 0;
            for (double value : values) {
                if (value == 0) {
                    zero++;
                } else if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            if (!(low <= high)) {
                return new Bins(0, 0, new int[COUNT], values.length == 0 ? 0 : (double) zero / values.length);
            }
            double least = Math.min(0, low);
            double most = Math.max(0, high);
            int[] counts = new int[COUNT];
            for (double value : values) {
                if (value != 0 && Double.isFinite(value)) {
                    counts[(int) Math.min(COUNT - 1, (value - least) / (most - least) * COUNT)]++;
                }
            }
            return new Bins(least, most, counts, (double) zero / values.length);
        }

        int largest() {
            int most = 0;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            return most;
        }
    }
}
