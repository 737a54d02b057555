package dev.gradus.data.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column's counts alone say against it. */
public final class ColumnFaults {

    /** Categories above which one-hot inputs are more harm than good. */
    public static final int MOST_CATEGORIES = 50;
    private static final double MOSTLY_MISSING = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final double VERY_SKEWED = 4;
    private static final int FEW_ROWS = 20;

    private ColumnFaults() {
    }

    /** Why the column should be left out, if it should. @param leftOut whether it is */
    public static Optional<Warning.AboutColumn> reasonToLeaveOut(CellCounts column, boolean leftOut) {
        return Optional.ofNullable(reason(column, leftOut));
    }

    private static Warning.AboutColumn reason(CellCounts column, boolean leftOut) {
        String name = column.name();
        if (column.present() == 0) {
            return new Warning.Empty(name, leftOut);
        }
        if (column.distinct() == 1) {
            return new Warning.Constant(name, column.mostFrequent(), leftOut);
        }
        if (column.missing() > MOSTLY_MISSING * column.rows()) {
            return new Warning.MostlyMissing(name, column.missing(), column.rows(), leftOut);
        }
        if (column.decimalUnclear()) {
            return new Warning.UnclearDecimal(name, leftOut);
        }
        if (column.datesMostly()) {
            return new Warning.Dates(name, leftOut);
        }
        if (ColumnKind.identifies(column)) {
            return new Warning.Identifier(name, column.distinct(), column.rows(), leftOut);
        }
        return !column.numeric() && column.distinct() > MOST_CATEGORIES
                ? new Warning.ManyCategories(name, column.distinct(), leftOut) : null;
    }

    /** What is worth knowing about a column that is used. */
    static List<Warning.AboutColumn> worthKnowing(ColumnProfile profile) {
        List<Warning.AboutColumn> found = new ArrayList<>();
        CellCounts cells = profile.cells();
        if (cells.present() < FEW_ROWS || cells.distinct() < 2) {
            return found;
        }
        ValueCount first = profile.top().get(0);
        double share = (double) first.count() / cells.present();
        if (share >= NEARLY_ALL) {
            found.add(new Warning.NearlyConstant(profile.name(), first.value(), share, false));
            return found;
        }
        if (profile.numbers().isPresent() && profile.outliers().isPresent()) {
            NumberSummary numbers = profile.numbers().get();
            Outliers outliers = profile.outliers().get();
            if (outliers.far() > 0) {
                boolean up = numbers.maximum() - numbers.median() > numbers.median() - numbers.minimum();
                found.add(new Warning.FarValues(profile.name(), outliers.far(),
                        text(up ? numbers.maximum() : numbers.minimum()), text(numbers.median()), false));
            } else if (Math.abs(numbers.skewness()) > VERY_SKEWED) {
                found.add(new Warning.Skewed(profile.name(), numbers.skewness(), numbers.minimum(), false));
            }
        }
        return found;
    }

    private static String text(double value) {
        String text = Math.abs(value) < 1e7 && (value == Math.rint(value) || Math.abs(value) >= 0.001)
                ? String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : Math.abs(value) >= 100 ? "%.1f" : "%.3f", value)
                : String.format(Locale.ROOT, "%.2e", value);
        return text.replace('-', '\u2212');
    }
}
