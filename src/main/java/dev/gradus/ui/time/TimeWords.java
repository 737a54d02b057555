package dev.gradus.ui.time;

import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.NumberText;

/** How places in time are called. */
public final class TimeWords {

    private TimeWords() {}

    /** "92", or "0.24" inside an epoch. */
    public static String epoch(double value) {
        return value == Math.rint(value) ? NumberText.whole((long) value) : NumberText.fixed(value, 2);
    }

    /** Where the run stands, on the axis of the charts. */
    public static double present(TrainingDesk desk) {
        TrainingDesk.Position at = desk.position();
        return (double) at.step() / Math.max(1, at.stepsPerEpoch());
    }
}
