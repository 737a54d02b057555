package dev.gradus.data.step;

import dev.gradus.data.row.NumberOperation;
import java.util.ArrayList;
import java.util.List;

/** Every number becomes its rank (scikit-learn's QuantileTransformer). */
public record Quantile(Output output, int landmarks) implements Treatment {

    public enum Output { UNIFORM, NORMAL }

    public static final StepType<Quantile> TYPE = new StepType<>("quantile", "Quantile",
            "Every number becomes its rank among the others: evenly from 0 to 1, or as a bell curve.",
            "When the numbers lie very unevenly and only their order counts. Distances between them are lost.",
            "100 to 1,000 landmarks.",
            "x \\leftarrow F(x)",
            StepType.Takes.NUMBERS, StepType::measured, new Quantile(Output.NORMAL, 100), List.of(
            Setting.choice("output", "Becomes", "How the ranks are spread out.", Output.class,
                    List.of("evenly from 0 to 1", "a bell curve"), Setting.always(), Quantile::output,
                    (each, value) -> new Quantile(value, each.landmarks)),
            new Setting.Whole<>("landmarks", "Landmarks", "So many values are kept; between them lie straight lines.", "", 2, 1000,
                    Setting.always(), Quantile::landmarks, (each, value) -> new Quantile(each.output, value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            double[] present = fit.present(column);
            if (present.length == 0) {
                throw fit.nothingIn(column);
            }
            int count = Math.max(2, Math.min(landmarks, present.length));
            List<Double> kept = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                kept.add(Stats.quantile(present, i / (count - 1.0)));
            }
            fit.apply(new NumberOperation.QuantileMap(column, kept, output == Output.NORMAL));
            fit.say(column + ": " + count + " landmarks");
        }
    }
}
