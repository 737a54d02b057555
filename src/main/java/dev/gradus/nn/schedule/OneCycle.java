package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/**
 * PyTorch's OneCycleLR of two phases. The learning rate that was set is the highest one (max_lr): from base / divFactor
 * up to base until index pctStart total - 1, then down to base / (divFactor finalDivFactor) at index total - 1; there it
 * stays. The momentum is left alone.
 *
 * @param totalSteps epochs or steps of the cycle; 0 for the whole run
 * @param straight   along straight lines instead of half cosine waves
 */
public record OneCycle(int totalSteps, double divFactor, double finalDivFactor, double pctStart, boolean straight)
        implements Schedule {

    private static final List<Hyper.Option> LINES = List.of(
            new Hyper.Option("cosine", "Cosine", "Up and down along half cosine waves."),
            new Hyper.Option("linear", "Linear", "Up and down along straight lines."));

    public static final ScheduleType<OneCycle> TYPE = new ScheduleType<>("one_cycle", "One cycle",
            new OneCycle(0, 25, 1e4, 0.3, false), Unit.STEPS,
            List.of(WholeRun.hyper("totalSteps", "Length", "Epochs (or steps) of the cycle.", OneCycle::totalSteps,
                            (s, n) -> new OneCycle(n, s.divFactor, s.finalDivFactor, s.pctStart, s.straight)),
                    new DoubleHyper<>("divFactor", "Start divisor", "The cycle starts at the learning rate divided by this.",
                            Hyper.Effect.LIVE, 1, 1e6, true, OneCycle::divFactor,
                            (s, d) -> new OneCycle(s.totalSteps, d, s.finalDivFactor, s.pctStart, s.straight)),
                    new DoubleHyper<>("finalDivFactor", "End divisor", "It ends at its start divided by this.",
                            Hyper.Effect.LIVE, 1, 1e9, true, OneCycle::finalDivFactor,
                            (s, d) -> new OneCycle(s.totalSteps, s.divFactor, d, s.pctStart, s.straight)),
                    new DoubleHyper<>("pctStart", "Rising share", "The share of the cycle in which the rate rises.",
                            Hyper.Effect.LIVE, 0.01, 0.99, false, OneCycle::pctStart,
                            (s, p) -> new OneCycle(s.totalSteps, s.divFactor, s.finalDivFactor, p, s.straight)),
                    new ChoiceHyper<>("anneal", "Line", "The shape of the way up and down.", Hyper.Effect.LIVE, LINES,
                            s -> s.straight ? "linear" : "cosine", (s, id) -> new OneCycle(s.totalSteps, s.divFactor,
                                    s.finalDivFactor, s.pctStart, id.equals("linear")))),
            new Doc("Rises to the learning rate that is set, then falls far below its start: fast training in one sweep.",
                    "\\eta / d \\rightarrow \\eta \\rightarrow \\eta / (d \\, d_{end})",
                    "Smith & Topin 2018; PyTorch OneCycleLR"));

    public OneCycle {
        WholeRun.check("Length", totalSteps);
    }

    @Override
    public ScheduleType<OneCycle> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        long total = WholeRun.or(totalSteps, length);
        double start = base / divFactor;
        double end = start / finalDivFactor;
        double top = pctStart * total - 1;
        double last = total - 1.0;
        if (index >= last) {
            return end;
        }
        return index <= top ? along(start, base, top == 0 ? 1 : index / top)
                : along(base, end, (index - top) / (last - top));
    }

    private double along(double from, double to, double share) {
        return straight ? Annealing.linear(from, to, share) : Annealing.cosine(from, to, share);
    }
}
