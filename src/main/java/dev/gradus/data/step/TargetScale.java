package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.List;

/** How numbers that the network predicts are scaled for its training; predictions are given in their own units. */
public record TargetScale(Scale scale) implements Treatment {

    public enum Scale { STANDARDISE, MIN_MAX, AS_IT_IS }

    public static final StepType<TargetScale> TYPE = new StepType<>("target", "Target",
            "The numbers to predict are scaled for the training; predictions come in their own units.",
            "Standardise them unless they are small already: a network starts with outputs around 0.",
            "Standardised.",
            "y \\leftarrow \\frac{y - \\bar y}{\\sigma}",
            StepType.Takes.TARGET, strip -> true, new TargetScale(Scale.STANDARDISE), List.of(
            Setting.choice("scale", "Scale", "What the network learns to say.", Scale.class,
                    List.of("standardise", "0 to 1", "as it is"), Setting.always(), TargetScale::scale,
                    (each, value) -> new TargetScale(value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return scale != Scale.AS_IT_IS;
    }

    @Override
    public Stage stage() {
        return Stage.LAST;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] values = fit.numbers(column);
            if (values.length == 0) {
                throw fit.nothingIn(column);
            }
            double shift = 0;
            double size = 1;
            if (scale == Scale.STANDARDISE) {
                shift = Stats.mean(values);
                size = Stats.deviation(values, shift);
                fit.say(column + ": mean " + Said.measured(shift) + ", deviation " + Said.measured(size));
            } else if (scale == Scale.MIN_MAX) {
                double[] present = fit.present(column);
                shift = present[0];
                double range = present[present.length - 1] - shift;
                size = range > 0 ? range : 1;
                fit.say(column + ": from " + Said.number(shift) + " to " + Said.number(shift + range));
            } else {
                fit.say(column + ": as it is");
            }
            fit.apply(new NumberOperation.Affine(column, shift, size));
        }
    }
}
