package dev.gradus.data.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that mean "no value here". Case does not matter. */
public final class MissingWords {

    private static final Set<String> USUAL = Set.of("", "na", "n/a", "#n/a", "#na", "<na>", "nan", "-nan", "null", "?",
            "-", "--", ".", "nat", "n.a.", "#div/0!", "#value!", "#num!", "#ref!", "(null)", "\\n");
    private static final MissingWords STANDARD = new MissingWords(List.of());

    private final List<String> further;

    private MissingWords(List<String> further) {
        this.further = further;
    }

    public static MissingWords standard() {
        return STANDARD;
    }

    /** The usual words and these. */
    public static MissingWords with(List<String> further) {
        return further.isEmpty() ? STANDARD
                : new MissingWords(further.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList());
    }

    public boolean contains(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        if (cell.length() > 8 && further.isEmpty()) {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return USUAL.contains(word) || further.contains(word);
    }
}
