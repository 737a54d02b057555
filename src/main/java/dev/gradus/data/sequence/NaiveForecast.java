package dev.gradus.data.sequence;

import dev.gradus.data.Examples;
import dev.gradus.math.Matrix;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a forecast of a series has to beat: an earlier number of the series, repeated. With a season of p rows, h rows ahead,
 * it is {@code y[t + h - k p]} with the smallest k for which that row is known at t, the number at the same place of the
 * season before (R. J. Hyndman, G. Athanasopoulos: <i>Forecasting: Principles and Practice</i>, 3rd edition, 5.2, seasonal
 * naive method); without one, p = 1, the last number known.
 *
 * @param period    rows of a season, as found in the series; 1 for none
 * @param back      rows from the number that is repeated to the one that is forecast, k p
 * @param forecasts 1 x windows whose earlier number is there, in the column's own units
 * @param actual    of the same windows, what came
 */
public record NaiveForecast(int period, int back, Matrix forecasts, Matrix actual) {

    /** Of windows over a series, as far as an earlier number is there; none of other examples. */
    public static Optional<NaiveForecast> of(Examples examples) {
        if (!(examples instanceof WindowExamples windows)) {
            return Optional.empty();
        }
        int period = windows.period();
        int back = (windows.horizon() + period - 1) / period * period;
        int[] rows = IntStream.range(0, windows.count()).map(windows::answerRow).filter(row -> row >= back).toArray();
        if (rows.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new NaiveForecast(period, back,
                Matrix.wrap(IntStream.of(rows).mapToDouble(row -> windows.answer(row - back)).toArray(), 1),
                Matrix.wrap(IntStream.of(rows).mapToDouble(windows::answer).toArray(), 1)));
    }

    /** What it does, as the end of a sentence. */
    public String words(String column) {
        return period > 1 ? "repeats " + column + " of " + back + " rows before (" + (back == period ? "a season" : back / period
                + " seasons of " + period + " rows") + ", as found in the series)"
                : "repeats the last known " + column + (back > 1 ? ", " + back + " rows before" : "");
    }
}
