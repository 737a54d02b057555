package dev.gradus.data.generate;

import dev.gradus.data.Task;
import dev.gradus.math.Randoms;
import java.util.List;

/**
 * The sum of three sines of other lengths, heights and phases in every sequence; the answer is the value of the next step.
 * Noise is on what is seen, not on the answer.
 */
final class SineMixtures implements SequenceMaker {

    private static final int SINES = 3;

    @Override
    public List<String> features() {
        return List.of("signal");
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public String target() {
        return "next";
    }

    @Override
    public List<String> classNames() {
        return List.of();
    }

    @Override
    public double draw(long seed, double noise, int index, int steps, double[] values, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, "sine mixtures"), index));
        double[] speed = new double[SINES];
        double[] height = new double[SINES];
        double[] phase = new double[SINES];
        for (int i = 0; i < SINES; i++) {
            // From 6 to 40 steps a period: never faster than the steps can follow.
            speed[i] = 2 * Math.PI / chance.between(6, 40);
            height[i] = chance.between(0.2, 1);
            phase[i] = chance.between(0, 2 * Math.PI);
        }
        for (int step = 0; step < steps; step++) {
            values[offset + step] = sum(speed, height, phase, step) + chance.normal(noise);
        }
        return sum(speed, height, phase, steps);
    }

    private static double sum(double[] speed, double[] height, double[] phase, int step) {
        double sum = 0;
        for (int i = 0; i < SINES; i++) {
            sum += height[i] * StrictMath.sin(speed[i] * step + phase[i]);
        }
        return sum;
    }
}
