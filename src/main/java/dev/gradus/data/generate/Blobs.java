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

    private static void point(Draw draw, double[] point) {
        int classes = draw.option("classes");
        int blob = draw.index() % classes;
        double angle = 2 * Math.PI * blob / classes;
        point[0] = StrictMath.cos(angle) + draw.noise(0);
        point[1] = StrictMath.sin(angle) + draw.noise(1);
        point[2] = blob;
    }
}
