package dev.gradus.data.generate;

import java.util.List;

/** A disc of radius 0.5 inside a ring from 0.7 to 1. */
final class Rings {

    private Rings() {
    }

    static Generator circles() {
        return Generator.classes("circles", "Circles", "A disc inside a ring: no straight line separates them.", 0.05, 0.5,
                List.of(), List.of("inner", "outer"), Rings::point);
    }

    private static void point(Draw draw, double[] point) {
        int ring = draw.index() % 2;
        double radius = ring == 0 ? draw.uniform(0, 0, 0.5) : draw.uniform(0, 0.7, 1);
        double angle = draw.uniform(1, 0, 2 * Math.PI);
        point[0] = radius * StrictMath.cos(angle) + draw.noise(0);
        point[1] = radius * StrictMath.sin(angle) + draw.noise(1);
        point[2] = ring;
    }
}
