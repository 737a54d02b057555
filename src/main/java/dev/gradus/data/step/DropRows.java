package dev.gradus.data.step;

import dev.gradus.data.row.RowOperation;
import dev.gradus.data.row.Strip;
import java.util.List;

/** Rows in which one of the columns is missing are left out: of training and of every judgement. */
public record DropRows() implements Treatment {

    public static final StepType<DropRows> TYPE = new StepType<>("drop-rows", "Drop rows with gaps",
            "A row in which one of the columns is missing is left out.",
            "When few rows have gaps, or when a filled-in value would be a lie.",
            "Up to 5 % of the rows; fill the gaps when it would be more.",
            "",
            StepType.Takes.ANY, strip -> !strip.settled(), new DropRows(), List.of());

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
    public Stage stage() {
        return Stage.FIRST;
    }

    @Override
    public void fit(StepFit fit) {
        for (String column : fit.columns()) {
            Strip strip = fit.strip(column);
            int missing = 0;
            for (int row = 0; row < strip.rows(); row++) {
                missing += strip.missing(row) ? 1 : 0;
            }
            fit.apply(new RowOperation.RefuseMissing(column));
            if (missing > 0) {
                fit.note(column + " is missing in " + Said.count(missing, "more row") + ".");
            }
        }
        fit.say("rows without " + Said.some(fit.columns(), ", "));
    }
}
