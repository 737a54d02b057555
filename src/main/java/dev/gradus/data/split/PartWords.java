package dev.gradus.data.split;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words by which a column says whose part a row is. */
public final class PartWords {

    private static final Set<String> VALIDATION = Set.of("validation", "valid", "val", "dev", "eval", "validierung");
    private static final Set<String> TEST = Set.of("test", "testing", "holdout", "hold-out", "tst");
    private static final Set<String> TRAINING = Set.of("train", "training", "trn", "learn");
    private static final int MOST_WORDS = 20;

    private PartWords() {
    }

    /** By this column, whose words are known ones; without any of them no part is taken yet. */
    public static SplitMethod.ByColumn guess(Column column, int rows) {
        List<String> words = words(column, rows);
        return new SplitMethod.ByColumn(column.name(), of(words, VALIDATION), of(words, TEST));
    }

    /** True where every word is one that is known, and there is more than one part. */
    public static boolean says(Column column, int rows) {
        List<String> words = words(column, rows);
        int known = of(words, VALIDATION).size() + of(words, TEST).size();
        return known > 0 && of(words, TRAINING).size() > 0 && known + of(words, TRAINING).size() == words.size();
    }

    /** The split by a column that says whose part a row is and is no input; empty where there is none. */
    public static Optional<SplitMethod.ByColumn> in(Table table, List<ColumnPlan> plans) {
        return plans.stream().filter(plan -> plan.role() == ColumnPlan.Role.IGNORE).map(plan -> table.column(table.indexOf(plan.name())))
                .filter(column -> says(column, table.rows())).findFirst().map(column -> guess(column, table.rows()));
    }

    /** True for a word that stands for a part. */
    public static boolean known(String word) {
        return Stream.of(TRAINING, VALIDATION, TEST).anyMatch(words -> words.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The different words of a column in their order; none where there are more than can be chosen from. */
    public static List<String> words(Column column, int rows) {
        TreeSet<String> words = new TreeSet<>(Comparator.naturalOrder());
        for (int row = 0; row < rows && words.size() <= MOST_WORDS; row++) {
            if (!column.missing(row)) {
                words.add(column.text(row));
            }
        }
        return words.size() > MOST_WORDS ? List.of() : List.copyOf(words);
    }

    private static List<String> of(List<String> words, Set<String> known) {
        return words.stream().filter(word -> known.contains(word.toLowerCase(Locale.ROOT))).toList();
    }
}
