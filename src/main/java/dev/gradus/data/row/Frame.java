package dev.gradus.data.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some rows, column by column, on their way through the operations of a preparation, which change it. */
public final class Frame {

    private final int rows;
    private final List<Strip> strips;
    private Map<String, Integer> places;
    private String[] refusals;

    public Frame(int rows, List<? extends Strip> strips) {
        this.rows = rows;
        this.strips = new ArrayList<>(strips);
    }

    /** The same columns in a frame of their own. */
    public Frame copy() {
        Frame copy = new Frame(rows, strips);
        copy.refusals = refusals == null ? null : refusals.clone();
        return copy;
    }

    public int rows() {
        return rows;
    }

    public List<Strip> strips() {
        return List.copyOf(strips);
    }

    public List<String> names() {
        return strips.stream().map(Strip::name).toList();
    }

    public boolean has(String column) {
        return places().containsKey(column);
    }

    /** @throws IllegalStateException when no step before has made or left such a column */
    public Strip strip(String column) {
        return strips.get(place(column));
    }

    /** @throws IllegalStateException when it is absent or holds words */
    public Strip.Numbers numbers(String column) {
        if (strip(column) instanceof Strip.Numbers numbers) {
            return numbers;
        }
        throw new IllegalStateException("The preparation does not fit together: " + column + " holds words, not numbers.");
    }

    /** @throws IllegalStateException when it is absent or holds numbers */
    public Strip.Words words(String column) {
        if (strip(column) instanceof Strip.Words words) {
            return words;
        }
        throw new IllegalStateException("The preparation does not fit together: " + column + " holds numbers, not words.");
    }

    /** A name that no column has: this one, or it with a number behind it. */
    public String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; has(name); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    void replace(String column, List<? extends Strip> by) {
        int place = place(column);
        if (by.size() == 1 && by.get(0).name().equals(column)) {
            strips.set(place, by.get(0));
            return;
        }
        strips.remove(place);
        strips.addAll(place, by);
        places = null;
    }

    void replace(Strip by) {
        strips.set(place(by.name()), by);
    }

    void insertAfter(String column, Strip made) {
        strips.add(place(column) + 1, made);
        places = null;
    }

    void append(List<? extends Strip> made) {
        strips.addAll(made);
        places = null;
    }

    void remove(List<String> columns) {
        columns.forEach(this::place);
        strips.removeIf(strip -> columns.contains(strip.name()));
        places = null;
    }

    void refuse(int row, String reason) {
        if (refusals == null) {
            refusals = new String[rows];
        }
        if (refusals[row] == null) {
            refusals[row] = reason;
        }
    }

    /** Why a row is left out; null where it is not. */
    public String refusal(int row) {
        return refusals == null ? null : refusals[row];
    }

    /** The rows that are not left out, ascending. */
    public int[] accepted() {
        return java.util.stream.IntStream.range(0, rows).filter(row -> refusal(row) == null).toArray();
    }

    /** Only these rows, in this order. */
    public Frame rows(int[] chosen) {
        List<Strip> some = new ArrayList<>();
        for (Strip strip : strips) {
            if (strip instanceof Strip.Numbers numbers) {
                double[] values = new double[chosen.length];
                for (int i = 0; i < chosen.length; i++) {
                    values[i] = numbers.values()[chosen[i]];
                }
                some.add(numbers.with(values));
            } else if (strip instanceof Strip.Words words) {
                int[] codes = new int[chosen.length];
                for (int i = 0; i < chosen.length; i++) {
                    codes[i] = words.codes()[chosen[i]];
                }
                some.add(new Strip.Words(words.name(), codes, words.words(), words.settled()));
            }
        }
        Frame frame = new Frame(chosen.length, some);
        for (int i = 0; i < chosen.length && refusals != null; i++) {
            if (refusals[chosen[i]] != null) {
                frame.refuse(i, refusals[chosen[i]]);
            }
        }
        return frame;
    }

    /**
     * Writes all columns, which must hold numbers, row after row.
     *
     * @param into receives {@code rows * columns} numbers from {@code offset}
     */
    public void write(double[] into, int offset) {
        int width = strips.size();
        for (int column = 0; column < width; column++) {
            double[] values = numbers(strips.get(column).name()).values();
            for (int row = 0, place = offset + column; row < rows; row++, place += width) {
                into[place] = values[row];
            }
        }
    }

    private int place(String column) {
        Integer place = places().get(column);
        if (place == null) {
            throw new IllegalStateException("The preparation does not fit together: there is no column " + column
                    + " at this place. It has: " + String.join(", ", names()) + ".");
        }
        return place;
    }

    private Map<String, Integer> places() {
        if (places == null) {
            Map<String, Integer> found = new HashMap<>();
            for (int i = 0; i < strips.size(); i++) {
                found.put(strips.get(i).name(), i);
            }
            places = found;
        }
        return places;
    }
}
