package dev.gradus.data.generate;

import java.util.List;

/** Two half circles of radius 1, the lower one moved by (1, 0.5), as scikit-learn's {@code make_moons} has them. */
final class Moons {

    private Moons() {
    }

    static Generator moons() {
        return Generator.classes("moons", "Moons", "Two half moons that reach into each other.", 0.1, 0.5,
                List.of(), List.of("upper", "lower"), Moons::point);
    }

    private static void point(Draw draw, double[] point) {
        int moon = draw.index() % 2;
        double angle = draw.uniform(0, 0, Math.PI);
        point[0] = (moon == 0 ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle)) + draw.noise(0);
        point[1] = (moon == 0 ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle)) + draw.noise(1);
        point[2] = moon;
    }
}
