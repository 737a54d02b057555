package dev.gradus.data.generate;

import java.util.List;

/** Squares of two colours on [-1, 1] x [-1, 1]. The class is that of the place before noise moves the point. */
final class Boards {

    /** Half the gap between the quadrants, so that without noise they can be told apart. */
    private static final double GAP = 0.06;

    private Boards() {
    }

    static Generator xor() {
        return Generator.classes("xor", "XOR", "The class is whether the signs of x and y differ: the problem one neuron cannot solve.",
                0.03, 0.5, List.of(), List.of("same sign", "different sign"), Boards::quadrant);
    }

    static Generator checkerboard() {
        return Generator.classes("checkerboard", "Checkerboard", "Fields in two colours: many small regions to learn.", 0, 0.2,
                List.of(new GeneratorOption("fields", "Fields per side", 2, 8, 4)), List.of("dark", "light"), Boards::field);
    }

    private static void quadrant(Draw draw, double[] point) {
        double x = signed(draw, 0, draw.index() & 1);
        double y = signed(draw, 1, draw.index() >> 1 & 1);
        point[0] = x + draw.noise(0);
        point[1] = y + draw.noise(1);
        point[2] = x > 0 == y > 0 ? 0 : 1;
    }

    private static double signed(Draw draw, int slot, int sign) {
        double size = draw.uniform(slot, GAP, 1);
        return sign == 0 ? size : -size;
    }

    private static void field(Draw draw, double[] point) {
        int fields = draw.option("fields");
        double x = draw.uniform(0, 0, fields);
        double y = draw.uniform(1, 0, fields);
        point[0] = 2 * x / fields - 1 + draw.noise(0);
        point[1] = 2 * y / fields - 1 + draw.noise(1);
        point[2] = ((int) x + (int) y) % 2;
    }
}
