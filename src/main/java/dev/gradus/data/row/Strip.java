package dev.gradus.data.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One column of some rows, as it is at one place of a preparation. The arrays are not copied and never changed. */
public sealed interface Strip {

    String name();

    int rows();

    boolean missing(int row);

    /** True once a missing cell cannot be in it any more. */
    boolean settled();

    /**
     * Numbers; NaN is missing.
     *
     * @param indicator it says yes or no (a category, a word, a missing cell) or lies on a circle: nothing to be scaled
     */
    record Numbers(String name, double[] values, boolean settled, boolean indicator) implements Strip {

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(values[row]);
        }

        Numbers with(double[] changed) {
            return new Numbers(name, changed, settled, indicator);
        }
    }

    /**
     * Words: each row holds the place of its word, or -1 where it is missing.
     *
     * @param words each once
     */
    record Words(String name, int[] codes, List<String> words, boolean settled) implements Strip {

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public boolean missing(int row) {
            return codes[row] < 0;
        }

        /** The word in a row; null where it is missing. */
        public String word(int row) {
            return codes[row] < 0 ? null : words.get(codes[row]);
        }

        /** For each word its place among others; -1 where it is none of them. */
        int[] placesAmong(List<String> others) {
            Map<String, Integer> known = new HashMap<>();
            for (int i = 0; i < others.size(); i++) {
                known.putIfAbsent(others.get(i), i);
            }
            return words.stream().mapToInt(word -> known.getOrDefault(word, -1)).toArray();
        }

        /** Of words as they come; null is missing. */
        public static Words of(String name, Iterable<String> cells, int rows) {
            Map<String, Integer> places = new HashMap<>();
            int[] codes = new int[rows];
            List<String> words = new java.util.ArrayList<>();
            int row = 0;
            for (String cell : cells) {
                if (cell == null) {
                    codes[row++] = -1;
                    continue;
                }
                Integer place = places.get(cell);
                if (place == null) {
                    place = words.size();
                    places.put(cell, place);
                    words.add(cell);
                }
                codes[row++] = place;
            }
            return new Words(name, codes, words, false);
        }
    }
}
