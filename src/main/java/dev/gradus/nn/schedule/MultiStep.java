package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/** PyTorch's MultiStepLR: the rate times gamma at every milestone; one that stands there twice counts twice. */
public record MultiStep(List<Integer> milestones, double gamma) implements Schedule {

    public static final int MOST = 8;

    public static final ScheduleType<MultiStep> TYPE = new ScheduleType<>("multi_step", "Multi-step",
            new MultiStep(List.of(30, 60, 90), 0.1), Unit.EPOCHS,
            List.of(new DimsHyper<>("milestones", "Milestones", "The epochs (or steps), counted from 0, at which the rate falls.",
                            Hyper.Effect.LIVE, MOST, MultiStep::milestones, (s, m) -> new MultiStep(m, s.gamma)),
                    Gamma.hyper(MultiStep::gamma, (s, g) -> new MultiStep(s.milestones, g))),
            new Doc("Falls by the same factor at epochs that you name.",
                    "\\eta_i = \\eta \\, \\gamma^{|\\{m : m \\le i\\}|}", "PyTorch MultiStepLR"));

    public MultiStep {
        milestones = List.copyOf(milestones);
    }

    @Override
    public ScheduleType<MultiStep> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        double rate = base;
        for (int i = 0; i < milestones.size(); i++) {
            rate *= milestones.get(i) <= index ? gamma : 1;
        }
        return rate;
    }
}
