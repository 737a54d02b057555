package dev.gradus.data.step;

import dev.gradus.data.row.Strip;
import dev.gradus.data.row.WordOperation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One column per category (scikit-learn's OneHotEncoder, handle_unknown "ignore"); of too many the most frequent.
 *
 * @param most categories of one column
 */
public record OneHot(int most) implements Treatment {

    public static final StepType<OneHot> TYPE = new StepType<>("one-hot", "One-hot",
            "Every category becomes a column that is 1 where the row has it and 0 elsewhere.",
            "For categories without an order. A category that no row had is 0 in all of them.",
            "Up to about 50 categories.",
            "x_k = 1 \\;\\mathrm{where}\\; x = k, \\;\\mathrm{else}\\; 0",
            StepType.Takes.WORDS, strip -> true, new OneHot(10_000), List.of(
            new Setting.Whole<>("most", "At most", "So many categories of one column; of more, the most frequent.", "columns",
                    1, 10_000, Setting.always(), OneHot::most, (each, value) -> new OneHot(value))));

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            List<String> all = Stats.categories(fit.words(column));
            if (all.isEmpty()) {
                throw fit.nothingIn(column);
            }
            List<String> categories = all.size() <= most ? all : mostFrequent(fit.words(column), all);
            List<String> names = categories.stream().map(each -> fit.fresh(column + "=" + each)).toList();
            fit.apply(new WordOperation.OneHot(column, categories, names));
            fit.say(column + " → " + Said.count(categories.size(), "column"));
            if (categories.size() < all.size()) {
                fit.note(column + " has " + all.size() + " categories; the " + most + " most frequent get a column.");
            }
        }
    }

    /** In the order of {@code all}. */
    private List<String> mostFrequent(Strip.Words cells, List<String> all) {
        int[] counts = Stats.counts(cells);
        java.util.Map<String, Integer> rows = new java.util.HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            rows.put(cells.words().get(i), counts[i]);
        }
        return IntStream.range(0, all.size()).boxed().sorted(Comparator.<Integer>comparingInt(i -> -rows.get(all.get(i))))
                .limit(most).sorted().map(all::get).toList();
    }
}
