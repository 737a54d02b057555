package dev.gradus.data.generate;

/** Makes one point of a generator: its inputs, then its target (a class index or a number). */
@FunctionalInterface
public interface PointSource {

    void point(Draw draw, double[] point);
}
