package dev.gradus.data.generate;

import java.util.List;

/** Regression in one input: the noise is added to the target only. */
final class Curves {

    private Curves() {
    }

    static Generator sine() {
        return Generator.numbers("sine", "Sine", "A wave to be followed: y = sin(waves x).", 0.1, 0.5,
                List.of(new GeneratorOption("waves", "Waves", 1, 5, 1)), Generator.LINE, (draw, point) -> {
                    point[0] = draw.uniform(0, -Math.PI, Math.PI);
                    point[1] = StrictMath.sin(draw.option("waves") * point[0]) + draw.noise(0);
                });
    }

    static Generator step() {
        return Generator.numbers("step", "Step", "Level ground with sudden steps: smooth functions find it hard.", 0.05, 0.5,
                List.of(new GeneratorOption("steps", "Steps", 1, 5, 1)), Generator.LINE, (draw, point) -> {
                    int steps = draw.option("steps");
                    point[0] = draw.uniform(0, -1, 1);
                    // Levels from -1 to 1, the steps at equal distances.
                    double level = Math.floor((point[0] + 1) / 2 * (steps + 1));
                    point[1] = 2 * level / steps - 1 + draw.noise(0);
                });
    }

    /** Chebyshev's polynomial of the first kind, {@code cos(degree arccos x)}: it swings between -1 and 1 on [-1, 1]. */
    static Generator polynomial() {
        return Generator.numbers("polynomial", "Polynomial", "A curve with as many bends as its degree allows.", 0.1, 0.5,
                List.of(new GeneratorOption("degree", "Degree", 1, 7, 3)), Generator.LINE, (draw, point) -> {
                    point[0] = draw.uniform(0, -1, 1);
                    point[1] = StrictMath.cos(draw.option("degree") * StrictMath.acos(point[0])) + draw.noise(0);
                });
    }
}
