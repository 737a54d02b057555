package dev.gradus.data.row;

import java.util.ArrayList;
import java.util.List;

/** Numbers of new columns, made of what other columns hold. */
public sealed interface MakingOperation extends RowOperation {

    /** 1 where the cell is missing, else 0: a column behind the one it tells about. */
    record MissingFlag(String column, String name) implements MakingOperation {

        @Override
        public List<String> reads() {
            return List.of(column);
        }

        @Override
        public void apply(Frame frame) {
            Strip strip = frame.strip(column);
            double[] values = new double[frame.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = strip.missing(row) ? 1 : 0;
            }
            frame.insertAfter(column, new Strip.Numbers(name, values, true, true));
        }
    }

    /** How many of the edges, which ascend, are at most x; the number takes the column's place. */
    record Bin(String column, List<Double> edges) implements MakingOperation {

        public Bin {
            edges = List.copyOf(edges);
        }

        @Override
        public List<String> reads() {
            return List.of(column);
        }

        @Override
        public void apply(Frame frame) {
            Strip.Numbers from = frame.numbers(column);
            double[] values = new double[frame.rows()];
            for (int row = 0; row < values.length; row++) {
                double x = from.values()[row];
                values[row] = Double.isNaN(x) ? x : place(edges, x);
            }
            frame.replace(from.with(values));
        }
    }

    /** One number per bin between edges: 1 for the one x is in; all 0 where it is missing. */
    record BinOneHot(String column, List<Double> edges, List<String> names) implements MakingOperation {

        public BinOneHot {
            edges = List.copyOf(edges);
            names = List.copyOf(names);
            if (names.size() != edges.size() + 1) {
                throw new IllegalArgumentException(column + " has " + (edges.size() + 1) + " bins, but " + names.size()
                        + " names for them.");
            }
        }

        @Override
        public List<String> reads() {
            return List.of(column);
        }

        @Override
        public void apply(Frame frame) {
            double[] from = frame.numbers(column).values();
            double[][] made = new double[names.size()][frame.rows()];
            for (int row = 0; row < from.length; row++) {
                if (!Double.isNaN(from[row])) {
                    made[place(edges, from[row])][row] = 1;
                }
            }
            List<Strip> bins = new ArrayList<>();
            for (int i = 0; i < made.length; i++) {
                bins.add(new Strip.Numbers(names.get(i), made[i], true, true));
            }
            frame.replace(column, bins);
        }
    }

    /** The product of columns, in a new last column; a column named twice is squared. Missing where one of them is. */
    record Product(List<String> columns, String name) implements MakingOperation {

        public Product {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> reads() {
            return columns;
        }

        @Override
        public void apply(Frame frame) {
            double[] values = new double[frame.rows()];
            java.util.Arrays.fill(values, 1);
            boolean settled = true;
            for (String column : columns) {
                Strip.Numbers factor = frame.numbers(column);
                settled &= factor.settled();
                for (int row = 0; row < values.length; row++) {
                    values[row] *= factor.values()[row];
                }
            }
            frame.append(List.of(new Strip.Numbers(name, values, settled, false)));
        }
    }

    /** {@code sin(factor x)} in a new last column. */
    record Sine(String column, double factor, String name) implements MakingOperation {

        @Override
        public List<String> reads() {
            return List.of(column);
        }

        @Override
        public void apply(Frame frame) {
            Strip.Numbers from = frame.numbers(column);
            double[] values = new double[frame.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = Math.sin(factor * from.values()[row]);
            }
            frame.append(List.of(new Strip.Numbers(name, values, from.settled(), false)));
        }
    }

    /**
     * New columns {@code y_k = sum over i of weights[k][i] (x_i - shift_i)} in the place of the first of the columns they are
     * made of, which all go. Missing where one of them is.
     */
    record Mix(List<String> columns, List<Double> shift, List<List<Double>> weights, List<String> names)
            implements MakingOperation {

        public Mix {
            columns = List.copyOf(columns);
            shift = List.copyOf(shift);
            weights = weights.stream().map(List::copyOf).toList();
            names = List.copyOf(names);
            int width = columns.size();
            if (width == 0 || shift.size() != width || names.size() != weights.size()
                    || weights.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("A mix of " + width + " columns needs as many shifts and weights.");
            }
        }

        @Override
        public List<String> reads() {
            return columns;
        }

        @Override
        public void apply(Frame frame) {
            List<Strip> made = new ArrayList<>();
            boolean settled = columns.stream().allMatch(column -> frame.numbers(column).settled());
            for (int k = 0; k < names.size(); k++) {
                double[] values = new double[frame.rows()];
                for (int i = 0; i < columns.size(); i++) {
                    double[] x = frame.numbers(columns.get(i)).values();
                    double from = shift.get(i);
                    double weight = weights.get(k).get(i);
                    for (int row = 0; row < values.length; row++) {
                        values[row] += weight * (x[row] - from);
                    }
                }
                made.add(new Strip.Numbers(names.get(k), values, settled, false));
            }
            frame.remove(columns.subList(1, columns.size()));
            frame.replace(columns.get(0), made);
        }
    }

    /** The bin of x: how many edges are at most x. */
    static int place(List<Double> edges, double x) {
        int from = 0;
        int to = edges.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (edges.get(middle) <= x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
