package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/**
 * PyTorch's ReduceLROnPlateau (mode min, threshold relative): when the loss has not come below (1 - threshold) times its
 * best for more than {@code patience} epochs, the rate is multiplied by {@code factor}, though not below {@code min};
 * for {@code cooldown} epochs after that nothing is counted.
 */
public record ReduceOnPlateau(double factor, int patience, int cooldown, double min, double threshold)
        implements Schedule {

    public static final ScheduleType<ReduceOnPlateau> TYPE = new ScheduleType<>("plateau", "On plateau",
            new ReduceOnPlateau(0.1, 10, 0, 0, 1e-4), Unit.EPOCHS,
            List.of(new DoubleHyper<>("factor", "Factor", "By which the rate falls each time.", Hyper.Effect.LIVE, 0.01,
                            0.99, false, ReduceOnPlateau::factor,
                            (s, f) -> new ReduceOnPlateau(f, s.patience, s.cooldown, s.min, s.threshold)),
                    new IntHyper<>("plateauPatience", "Wait", "Epochs without a better loss that are let pass.",
                            Hyper.Effect.LIVE, 0, 100_000, false, ReduceOnPlateau::patience,
                            (s, n) -> new ReduceOnPlateau(s.factor, n, s.cooldown, s.min, s.threshold)),
                    new IntHyper<>("cooldown", "Cooldown", "Epochs after a fall in which nothing is counted.",
                            Hyper.Effect.LIVE, 0, 100_000, false, ReduceOnPlateau::cooldown,
                            (s, n) -> new ReduceOnPlateau(s.factor, s.patience, n, s.min, s.threshold)),
                    Lowest.hyper(ReduceOnPlateau::min,
                            (s, m) -> new ReduceOnPlateau(s.factor, s.patience, s.cooldown, m, s.threshold)),
                    new DoubleHyper<>("threshold", "Threshold", "The share by which a loss must be lower to count as better.",
                            Hyper.Effect.LIVE, 0, 0.5, false, ReduceOnPlateau::threshold,
                            (s, t) -> new ReduceOnPlateau(s.factor, s.patience, s.cooldown, s.min, t))),
            new Doc("Falls when the validation loss (without validation rows the training loss) no longer gets better.",
                    "\\eta \\leftarrow \\max(\\gamma \\, \\eta, \\eta_{min})", "PyTorch ReduceLROnPlateau"));

    public ReduceOnPlateau {
        if (patience < 0 || cooldown < 0) {
            throw new IllegalArgumentException(
                    "Wait and cooldown are at least 0. They were " + patience + " and " + cooldown + ".");
        }
    }

    @Override
    public ScheduleType<ReduceOnPlateau> type() {
        return TYPE;
    }

    /** The rate while the loss keeps falling; the rest is up to {@link #memory}. */
    @Override
    public double rate(double base, long index, long length) {
        return base;
    }

    @Override
    public Memory memory() {
        return new PlateauMemory(this);
    }
}
