package dev.gradus.data.generate;

import dev.gradus.data.Task;
import java.util.List;
import java.util.stream.IntStream;

/** Normal clouds around centres on the unit circle; the noise is their width. */
final class Blobs {

    private Blobs() {
    }

    static Generator blobs() {
        return new Generator("blobs", "Blobs", "Clouds of points, as many as you like.", 0.2, 1, 500,
                List.of(new GeneratorOption("classes", "Classes", 2, 10, 3)), new Points(Task.CLASSIFICATION, Generator.PLANE,
                "class", settings -> IntStream.rangeClosed(1, (int) Math.round(settings.options().getOrDefault("classes", 3.0)))
                        .mapToObj(i -> "blob " + i).toList(),
                Blobs::point));
    }

    /** Narrow clouds with gaps between them: what a generative model finds hard to cover. The class is the mode. */
    static Generator ring() {
        return new Generator("gaussian-ring", "Ring of Gaussians", "Narrow clouds on a circle, with nothing between them, for "
                + "generative models; the class is the cloud.", 0.05, 0.3, 800,
                List.of(new GeneratorOption("modes", "Modes", 2, 16, 8)), new Points(Task.CLASSIFICATION, Generator.PLANE,
                "mode", settings -> IntStream.rangeClosed(1, (int) Math.round(settings.options().getOrDefault("modes", 8.0)))
                        .mapToObj(i -> "mode " + i).toList(),
                (draw, point) -> point(draw, point, draw.option("modes"))));
    }

    private static void point(Draw draw, double[] point) {
        point(draw, point, draw.option("classes"));
    }

    private static void point(Draw draw, double[] point, int classes) {
        int blob = draw.index() % classes;
        double angle = 2 * Math.PI * blob / classes;
        point[0] = StrictMath.cos(angle) + draw.noise(0);
        point[1] = StrictMath.sin(angle) + draw.noise(1);
        point[2] = blob;
    }
}
