package dev.gradus.ui.palette;

import dev.gradus.nn.LayerType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds kinds of layers by what people type. */
public final class LayerSearch {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    private LayerSearch() {}

    /** Those that fit, best first: name begins with it, a word does, name holds it, its letters in order, the summary. */
    public static List<LayerType<?>> find(List<LayerType<?>> among, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<LayerType<?>> found = new ArrayList<>(among);
        found.removeIf(type -> rank(type, wanted) == NO_MATCH);
        found.sort(Comparator.comparingInt(type -> rank(type, wanted)));
        return found;
    }

    /** The kind whose name is nearest to what was typed in vain. */
    public static Optional<LayerType<?>> nearest(List<LayerType<?>> among, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        LayerType<?> best = null;
        for (LayerType<?> type : among) {
            if (best == null || distance(wanted, name(type)) < distance(wanted, name(best))) {
                best = type;
            }
        }
        return Optional.ofNullable(best);
    }

    /** True when a name has what was typed in it. */
    static boolean contains(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    private static int rank(LayerType<?> type, String wanted) {
        String name = name(type);
        if (name.startsWith(wanted)) {
            return 0;
        }
        if (name.contains(" " + wanted)) {
            return 1;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        if (wanted.length() > 1 && inOrder(wanted, name)) {
            return 3;
        }
        return wanted.length() > 2 && type.doc().summary().toLowerCase(Locale.ROOT).contains(wanted) ? 4 : NO_MATCH;
    }

    private static String name(LayerType<?> type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static boolean inOrder(String letters, String text) {
        int at = 0;
        for (char letter : letters.toCharArray()) {
            at = text.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1),
                        diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
