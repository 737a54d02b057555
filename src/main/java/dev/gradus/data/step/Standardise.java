package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.Arrays;
import java.util.List;

/** {@code (x - mean) / deviation}, the deviation with n as the divisor (scikit-learn's StandardScaler). */
public record Standardise() implements Treatment {

    public static final StepType<Standardise> TYPE = new StepType<>("standardise", "Standardise",
            "Every number less the mean of its column, divided by the standard deviation.",
            "Nearly always for numbers: a network learns best from inputs around 0 of about the same size.",
            "Most values lie between −2 and 2 afterwards.",
            "x \\leftarrow \\frac{x - \\bar x}{\\sigma}",
            StepType.Takes.NUMBERS, StepType::measured, new Standardise(), List.of());

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
            double[] values = Arrays.stream(fit.numbers(column)).filter(value -> !Double.isNaN(value)).toArray();
            if (values.length == 0) {
                throw fit.nothingIn(column);
            }
            double mean = Stats.mean(values);
            double deviation = Stats.deviation(values, mean);
            fit.apply(new NumberOperation.Affine(column, mean, deviation));
            fit.say(column + ": mean " + Said.measured(mean) + ", deviation " + Said.measured(deviation));
        }
    }
}
