package dev.gradus.data;

import dev.gradus.data.csv.DateText;
import dev.gradus.data.csv.NumberText;

/**
 * What a column holds, counted over all rows.
 *
 * @param missing cells without a value
 * @param numbers cells that hold a number, {@code whole} of them without a fraction
 * @param distinct different values
 * @param codes numbers with leading zeros, such as postal codes
 * @param unclear cells that would be numbers with another decimal sign
 * @param dates cells that look like a date or a time
 * @param consecutive every row's number is the one before plus one
 * @param mostFrequent the most frequent value, empty when there is none
 */
public record ColumnProfile(String name, int rows, int missing, int numbers, int whole, int distinct, int codes, int unclear, int dates,
                            boolean consecutive, String mostFrequent, double minimum, double maximum) {

    /** A share of cells that are numbers above which the others are taken for slips of the pen. */
    private static final double MOSTLY = 0.95;

    public static ColumnProfile of(Column column, int rows) {
        int missing = 0;
        int numbers = 0;
        int whole = 0;
        int codes = 0;
        int unclear = 0;
        int dates = 0;
        boolean consecutive = true;
        double last = Double.NaN;
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        DistinctValues values = new DistinctValues();
        for (int row = 0; row < rows; row++) {
            if (column.missing(row)) {
                missing++;
                consecutive = false;
                continue;
            }
            String text = column.text(row);
            values.add(text);
            double number = column.number(row);
            if (Double.isNaN(number)) {
                consecutive = false;
                unclear += NumberText.evidence(text) != NumberText.Evidence.NO_NUMBER ? 1 : 0;
                dates += DateText.matches(text) ? 1 : 0;
                continue;
            }
            numbers++;
            whole += number == Math.rint(number) ? 1 : 0;
            codes += NumberText.isCode(text) ? 1 : 0;
            consecutive &= row == 0 || number == last + 1;
            last = number;
            minimum = Math.min(minimum, number);
            maximum = Math.max(maximum, number);
        }
        return new ColumnProfile(column.name(), rows, missing, numbers, whole, values.count(), codes, unclear, dates,
                consecutive && numbers > 1, values.mostFrequent(), minimum, maximum);
    }

    public int present() {
        return rows - missing;
    }

    /** Numbers, apart from a few cells that a person has to look at. */
    public boolean numeric() {
        return present() > 0 && codes == 0 && (numbers == present() || present() >= 20 && numbers >= MOSTLY * present());
    }

    /** Numbers, but with one sign it is not sure which. */
    public boolean decimalUnclear() {
        return unclear > 0 && numbers + unclear >= MOSTLY * present();
    }

    public boolean wholeNumbers() {
        return numeric() && whole == numbers;
    }

    public boolean datesMostly() {
        return present() > 0 && dates >= MOSTLY * present();
    }
}
