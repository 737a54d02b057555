package dev.gradus.data.step;

import dev.gradus.data.row.WordOperation;
import java.util.List;

/** Categories as numbers from 0, in alphabetical order (scikit-learn's OrdinalEncoder); -1 for one that was not seen. */
public record Ordinal() implements Treatment {

    public static final StepType<Ordinal> TYPE = new StepType<>("ordinal", "Ordinal",
            "Every category becomes its place in alphabetical order, from 0; another category becomes -1.",
            "For categories whose order means something, such as 1st, 2nd, 3rd, or when there are too many for one-hot.",
            "Small, medium, large as 0, 1, 2.",
            "x \\leftarrow 0, 1, 2, \\ldots",
            StepType.Takes.WORDS, strip -> true, new Ordinal(), List.of());

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
            List<String> categories = Stats.categories(fit.words(column));
            if (categories.isEmpty()) {
                throw fit.nothingIn(column);
            }
            fit.apply(new WordOperation.Ordinal(column, categories));
            fit.say(column + ": " + Said.some(categories, ", "));
        }
    }
}
