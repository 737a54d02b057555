package dev.gradus.nn.schedule;

import dev.gradus.nn.Schedule;

/** What {@link ReduceOnPlateau} has seen of a run: the best loss, the epochs since, how far the rate has come down. */
final class PlateauMemory implements Schedule.Memory {

    /** A fall by less than this is none (PyTorch's eps). */
    private static final double LEAST_FALL = 1e-8;

    private final ReduceOnPlateau rules;
    private double best = Double.POSITIVE_INFINITY;
    private long badEpochs;
    private long cooldownLeft;
    private double scale = 1;

    PlateauMemory(ReduceOnPlateau rules) {
        this.rules = rules;
    }

    @Override
    public double lower(double rate) {
        return scale == 1 ? rate : Math.max(rate * scale, Math.min(rate, rules.min()));
    }

    @Override
    public void epochEnded(double loss, double base) {
        if (loss < best * (1 - rules.threshold())) {
            best = loss;
            badEpochs = 0;
        } else {
            badEpochs++;
        }
        if (cooldownLeft > 0) {
            cooldownLeft--;
            badEpochs = 0;
        }
        if (badEpochs > rules.patience()) {
            double now = lower(base);
            if (now - Math.max(now * rules.factor(), rules.min()) > LEAST_FALL) {
                scale *= rules.factor();
            }
            cooldownLeft = rules.cooldown();
            badEpochs = 0;
        }
    }

    @Override
    public double[] state() {
        return new double[] {best, badEpochs, cooldownLeft, scale};
    }

    @Override
    public void restore(double[] state) {
        if (state.length == 4) {
            best = state[0];
            badEpochs = (long) state[1];
            cooldownLeft = (long) state[2];
            scale = state[3];
        }
    }
}
