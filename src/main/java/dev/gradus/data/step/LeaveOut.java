package dev.gradus.data.step;

import dev.gradus.data.row.RowOperation;
import java.util.List;

/** Columns that are not needed from here on: because others were made of them, or to see how the network does without. */
public record LeaveOut() implements Treatment {

    public static final StepType<LeaveOut> TYPE = new StepType<>("leave-out", "Leave out",
            "The columns go no further than this.",
            "When others have been made of them, or to see how the network does without.",
            "Columns that a step before has turned into others.",
            "",
            StepType.Takes.ANY, strip -> false, new LeaveOut(), List.of());

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public void fit(StepFit fit) {
        fit.apply(new RowOperation.LeaveOut(fit.columns()));
        fit.say(Said.some(fit.columns(), ", "));
    }
}
