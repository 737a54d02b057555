package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.List;

/** {@code (x - median) / interquartile range} (scikit-learn's RobustScaler). */
public record Robust() implements Treatment {

    public static final StepType<Robust> TYPE = new StepType<>("robust", "Scale by the middle half",
            "Every number less the median, divided by the range of the middle half of the values.",
            "Instead of Standardise, when a few very large values would rule mean and deviation.",
            "Half of the values lie between about −0.5 and 0.5 afterwards.",
            "x \\leftarrow \\frac{x - \\mathrm{median}}{Q_3 - Q_1}",
            StepType.Takes.NUMBERS, StepType::measured, new Robust(), List.of());

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public Stage stage() {
        return Stage.LAST;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (present.length == 0) {
                throw fit.nothingIn(column);
            }
            double median = Stats.median(present);
            double range = Stats.quantile(present, 0.75) - Stats.quantile(present, 0.25);
            fit.apply(new NumberOperation.Affine(column, median, range > 0 ? range : 1));
            fit.say(column + ": median " + Said.measured(median) + ", middle half " + Said.measured(range) + " wide");
        }
    }
}
