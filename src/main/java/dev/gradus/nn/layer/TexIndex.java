package dev.gradus.nn.layer;

/** Places that move in a straight line, in TeX. */
final class TexIndex {

    private TexIndex() {}

    /** {@code 2i+3}, {@code i-1}, {@code i}. */
    static String line(String name, int times, int plus) {
        return (times == 1 ? "" : times) + name + (plus == 0 ? "" : plus > 0 ? "+" + plus : "" + plus);
    }
}
