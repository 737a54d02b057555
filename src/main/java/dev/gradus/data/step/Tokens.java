package dev.gradus.data.step;

import dev.gradus.data.row.Strip;
import dev.gradus.data.row.TextTokens;
import dev.gradus.data.row.WordOperation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A bag of words: one column for each of the most frequent words, of equally frequent ones the first in order
 * (scikit-learn's CountVectorizer, max_features).
 *
 * @param counted how often the word is in the text, else whether it is
 */
public record Tokens(int words, boolean counted) implements Treatment {

    public static final StepType<Tokens> TYPE = new StepType<>("tokens", "Text to words",
            "Each of the most frequent words becomes a column that says how often the text has it.",
            "For sentences, titles and comments, where the words tell and their order matters little.",
            "100 to 2,000 words.",
            "x_w = \\#\\{w \\;\\mathrm{in\\; text}\\}",
            StepType.Takes.WORDS, Tokens::text, new Tokens(100, false), List.of(
            new Setting.Whole<>("words", "Words", "The vocabulary: so many of the most frequent words of the training rows.", "",
                    1, 5000, Setting.always(), Tokens::words, (each, value) -> new Tokens(value, each.counted)),
            new Setting.Flag<>("counted", "Count them", "How often a word is in the text; else only whether it is.",
                    Setting.always(), Tokens::counted, (each, value) -> new Tokens(each.words, value))));

    /** So many cells are looked at to see whether a column holds text. */
    private static final int LOOKED_AT = 200;

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
    public Stage stage() {
        return Stage.FIRST;
    }

    @Override
    public void fit(StepFit fit) throws StepProblem {
        for (String column : fit.columns()) {
            Strip.Words cells = fit.words(column);
            int[] rows = Stats.counts(cells);
            Map<String, Long> counts = new HashMap<>();
            for (int i = 0; i < rows.length; i++) {
                List<String> tokens = rows[i] == 0 ? List.of() : TextTokens.of(cells.words().get(i));
                for (String token : counted ? tokens : new LinkedHashSet<>(tokens)) {
                    counts.merge(token, (long) rows[i], Long::sum);
                }
            }
            if (counts.isEmpty()) {
                throw fit.nothingIn(column);
            }
            List<String> vocabulary = counts.keySet().stream().sorted(Comparator.<String>comparingLong(word -> -counts.get(word))
                    .thenComparing(Comparator.naturalOrder())).limit(words).toList();
            List<String> names = vocabulary.stream().map(word -> fit.fresh(column + ": " + word)).toList();
            fit.apply(new WordOperation.Tokens(column, vocabulary, counted, names));
            fit.say(column + " → " + Said.count(vocabulary.size(), "word") + " (" + Said.some(vocabulary.subList(0,
                    Math.min(3, vocabulary.size())), ", ") + (vocabulary.size() > 3 ? " …" : "") + ")");
        }
    }

    /** Cells of several words, most of them. */
    private static boolean text(Strip strip) {
        if (!(strip instanceof Strip.Words words) || words.words().isEmpty()) {
            return false;
        }
        List<String> some = words.words().subList(0, Math.min(LOOKED_AT, words.words().size()));
        return some.stream().filter(word -> TextTokens.of(word).size() > 2).count() * 2 > some.size();
    }
}
