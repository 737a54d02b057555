package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Matrix;
import dev.gradus.math.PrincipalAxes;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Parameter;
import java.util.List;

/** The three ways to lay a plane through the numbers that a network has now. */
public final class PlaneDirections {

    /** Numbers of a path that are looked at for its principal directions: 64 MB. */
    private static final long MOST_NUMBERS = 8L << 20;
    private static final int FEWEST_STOPS = 8;

    private PlaneDirections() {}

    /**
     * The plane of a path's two principal directions.
     *
     * @param firstShare  of the motion along the first direction: its part of the sum of squared distances of the path's
     *                    stops from their mean
     * @param secondShare along the second
     */
    public record Principal(LossPlane plane, double firstShare, double secondShare) {}

    /** @param one the place of a number in {@link Network#values()}; a unit of the plane is a unit of that number */
    public static LossPlane weights(Network network, int one, int other) {
        double[] origin = network.values().clone();
        double[] first = new double[origin.length];
        double[] second = new double[origin.length];
        first[one] = 1;
        second[other] = 1;
        return new LossPlane(origin, first, second);
    }

    /**
     * Two random filter-normalised directions (H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein: <i>Visualizing the Loss
     * Landscape of Neural Nets</i>, NeurIPS 2018, section 4): normally distributed numbers, and each filter of the
     * direction scaled to the norm of the weights' own filter, {@code d_f <- d_f |w_f| / |d_f|}. A filter is a row of a
     * weight of shape {@code [out, ...]}. Biases, the parameters of normalisations and frozen layers stay as they are:
     * their direction is 0.
     */
    public static LossPlane random(Network network, long seed) {
        double[] origin = network.values().clone();
        long key = Randoms.key(seed, "loss landscape");
        return new LossPlane(origin, normalised(network, Randoms.key(key, 0)), normalised(network, Randoms.key(key, 1)));
    }

    private static double[] normalised(Network network, long key) {
        double[] values = network.values();
        double[] direction = new double[values.length];
        for (Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                if (parameter.learned() && parameter.spec().decays() && !layer.node().frozen()) {
                    int filters = parameter.shape().dim(0);
                    int size = parameter.size() / filters;
                    for (int filter = 0; filter < filters; filter++) {
                        fill(direction, values, parameter.offset() + filter * size, size, key);
                    }
                }
            }
        }
        return direction;
    }

    private static void fill(double[] direction, double[] values, int from, int size, long key) {
        double own = 0;
        double drawn = 0;
        for (int i = from; i < from + size; i++) {
            direction[i] = Randoms.normal(key, i);
            drawn += direction[i] * direction[i];
            own += values[i] * values[i];
        }
        double scale = drawn > 0 ? Math.sqrt(own / drawn) : 0;
        for (int i = from; i < from + size; i++) {
            direction[i] *= scale;
        }
    }

    /**
     * The two directions along which a path spreads most, laid through the numbers the network has now. A long path of a
     * large network is thinned evenly.
     *
     * @param path the learned numbers at some steps, in order; at least three
     * @throws IllegalArgumentException when the path is too short, or runs along a straight line
     */
    public static Principal principal(Network network, List<float[]> path) {
        if (path.size() < 3) {
            throw new IllegalArgumentException("A path of at least 3 points is needed, but there are " + path.size()
                    + ". Train some epochs.");
        }
        double[] origin = network.values().clone();
        int most = (int) Math.max(FEWEST_STOPS, MOST_NUMBERS / Math.max(1, origin.length));
        int count = Math.min(most, path.size());
        Matrix points = Matrix.zeros(origin.length, count);
        for (int column = 0; column < count; column++) {
            float[] stop = path.get((int) ((long) column * (path.size() - 1) / (count - 1)));
            for (int row = 0; row < origin.length; row++) {
                points.set(row, column, stop[row]);
            }
        }
        PrincipalAxes axes = PrincipalAxes.of(points);
        double[] first = new double[origin.length];
        double[] second = new double[origin.length];
        for (int i = 0; i < origin.length; i++) {
            first[i] = axes.axis(0, i);
            second[i] = axes.axis(1, i);
        }
        return new Principal(new LossPlane(origin, first, second), axes.share(0), axes.share(1));
    }
}
