package dev.gradus.data.profile;

import dev.gradus.data.Targets;
import dev.gradus.math.Randoms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts different values: each of the first few thousand by itself, the others only as a set of 64-bit fingerprints, so
 * that a column of names as long as memory allows can be counted too.
 */
final class DistinctValues {

    private static final int MOST_WORDS = 5_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private long[] others = new long[0];
    private int otherCount;

    void add(String value) {
        if (counts.size() < MOST_WORDS || counts.containsKey(value)) {
            counts.merge(value, 1, Integer::sum);
        } else {
            addOther(Randoms.key(0, value));
        }
    }

    int count() {
        return counts.size() + otherCount;
    }

    /**
     * The most frequent of the values that were counted one by one, the most frequent first; of equals the first in order.
     */
    List<ValueCount> top(int most) {
        return Targets.inOrder(counts.keySet()).stream().map(word -> new ValueCount(word, counts.get(word)))
                .sorted(Comparator.comparingInt(ValueCount::count).reversed()).limit(most).toList();
    }

    private void addOther(long fingerprint) {
        long value = fingerprint == 0 ? 1 : fingerprint;
        if (otherCount * 2 >= others.length) {
            long[] old = others;
            others = new long[Math.max(1024, Math.multiplyExact(old.length, 2))];
            for (long kept : old) {
                if (kept != 0) {
                    others[place(kept)] = kept;
                }
            }
        }
        int place = place(value);
        if (others[place] == 0) {
            others[place] = value;
            otherCount++;
        }
    }

    /** Where the value is, or would be. */
    private int place(long value) {
        int place = (int) (value >>> 32) & others.length - 1;
        while (others[place] != 0 && others[place] != value) {
            place = place + 1 & others.length - 1;
        }
        return place;
    }
}
