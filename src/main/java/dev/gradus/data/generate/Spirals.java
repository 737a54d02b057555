package dev.gradus.data.generate;

import java.util.List;

/** Arms that wind around the origin: radius t, angle {@code 2 pi (turns t + arm / arms)} for t evenly in [0.05, 1). */
final class Spirals {

    private Spirals() {
    }

    static Generator two() {
        return Generator.classes("two-spirals", "Two spirals", "Two arms wound around each other.", 0.02, 0.2,
                List.of(), List.of("first", "second"), (draw, point) -> point(draw, point, 2, 1.75));
    }

    static Generator three() {
        return Generator.classes("three-spirals", "Three spirals", "Three arms wound around each other.", 0.02, 0.2,
                List.of(), List.of("first", "second", "third"), (draw, point) -> point(draw, point, 3, 1));
    }

    private static void point(Draw draw, double[] point, int arms, double turns) {
        int arm = draw.index() % arms;
        double t = draw.uniform(0, 0.05, 1);
        double angle = 2 * Math.PI * (turns * t + (double) arm / arms);
        point[0] = t * StrictMath.sin(angle) + draw.noise(0);
        point[1] = t * StrictMath.cos(angle) + draw.noise(1);
        point[2] = arm;
    }
}
