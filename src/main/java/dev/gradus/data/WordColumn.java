package dev.gradus.data;

import java.util.List;

/** A few different words, stored as their places in a list. */
record WordColumn(String name, int[] codes, List<String> words) implements Column {

    @Override
    public String text(int row) {
        return words.get(codes[row]);
    }

    @Override
    public double number(int row) {
        return Double.NaN;
    }

    @Override
    public boolean missing(int row) {
        return false;
    }
}
