package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/** PyTorch's ExponentialLR: the rate times gamma after every epoch or step. */
public record Exponential(double gamma) implements Schedule {

    public static final ScheduleType<Exponential> TYPE = new ScheduleType<>("exponential", "Exponential",
            new Exponential(0.95), Unit.EPOCHS,
            List.of(new DoubleHyper<>("gamma", "Gamma", "The factor from one epoch (or step) to the next.",
                    Hyper.Effect.LIVE, 0.5, 1, false, Exponential::gamma, (s, g) -> new Exponential(g))),
            new Doc("Falls by the same factor after every epoch.", "\\eta_i = \\eta \\, \\gamma^i", "PyTorch ExponentialLR"));

    @Override
    public ScheduleType<Exponential> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        return base * Powers.power(gamma, index);
    }
}
