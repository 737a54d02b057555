package dev.gradus.train;

import java.util.Arrays;

/** An immutable run of numbers, shared by reference between the documents of a history. */
public final class Numbers {

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    public static Numbers copyOf(double[] source, int from, int count) {
        return new Numbers(Arrays.copyOfRange(source, from, from + count));
    }

    public static Numbers of(double... values) {
        return new Numbers(values.clone());
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    public void copyTo(double[] target, int at) {
        System.arraycopy(values, 0, target, at, values.length);
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length + " numbers";
    }
}
