package dev.gradus.nn.schedule;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import java.util.List;

/** The learning rate stays as it is set. */
public record Constant() implements Schedule {

    public static final ScheduleType<Constant> TYPE = new ScheduleType<>("constant", "Constant", new Constant(),
            Unit.EPOCHS, List.of(), new Doc("The learning rate stays as it is set.", "\\eta_i = \\eta", ""));

    @Override
    public ScheduleType<Constant> type() {
        return TYPE;
    }

    @Override
    public double rate(double base, long index, long length) {
        return base;
    }
}
