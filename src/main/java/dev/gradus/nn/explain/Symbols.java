package dev.gradus.nn.explain;

import dev.gradus.math.Shape;
import java.util.StringJoiner;

/** Names of numbers in TeX. People count from 1. */
public final class Symbols {

    private Symbols() {}

    /** {@code x_{3}} of a vector, {@code x_{2,5,1}} of an image: channel, row, column. */
    public static String element(String name, Shape shape, int unit) {
        return name + "_{" + place(shape, unit) + "}";
    }

    /** {@code 2,5,1}. */
    public static String place(Shape shape, int unit) {
        StringJoiner places = new StringJoiner(",");
        int below = shape.size();
        int rest = unit;
        for (int i = 0; i < shape.rank(); i++) {
            below /= shape.dim(i);
            places.add(Integer.toString(rest / below + 1));
            rest %= below;
        }
        return places.toString();
    }

    /** dL by what, as a fraction. */
    public static String slope(String of) {
        return "\\frac{\\partial L}{\\partial " + of + "}";
    }
}
