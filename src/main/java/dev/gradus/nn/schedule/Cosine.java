package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/**
 * PyTorch's CosineAnnealingLR in closed form: min + (base - min) (1 + cos(pi i / tMax)) / 2. Beyond tMax it rises again
 * as it fell.
 *
 * @param tMax epochs or steps down to the lowest rate; 0 for the whole run
 * @param min  the lowest rate
 */
public record Cosine(int tMax, double min) implements Schedule {

    public static final ScheduleType<Cosine> TYPE = new ScheduleType<>("cosine", "Cosine", new Cosine(0, 0), Unit.STEPS,
            List.of(WholeRun.hyper("tMax", "Length", "Epochs (or steps) down to the lowest rate.", Cosine::tMax,
                            (s, t) -> new Cosine(t, s.min)),
                    Lowest.hyper(Cosine::min, (s, m) -> new Cosine(s.tMax, m))),
            new Doc("Falls along half a cosine wave: slowly, fast, slowly.",
                    "\\eta_i = \\eta_{min} + \\tfrac{1}{2} (\\eta - \\eta_{min}) (1 + \\cos \\tfrac{\\pi i}{T})",
                    "Loshchilov & Hutter 2017; PyTorch CosineAnnealingLR"));

    public Cosine {
        WholeRun.check("Length", tMax);
    }

    @Override
    public ScheduleType<Cosine> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        return Annealing.cosine(base, min, (double) index / WholeRun.or(tMax, length));
    }
}
