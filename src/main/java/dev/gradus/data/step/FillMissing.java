package dev.gradus.data.step;

import dev.gradus.data.row.MakingOperation;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.data.row.Strip;
import dev.gradus.data.row.WordOperation;
import java.util.Comparator;
import java.util.List;

/**
 * A value for every gap (scikit-learn's SimpleImputer). Of most frequent numbers that occur equally often the smallest is
 * taken, of words the first in order.
 *
 * @param number what a missing number becomes, {@code constant} where that is asked for
 * @param word   the same for a missing word
 * @param flag   one more column says where something was filled in
 */
public record FillMissing(Numbers numbers, double number, Words words, String word, boolean flag) implements Treatment {

    public enum Numbers { MEDIAN, MEAN, MOST_FREQUENT, CONSTANT }

    public enum Words { MOST_FREQUENT, CONSTANT }

    public static final StepType<FillMissing> TYPE = new StepType<>("fill-missing", "Fill missing",
            "A missing number becomes the median or another usual value, a missing word the most frequent one.",
            "Nearly always: a network needs a number in every place. Do it before what scales or encodes.",
            "The median for numbers, the most frequent for categories.",
            "x \\leftarrow \\mathrm{median}(x) \\;\\mathrm{where}\\; x \\; \\mathrm{is\\; missing}",
            StepType.Takes.ANY, strip -> !strip.settled(),
            new FillMissing(Numbers.MEDIAN, 0, Words.MOST_FREQUENT, "missing", false), List.of(
            Setting.choice("numbers", "Numbers", "What a missing number becomes. The median does not mind a few very large values.",
                    Numbers.class, List.of("median", "mean", "most frequent", "a constant"), Setting.always(),
                    FillMissing::numbers, FillMissing::withNumbers),
            new Setting.Number<>("number", "Constant", "The number for every gap.", "", -1e300, 1e300,
                    each -> each.numbers == Numbers.CONSTANT, FillMissing::number, FillMissing::withNumber),
            Setting.choice("words", "Categories", "What a missing word becomes.", Words.class,
                    List.of("most frequent", "a word of their own"), Setting.always(), FillMissing::words, FillMissing::withWords),
            new Setting.Text<>("word", "Word", "The word for every gap: a category like the others.",
                    each -> each.words == Words.CONSTANT, FillMissing::word, FillMissing::withWord),
            new Setting.Flag<>("flag", "Say where", "One more column tells the network where a value was filled in.",
                    Setting.always(), FillMissing::flag, FillMissing::withFlag)));

    public static FillMissing with(Numbers numbers) {
        return TYPE.defaults().withNumbers(numbers);
    }

    public FillMissing withNumbers(Numbers value) {
        return new FillMissing(value, number, words, word, flag);
    }

    public FillMissing withNumber(double value) {
        return new FillMissing(numbers, value, words, word, flag);
    }

    public FillMissing withWords(Words value) {
        return new FillMissing(numbers, number, value, word, flag);
    }

    public FillMissing withWord(String value) {
        return new FillMissing(numbers, number, words, value, flag);
    }

    public FillMissing withFlag(boolean value) {
        return new FillMissing(numbers, number, words, word, value);
    }

    @Override
    public StepType<?> type() {
        return TYPE;
    }

    @Override
    public boolean learns() {
        return numbers != Numbers.CONSTANT || words != Words.CONSTANT;
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
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            if (flag) {
                fit.apply(new MakingOperation.MissingFlag(column, fit.fresh(column + " missing")));
            }
            if (fit.isWords(column)) {
                String filled = words == Words.CONSTANT ? word : mostFrequent(fit, column);
                fit.apply(new WordOperation.FillWord(column, filled));
                fit.say(column + ": " + (words == Words.CONSTANT ? "“" + filled + "”" : "most frequent, " + filled));
            } else {
                double filled = numbers == Numbers.CONSTANT ? number : usual(fit, column);
                fit.apply(new NumberOperation.Fill(column, filled));
                fit.say(column + ": " + switch (numbers) {
                    case MEDIAN -> "median " + Said.measured(filled);
                    case MEAN -> "mean " + Said.measured(filled);
                    case MOST_FREQUENT -> "most frequent, " + Said.number(filled);
                    case CONSTANT -> Said.number(filled);
                });
            }
        }
    }

    private double usual(StepFit fit, String column) throws StepProblem {
        double[] present = fit.present(column);
        if (present.length == 0) {
            throw fit.nothingIn(column);
        }
        return numbers == Numbers.MEDIAN ? Stats.median(present)
                : numbers == Numbers.MEAN ? Stats.mean(present) : Stats.mostFrequent(present);
    }

    private static String mostFrequent(StepFit fit, String column) throws StepProblem {
        Strip.Words cells = fit.words(column);
        List<String> categories = Stats.categories(cells);
        if (categories.isEmpty()) {
            throw fit.nothingIn(column);
        }
        int[] counts = Stats.counts(cells);
        java.util.Map<String, Integer> rows = new java.util.HashMap<>();
        java.util.Map<String, Integer> order = new java.util.HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            rows.put(cells.words().get(i), counts[i]);
        }
        for (int i = 0; i < categories.size(); i++) {
            order.put(categories.get(i), i);
        }
        return categories.stream().max(Comparator.<String>comparingInt(rows::get)
                .thenComparing(Comparator.<String>comparingInt(order::get).reversed())).orElseThrow();
    }
}
