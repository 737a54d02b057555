package dev.gradus.ui.data;

import dev.gradus.data.profile.Association;
import dev.gradus.data.profile.ColumnKind;
import dev.gradus.data.profile.ColumnProfile;
import dev.gradus.data.profile.NumberSummary;
import dev.gradus.data.profile.ValueCount;
import java.util.List;
import java.util.Optional;

/**
 * What the head of a column draws.
 *
 * @param bins       of the numbers, where the column holds any
 * @param top        the most frequent values
 * @param tellsApart a value of its own in nearly every row
 */
record HeadFacts(int rows, int missing, int distinct, Optional<Bins> bins, List<ValueCount> top, Optional<Association> association,
        boolean tellsApart) {

    /** Counts of bin i from {@code from + i width}. */
    record Bins(double from, double width, int[] counts, double low, double high) {

        private static Bins of(NumberSummary numbers) {
            return new Bins(numbers.histogram().from(), numbers.histogram().width(),
                    numbers.histogram().counts().stream().mapToInt(Integer::intValue).toArray(), numbers.minimum(), numbers.maximum());
        }

        /** The bin of a number, or -1 beside them all. */
        int of(double value) {
            int bin = value == from + width * counts.length ? counts.length - 1 : (int) Math.floor((value - from) / width);
            return Double.isNaN(value) || bin < 0 || bin >= counts.length ? -1 : bin;
        }
    }

    static HeadFacts of(ColumnProfile profile) {
        boolean apart = profile.kind() == ColumnKind.IDENTIFIER || profile.kind() == ColumnKind.TEXT
                || profile.numbers().isEmpty() && profile.distinct() > 0.5 * profile.cells().present() && profile.distinct() > 10;
        return new HeadFacts(profile.rows(), profile.missing(), profile.distinct(),
                apart ? Optional.empty() : profile.numbers().filter(each -> !each.histogram().counts().isEmpty()).map(Bins::of),
                profile.top(), profile.association(), apart);
    }

    int present() {
        return rows - missing;
    }
}
