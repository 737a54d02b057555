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
    public static Optional<Warning> reasonToLeaveOut(CellCounts column, boolean leftOut) {
        return Optional.ofNullable(reason(column, leftOut));
    }

    private static Warning reason(CellCounts column, boolean leftOut) {
        ColumnWarning warning = new ColumnWarning(column.name(), leftOut);
        if (column.present() == 0) {
            return warning.empty();
        }
        if (column.distinct() == 1) {
            return warning.constant(column.mostFrequent());
        }
        if (column.missing() > MOSTLY_MISSING * column.rows()) {
            return warning.mostlyMissing(column.missing(), column.rows());
        }
        if (column.decimalUnclear()) {
            return warning.unclearDecimal();
        }
        if (column.datesMostly()) {
            return warning.dates();
        }
        if (ColumnKind.identifies(column)) {
            return warning.identifier(column.distinct(), column.rows());
        }
        return !column.numeric() && column.distinct() > MOST_CATEGORIES ? warning.manyCategories(column.distinct()) : null;
    }

    /** What is worth knowing about a column that is used. */
    static List<Warning> worthKnowing(ColumnProfile profile) {
        List<Warning> found = new ArrayList<>();
        ColumnWarning warning = ColumnWarning.of(profile.name());
        CellCounts cells = profile.cells();
        if (cells.present() < FEW_ROWS || cells.distinct() < 2) {
            return found;
        }
        ValueCount first = profile.top().get(0);
        double share = (double) first.count() / cells.present();
        if (share >= NEARLY_ALL) {
            found.add(warning.nearlyConstant(first.value(), share));
            return found;
        }
        if (profile.numbers().isPresent() && profile.outliers().isPresent()) {
            NumberSummary numbers = profile.numbers().get();
            Outliers outliers = profile.outliers().get();
            if (outliers.far() > 0) {
                boolean up = numbers.maximum() - numbers.median() > numbers.median() - numbers.minimum();
                found.add(warning.farValues(outliers.far(), text(up ? numbers.maximum() : numbers.minimum()), text(numbers.median())));
            } else if (Math.abs(numbers.skewness()) > VERY_SKEWED) {
                found.add(warning.skewed(numbers.skewness(), numbers.minimum()));
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
