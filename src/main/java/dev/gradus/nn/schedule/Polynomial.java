package dev.gradus.nn.schedule;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/**
 * PyTorch's PolynomialLR: base (1 - i / steps)^power, and 0 from then on. Power 1 is a straight line.
 *
 * @param steps epochs or steps down to 0; 0 for the whole run
 */
public record Polynomial(int steps, double power) implements Schedule {

    public static final ScheduleType<Polynomial> TYPE = new ScheduleType<>("polynomial", "Polynomial",
            new Polynomial(0, 1), Unit.STEPS,
            List.of(WholeRun.hyper("decaySteps", "Length", "Epochs (or steps) down to 0.", Polynomial::steps,
                            (s, n) -> new Polynomial(n, s.power)),
                    new DoubleHyper<>("power", "Power", "1 is a straight line; more falls earlier.", Hyper.Effect.LIVE, 0.1,
                            10, false, Polynomial::power, (s, p) -> new Polynomial(s.steps, p))),
            new Doc("Falls to 0 along a straight line, or along a power of it.",
                    "\\eta_i = \\eta \\, (1 - \\tfrac{i}{T})^p", "PyTorch PolynomialLR"));

    public Polynomial {
        WholeRun.check("Length", steps);
    }

    @Override
    public ScheduleType<Polynomial> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        long most = WholeRun.or(steps, length);
        if (index >= most) {
            return 0;
        }
        double left = 1 - (double) index / most;
        long whole = (long) power;
        return base * (whole == power ? Powers.power(left, whole) : Elementary.exp(power * Elementary.log(left)));
    }
}
