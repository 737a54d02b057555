package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/** PyTorch's StepLR: the rate times gamma after every {@code stepSize} epochs or steps. */
public record StepDecay(int stepSize, double gamma) implements Schedule {

    public static final ScheduleType<StepDecay> TYPE = new ScheduleType<>("step", "Step", new StepDecay(30, 0.1),
            Unit.EPOCHS,
            List.of(new IntHyper<>("stepSize", "Step size", "After how many epochs (or steps) the rate falls.",
                            Hyper.Effect.LIVE, 1, 10_000_000, true, StepDecay::stepSize, (s, n) -> new StepDecay(n, s.gamma)),
                    Gamma.hyper(StepDecay::gamma, (s, g) -> new StepDecay(s.stepSize, g))),
            new Doc("Falls by the same factor again and again, each time after the same number of epochs.",
                    "\\eta_i = \\eta \\, \\gamma^{\\lfloor i / s \\rfloor}", "PyTorch StepLR"));

    public StepDecay {
        if (stepSize < 1) {
            throw new IllegalArgumentException("Step size is at least 1. It was " + stepSize + ".");
        }
    }

    @Override
    public ScheduleType<StepDecay> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        return base * Powers.power(gamma, index / stepSize);
    }
}
