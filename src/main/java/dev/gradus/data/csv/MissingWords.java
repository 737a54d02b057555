package dev.gradus.data.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that mean "no value here". Case does not matter. Some of them mean it only among numbers: elsewhere "-" or
 * "none" may be a category like any other (the answers "+" and "-" of a credit table).
 */
public final class MissingWords {

    private static final Set<String> USUAL = Set.of("", "na", "n/a", "#n/a", "#na", "<na>", "nan", "-nan", "null", "?", "nat",
            "n.a.", "#div/0!", "#value!", "#num!", "#ref!", "#name?", "#null!", "#n/a n/a", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "(null)",
            "\\n");
    private static final Set<String> AMONG_NUMBERS = Set.of("none", "nil", "missing", "unknown", "undefined", "not available",
            "no data", "tbd", "void", "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity", "1.#inf", "-1.#inf");
    private static final MissingWords STANDARD = new MissingWords(List.of(), false);
    private static final MissingWords NUMERIC = new MissingWords(List.of(), true);

    private final List<String> further;
    private final boolean numbers;

    private MissingWords(List<String> further, boolean numbers) {
        this.further = further;
        this.numbers = numbers;
    }

    /** For words. */
    public static MissingWords standard() {
        return STANDARD;
    }

    /** For a column of numbers. */
    public static MissingWords amongNumbers() {
        return NUMERIC;
    }

    /** These and {@code words} too. */
    public MissingWords and(List<String> words) {
        return words.isEmpty() ? this
                : new MissingWords(words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList(), numbers);
    }

    /** All of them in lower case, in alphabetical order. */
    public List<String> words() {
        return java.util.stream.Stream.concat(USUAL.stream(), further.stream()).distinct().sorted().toList();
    }

    public boolean contains(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = cell.charAt(0);
        if (further.isEmpty() && (cell.length() > 13 || first >= '0' && first <= '9' && cell.indexOf('#') < 0)) {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return USUAL.contains(word) || further.contains(word)
                || numbers && (AMONG_NUMBERS.contains(word) || isFiller(word));
    }

    /** Dashes, dots, asterisks, with a currency or without: a place that was held free. */
    private static boolean isFiller(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("-.*_?#–—/ $€£¥".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
