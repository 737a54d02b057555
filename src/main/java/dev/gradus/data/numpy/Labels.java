package dev.gradus.data.numpy;

import dev.gradus.data.DataException;
import dev.gradus.data.NaturalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers of examples: classes where they are texts, whole numbers, or rows with a single 1; otherwise numbers.
 *
 * @param values  places among the classes, or the numbers
 * @param classes their names; empty for numbers
 */
record Labels(double[] values, List<String> classes) {

    private static final int FEW = 20;

    static Labels of(List<NpyArray> parts, int most) throws DataException {
        NpyArray first = parts.get(0);
        int count = parts.stream().mapToInt(part -> part.shape()[0]).sum();
        int width = first.size();
        for (NpyArray part : parts) {
            if (part.size() != width || part.texts() != first.texts()) {
                throw new DataException(part.name() + " has the shape " + part.shapeText() + "; expected answers as in " + first.name() + ".");
            }
        }
        if (width > 1) {
            return ones(parts, count, width);
        }
        if (first.texts()) {
            return texts(parts, count);
        }
        double[] values = new double[count];
        int at = 0;
        boolean whole = true;
        for (NpyArray part : parts) {
            for (int i = 0; i < part.count(); i++) {
                values[at] = part.number(i);
                if (!Double.isFinite(values[at])) {
                    throw new DataException(part.name() + ": answer " + (i + 1) + " is missing or infinite. Leave its example out.");
                }
                whole &= values[at] == Math.rint(values[at]);
                at++;
            }
        }
        double[] distinct = whole ? Arrays.stream(values).distinct().sorted().toArray() : new double[0];
        // Many whole numbers are counts to be predicted rather than classes.
        if (!whole || distinct.length > most || count > FEW && distinct.length * 2 > count && !first.whole()) {
            return new Labels(values, List.of());
        }
        for (int i = 0; i < count; i++) {
            values[i] = Arrays.binarySearch(distinct, values[i]);
        }
        return new Labels(values, Arrays.stream(distinct).mapToObj(value -> Long.toString((long) value)).toList());
    }

    private static Labels texts(List<NpyArray> parts, int count) {
        List<String> all = new ArrayList<>(count);
        parts.forEach(part -> {
            for (int i = 0; i < part.count(); i++) {
                all.add(part.text(i));
            }
        });
        TreeSet<String> names = new TreeSet<>(NaturalOrder.WORDS.thenComparing(java.util.Comparator.naturalOrder()));
        names.addAll(all);
        TreeMap<String, Integer> places = new TreeMap<>();
        names.forEach(each -> places.put(each, places.size()));
        return new Labels(all.stream().mapToDouble(places::get).toArray(), List.copyOf(names));
    }

    private static Labels ones(List<NpyArray> parts, int count, int width) throws DataException {
        double[] values = new double[count];
        int at = 0;
        for (NpyArray part : parts) {
            for (int row = 0; row < part.shape()[0]; row++) {
                int ones = 0;
                for (int i = 0; i < width; i++) {
                    double value = part.number(row * width + i);
                    if (value == 1) {
                        values[at] = i;
                        ones++;
                    }
                    if (value != 0 && value != 1) {
                        ones = width + 1;
                    }
                }
                if (ones != 1) {
                    throw new DataException(part.name() + " has " + width + " answers for each example, and row " + (row + 1)
                            + " has not a single 1 among zeros. Expected one class or one number for each.");
                }
                at++;
            }
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add(Integer.toString(i));
        }
        return new Labels(values, names);
    }

    int[] places() {
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }
}
