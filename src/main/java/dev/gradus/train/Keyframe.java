package dev.gradus.train;

import dev.gradus.graph.Network;

/**
 * The numbers of a network at a step, to look at: 32 bits each.
 *
 * @param epoch  place on the axis of the charts
 * @param values laid out like {@link Network#values()}; never changed
 * @param state  laid out like {@link Network#state()}; never changed
 */
public record Keyframe(long step, double epoch, float[] values, float[] state) {

    private static final int OVERHEAD = 96;

    public static Keyframe of(Network network, long step, double epoch) {
        return new Keyframe(step, epoch, narrow(network.values()), narrow(network.state()));
    }

    private static float[] narrow(double[] from) {
        float[] to = new float[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
        return to;
    }

    public static double[] widen(float[] from) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i];
        }
        return to;
    }

    public long bytes() {
        return bytes(values.length + state.length);
    }

    static long bytes(int numbers) {
        return 4L * numbers + OVERHEAD;
    }
}
