package dev.gradus.data.profile;

import dev.gradus.data.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers outside the fences: more than 1.5 times the distance of the quartiles beyond a quartile (Tukey, "Exploratory Data
 * Analysis", 1977). Of a normal distribution 0.7 % lie outside, of a skewed one many more: outside is not wrong.
 *
 * @param count rows outside, {@code far} of them more than {@value #FAR} times the distance of the quartiles beyond a quartile
 * @param rows  the first {@value #MOST_ROWS} of them, ascending
 */
public record Outliers(double lowerFence, double upperFence, int count, int far, List<Integer> rows) {

    public static final int MOST_ROWS = 1_000;
    /** Times the distance of the quartiles: no distribution with a mean and a deviation to speak of reaches so far. */
    public static final int FAR = 30;
    private static final double FENCE = 1.5;

    public Outliers {
        rows = List.copyOf(rows);
    }

    static Outliers of(Column column, int count, NumberSummary numbers) {
        double spread = numbers.spread();
        double lower = numbers.lowerQuartile() - FENCE * spread;
        double upper = numbers.upperQuartile() + FENCE * spread;
        if (numbers.minimum() >= lower && numbers.maximum() <= upper || spread == 0) {
            return new Outliers(lower, upper, 0, 0, List.of());
        }
        List<Integer> rows = new ArrayList<>();
        int outside = 0;
        int far = 0;
        for (int row = 0; row < count; row++) {
            double value = column.number(row);
            if (value < lower || value > upper) {
                outside++;
                far += value < numbers.lowerQuartile() - FAR * spread || value > numbers.upperQuartile() + FAR * spread ? 1 : 0;
                if (rows.size() < MOST_ROWS) {
                    rows.add(row);
                }
            }
        }
        return new Outliers(lower, upper, outside, far, rows);
    }
}
