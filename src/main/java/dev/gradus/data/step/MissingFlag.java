package dev.gradus.data.step;

import dev.gradus.data.row.MakingOperation;
import java.util.List;

/** One more column beside each: 1 where it is missing, else 0. */
public record MissingFlag() implements Treatment {

    public static final StepType<MissingFlag> TYPE = new StepType<>("missing-flag", "Mark gaps",
            "One more column beside each is 1 where it is missing and 0 elsewhere.",
            "When a gap says something itself: who left out the income? Do it before the gaps are filled.",
            "For columns with at least 5 % gaps.",
            "m = 1 \\;\\mathrm{where}\\; x \\;\\mathrm{is\\; missing,\\; else}\\; 0",
            StepType.Takes.ANY, strip -> !strip.settled(), new MissingFlag(), List.of());

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public Stage stage() {
        return Stage.FIRST;
    }

    @Override
    public void fit(StepFit fit) {
        for (String column : fit.columns()) {
            String name = fit.fresh(column + " missing");
            fit.apply(new MakingOperation.MissingFlag(column, name));
            fit.say(column + " → " + name);
        }
    }
}
