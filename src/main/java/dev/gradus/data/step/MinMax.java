package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.List;

/** The smallest value becomes {@code low}, the largest {@code high}, on a straight line (scikit-learn's MinMaxScaler). */
public record MinMax(double low, double high) implements Treatment {

    public static final StepType<MinMax> TYPE = new StepType<>("min-max", "Min-max",
            "The smallest number of a column becomes 0, the largest 1, the others lie between.",
            "For numbers with firm ends, such as percentages or grey values. Outliers squeeze all others together.",
            "0 to 1, or −1 to 1.",
            "x \\leftarrow \\frac{x - \\min}{\\max - \\min}",
            StepType.Takes.NUMBERS, StepType::measured, new MinMax(0, 1), List.of(
            new Setting.Number<>("low", "Smallest", "What the smallest number becomes.", "", -1000, 1000, Setting.always(),
                    MinMax::low, (each, value) -> new MinMax(value, each.high)),
            new Setting.Number<>("high", "Largest", "What the largest number becomes.", "", -1000, 1000, Setting.always(),
                    MinMax::high, (each, value) -> new MinMax(each.low, value))));

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
        if (high <= low) {
            throw new StepProblem("The largest number would become " + Said.number(high) + ", the smallest "
                    + Said.number(low) + ". Make the largest greater than the smallest.");
        }
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (present.length == 0) {
                throw fit.nothingIn(column);
            }
            double minimum = present[0];
            double range = present[present.length - 1] - minimum;
            double scale = (range > 0 ? range : 1) / (high - low);
            fit.apply(new NumberOperation.Affine(column, minimum - low * scale, scale));
            fit.say(column + ": from " + Said.number(minimum) + " to " + Said.number(present[present.length - 1]));
        }
    }
}
