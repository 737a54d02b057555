package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/**
 * PyTorch's CosineAnnealingWarmRestarts (SGDR, eq. 5): half a cosine wave from base to min, then from base again; each
 * wave is {@code multiplier} times as long as the one before.
 *
 * @param tMax length of the first wave, in epochs or steps
 */
public record CosineRestarts(int tMax, int multiplier, double min) implements Schedule {

    public static final ScheduleType<CosineRestarts> TYPE = new ScheduleType<>("cosine_restarts", "Cosine, restarts",
            new CosineRestarts(10, 2, 0), Unit.EPOCHS,
            List.of(new IntHyper<>("tMax", "First length", "Epochs (or steps) down to the lowest rate, the first time.",
                            Hyper.Effect.LIVE, 1, 10_000_000, true, CosineRestarts::tMax,
                            (s, t) -> new CosineRestarts(t, s.multiplier, s.min)),
                    new IntHyper<>("restartMultiplier", "Multiplier", "How many times longer each wave is than the one before.",
                            Hyper.Effect.LIVE, 1, 100, false, CosineRestarts::multiplier,
                            (s, m) -> new CosineRestarts(s.tMax, m, s.min)),
                    Lowest.hyper(CosineRestarts::min, (s, m) -> new CosineRestarts(s.tMax, s.multiplier, m))),
            new Doc("Falls along half a cosine wave, jumps back up and falls again, each time more slowly.",
                    "\\eta_i = \\eta_{min} + \\tfrac{1}{2} (\\eta - \\eta_{min}) (1 + \\cos \\tfrac{\\pi t_i}{T_k})",
                    "Loshchilov & Hutter 2017; PyTorch CosineAnnealingWarmRestarts"));

    public CosineRestarts {
        if (tMax < 1 || multiplier < 1) {
            throw new IllegalArgumentException(
                    "First length and multiplier are at least 1. They were " + tMax + " and " + multiplier + ".");
        }
    }

    @Override
    public ScheduleType<CosineRestarts> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        long wave = tMax;
        long within = index;
        if (multiplier == 1) {
            within = index % wave;
        }
        while (within >= wave) {
            within -= wave;
            wave *= multiplier;
        }
        return Annealing.cosine(base, min, (double) within / wave);
    }
}
