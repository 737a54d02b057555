package dev.gradus.data.profile;

import dev.gradus.data.Column;

/**
 * How many cells of a column are missing, numbers, dates, different: what decides its kind and role.
 *
 * @param missing cells without a value
 * @param numbers cells that hold a number, {@code whole} of them without a fraction
 * @param distinct different values; numbers are told apart by value, words by their letters
 * @param codes true with numbers that have leading zeros, such as postal codes
 * @param unclear cells that would be numbers with another decimal sign
 * @param dates cells that look like a date or a time
 * @param orderUnclear true for dates such as 03/04/2021 of which no row tells the day from the month
 * @param consecutive every row's number is the one before plus one
 * @param mostFrequent the most frequent value, empty when there is none
 */
public record CellCounts(String name, int rows, int missing, int numbers, int whole, int distinct, boolean codes, int unclear,
                         int dates, boolean orderUnclear, boolean consecutive, String mostFrequent, double minimum,
                         double maximum) {

    /** A share of cells above which the others are taken for slips of the pen. */
    static final double MOSTLY = 0.95;
    /** In shorter columns a slip of the pen is not told from a word. */
    private static final int MANY = 20;

    public static CellCounts of(Column column, int rows) {
        return ColumnScan.of(column, rows, ProfileWatch.NONE).counts();
    }

    static boolean mostlyNumbers(int present, int numbers, boolean codes) {
        return present > 0 && !codes && (numbers == present || present >= MANY && numbers >= MOSTLY * present);
    }

    public int present() {
        return rows - missing;
    }

    /** Numbers, apart from a few cells that a person has to look at. */
    public boolean numeric() {
        return mostlyNumbers(present(), numbers, codes);
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
