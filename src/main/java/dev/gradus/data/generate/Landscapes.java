package dev.gradus.data.generate;

import java.util.List;

/** Regression in two inputs on [-1, 1] x [-1, 1]: the noise is added to the target only. */
final class Landscapes {

    /** Centre x, centre y, height. TensorFlow Playground's six, its square of 12 scaled to 2. */
    private static final double[][] HILLS = {
            {-4.0 / 6, 2.5 / 6, 1}, {0, 2.5 / 6, -1}, {4.0 / 6, 2.5 / 6, 1},
            {-4.0 / 6, -2.5 / 6, -1}, {0, -2.5 / 6, 1}, {4.0 / 6, -2.5 / 6, -1}};
    private static final double HILL_WIDTH = 0.2;

    private Landscapes() {
    }

    static Generator plane() {
        return Generator.numbers("plane", "Plane", "A tilted plane, z = (x + y) / 2: one neuron is enough.", 0.05, 0.5,
                List.of(), Generator.PLANE, (draw, point) -> {
                    place(draw, point);
                    point[2] = (point[0] + point[1]) / 2 + draw.noise(0);
                });
    }

    static Generator hills() {
        return Generator.numbers("hills", "Hills and valleys", "Three hills and three valleys, each a Gaussian.", 0.02, 0.5,
                List.of(), Generator.PLANE, (draw, point) -> {
                    place(draw, point);
                    double height = 0;
                    for (double[] hill : HILLS) {
                        double dx = point[0] - hill[0];
                        double dy = point[1] - hill[1];
                        height += hill[2] * StrictMath.exp(-(dx * dx + dy * dy) / (2 * HILL_WIDTH * HILL_WIDTH));
                    }
                    point[2] = height + draw.noise(0);
                });
    }

    private static void place(Draw draw, double[] point) {
        point[0] = draw.uniform(0, -1, 1);
        point[1] = draw.uniform(1, -1, 1);
    }
}
