package dev.gradus.data.generate;

import dev.gradus.data.Task;
import dev.gradus.math.Randoms;
import java.util.List;

/**
 * Four kinds of waves in noise. Period, phase and height vary, so no single step tells them apart: the form does. The chirp
 * is a sine whose frequency grows threefold from the first step to the last.
 */
final class Waveforms implements SequenceMaker {

    private static final List<String> CLASSES = List.of("sine", "square", "sawtooth", "chirp");
    private static final int CHIRP = 3;

    @Override
    public List<String> features() {
        return List.of("signal");
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public String target() {
        return "wave";
    }

    @Override
    public List<String> classNames() {
        return CLASSES;
    }

    @Override
    public double draw(long seed, double noise, int index, int steps, double[] values, int offset) {
        Chance chance = new Chance(Randoms.key(Randoms.key(seed, "waves"), index));
        int kind = index % CLASSES.size();
        double turns = chance.between(2, 4);
        double phase = chance.between(0, 1);
        double height = chance.between(0.7, 1.3);
        for (int step = 0; step < steps; step++) {
            double time = (double) step / steps;
            double turn = phase + turns * (kind == CHIRP ? time / 2 + time * time / 2 : time);
            values[offset + step] = height * wave(kind, turn - Math.floor(turn)) + chance.normal(noise);
        }
        return kind;
    }

    /** @param turn share of the period that has gone by, in [0, 1) */
    private static double wave(int kind, double turn) {
        return switch (kind) {
            case 1 -> turn < 0.5 ? 1 : -1;
            case 2 -> 2 * turn - 1;
            default -> StrictMath.sin(2 * Math.PI * turn);
        };
    }
}
