package dev.gradus.data.step;

import dev.gradus.data.row.MakingOperation;
import dev.gradus.math.Matrix;
import dev.gradus.math.PrincipalComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * New axes along which the numbers are not correlated, each with mean 0 and variance 1, the one that spreads most first
 * (scikit-learn's PCA with whiten=True; n - 1 as the divisor of the variance).
 *
 * @param components how many are kept; 0 for all that vary
 */
public record PcaWhitening(int components) implements Treatment {

    public static final StepType<PcaWhitening> TYPE = new StepType<>("pca-whitening", "PCA whitening",
            "The columns become as many new ones that are not correlated, each with mean 0 and deviation 1.",
            "When many columns say nearly the same, or to keep only the few directions that matter. Scale the columns before.",
            "Enough components for 95 % of the variance.",
            "z = \\Lambda^{-1/2} V^{T} (x - \\bar x)",
            StepType.Takes.NUMBERS, StepType::measured, new PcaWhitening(0), List.of(
            new Setting.Whole<>("components", "Keep", "So many of the new columns, those that spread most; 0 keeps all.", "columns",
                    0, 1000, Setting.always(), PcaWhitening::components, (each, value) -> new PcaWhitening(value))));

    private static final int MOST_COLUMNS = 1000;

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
        List<String> columns = fit.columns();
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            throw new StepProblem("PCA whitening needs 2 to " + MOST_COLUMNS + " columns of numbers, but has "
                    + columns.size() + ". " + (columns.size() < 2 ? "Choose more of them, or standardise instead."
                    : "Choose fewer of them."));
        }
        double[][] values = columns.stream().map(fit::numbers).toArray(double[][]::new);
        int[] whole = IntStream.range(0, fit.rows())
                .filter(row -> Arrays.stream(values).noneMatch(column -> Double.isNaN(column[row]))).toArray();
        if (whole.length < 2) {
            throw new StepProblem("PCA whitening needs at least 2 rows without gaps to learn from, but has " + whole.length
                    + ". Fill missing values before this step.");
        }
        Matrix points = Matrix.zeros(columns.size(), whole.length);
        for (int i = 0; i < columns.size(); i++) {
            for (int k = 0; k < whole.length; k++) {
                points.set(i, k, values[i][whole[k]]);
            }
        }
        PrincipalComponents axes = PrincipalComponents.of(points);
        int kept = components == 0 ? axes.count() : Math.min(components, axes.count());
        if (kept == 0) {
            throw new StepProblem("PCA whitening needs columns that vary, but " + Said.some(columns, ", ")
                    + " do not. Leave them out.");
        }
        List<List<Double>> weights = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double share = 0;
        for (int k = 0; k < kept; k++) {
            double deviation = Math.sqrt(axes.variance(k));
            weights.add(Arrays.stream(axes.axis(k)).map(weight -> weight / deviation).boxed().toList());
            names.add(fit.fresh("component " + (k + 1)));
            share += axes.share(k);
        }
        fit.apply(new MakingOperation.Mix(columns, Arrays.stream(axes.mean()).boxed().toList(), weights, names));
        fit.say(Said.count(columns.size(), "column") + " → " + Said.count(kept, "component") + " with "
                + String.format(Locale.ROOT, "%.1f %%", 100 * share) + " of the variance");
        if (whole.length < fit.rows()) {
            fit.note(Said.count(fit.rows() - whole.length, "row") + " with gaps were not learned from. Fill missing values before.");
        }
    }
}
