package dev.gradus.data.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The expected numbers were computed by NumPy 2.4 and SciPy 1.17 from the same formulas. */
class TableProfileTest {

    private static final int ROWS = 40;

    private static double x(int i) {
        return (i * 37 % 41) / 4.0 + (i % 5) * (i % 5);
    }

    private static double y(int i) {
        return 0.5 * x(i) + (i * 29 % 23) / 3.0;
    }

    private static Table table(String header, IntFunction<String> row) throws DataException {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < ROWS; i++) {
            lines.add(row.apply(i));
        }
        return Planted.table(lines);
    }

    private static ColumnProfile profile(IntFunction<String> cell) throws DataException {
        return ColumnProfile.of(table("c,d", i -> cell.apply(i) + ",0").column(0), ROWS);
    }

    private static Association association(IntFunction<String> cell, IntFunction<String> target, ColumnPlan.Kind kind)
            throws DataException {
        Table table = table("c,y", i -> cell.apply(i) + "," + target.apply(i));
        ColumnPlan plan = kind == ColumnPlan.Kind.NUMERIC ? ColumnPlan.numeric("y", Role.TARGET) : ColumnPlan.category("y", Role.TARGET);
        return TableProfile.of(table, List.of(plan), ProfileWatch.NONE).column("c").orElseThrow().association().orElseThrow();
    }

    @Test
    void numbersAreSummarisedAsNumPyDoes() throws DataException {
        NumberSummary numbers = profile(i -> "" + x(i)).numbers().orElseThrow();
        assertEquals(0, numbers.minimum());
        assertEquals(23, numbers.maximum());
        assertEquals(11.1, numbers.mean(), 1e-12);
        assertEquals(6.297519352888088, numbers.deviation(), 1e-12);
        assertEquals(0.15095540134840496, numbers.skewness(), 1e-12);
        assertEquals(5.9375, numbers.lowerQuartile(), 1e-12);
        assertEquals(11.125, numbers.median(), 1e-12);
        assertEquals(16.5625, numbers.upperQuartile(), 1e-12);
    }

    @Test
    void outliersLieOutsideTukeysFences() throws DataException {
        Outliers outliers = profile(i -> i == 7 ? "90" : i == 12 ? "-40" : "" + x(i)).outliers().orElseThrow();
        assertEquals(-10.84375, outliers.lowerFence(), 1e-12);
        assertEquals(33.40625, outliers.upperFence(), 1e-12);
        assertEquals(List.of(7, 12), outliers.rows());
        assertEquals(2, outliers.count());
        assertEquals(0, profile(i -> "" + x(i)).outliers().orElseThrow().count());
    }

    @Test
    void twoColumnsOfNumbersHavePearsonsR() throws DataException {
        Association found = association(i -> "" + x(i), i -> "" + y(i), ColumnPlan.Kind.NUMERIC);
        assertEquals(Association.Measure.PEARSON, found.measure());
        assertEquals(0.821002028348549, found.value(), 1e-12);
    }

    @Test
    void numbersAndTwoClassesHaveThePointBiserialR() throws DataException {
        double[] sorted = IntStream.range(0, ROWS).mapToDouble(TableProfileTest::y).sorted().toArray();
        Association found = association(i -> "" + x(i), i -> y(i) > sorted[19] ? "lived" : "died", ColumnPlan.Kind.CATEGORY);
        assertEquals(Association.Measure.POINT_BISERIAL, found.measure());
        assertEquals(0.6689141809573189, found.value(), 1e-12);
    }

    @Test
    void numbersAndSeveralClassesHaveTheCorrelationRatioBothWaysRound() throws DataException {
        Association found = association(i -> "" + x(i), i -> "k" + i * 7 % 3, ColumnPlan.Kind.CATEGORY);
        assertEquals(Association.Measure.CORRELATION_RATIO, found.measure());
        assertEquals(0.06320514321588071, found.value(), 1e-12);
        assertEquals(found.value(), association(i -> "k" + i * 7 % 3, i -> "" + x(i), ColumnPlan.Kind.NUMERIC).value(), 1e-12);
    }

    @Test
    void twoColumnsOfClassesHaveCramersV() throws DataException {
        Association weak = association(i -> "a" + i * 7 % 3, i -> "b" + i * 11 % 4, ColumnPlan.Kind.CATEGORY);
        assertEquals(Association.Measure.CRAMERS_V, weak.measure());
        assertEquals(0.09664708656063742, weak.value(), 1e-12);
        assertEquals(0.5024348996659834, association(i -> "a" + i * 7 % 3, i -> "b" + (i % 2 + (i * 7 % 3 == 0 ? 1 : 0)),
                ColumnPlan.Kind.CATEGORY).value(), 1e-12);
    }

    @Test
    void missingRowsTakeNoPartInAnAssociation() throws DataException {
        Association found = association(i -> i % 4 == 0 ? "" : "" + x(i), i -> i % 4 == 1 ? "NA" : "" + 2 * x(i), ColumnPlan.Kind.NUMERIC);
        assertEquals(ROWS / 2, found.rows());
        assertEquals(1, found.value(), 1e-12);
    }

    @Test
    void whatDoesNotVaryGoesTogetherWithNothing() throws DataException {
        Table table = table("c,y", i -> "5," + x(i));
        assertTrue(TableProfile.of(table, List.of(ColumnPlan.numeric("y", Role.TARGET)), ProfileWatch.NONE).column("c").orElseThrow()
                .association().isEmpty());
    }

    @Test
    void columnsAreToldApartByKind() throws DataException {
        assertEquals(ColumnKind.NUMBER, profile(i -> "" + x(i)).kind());
        assertEquals(ColumnKind.WHOLE_NUMBER, profile(i -> "" + i % 7).kind());
        assertEquals(ColumnKind.CATEGORY, profile(i -> "town " + i % 7).kind());
        assertEquals(ColumnKind.CATEGORY, profile(i -> "0" + (100 + i % 3)).kind(), "postal codes are names");
        assertEquals(ColumnKind.DATE, profile(i -> "2021-03-" + (10 + i % 20)).kind());
        assertEquals(ColumnKind.IDENTIFIER, profile(i -> "" + (i + 1)).kind());
        assertEquals(ColumnKind.IDENTIFIER, profile(i -> "name " + i).kind());
        assertEquals(ColumnKind.TEXT, profile(i -> "a long review of the thing number " + i).kind());
        assertEquals(ColumnKind.EMPTY, profile(i -> "").kind());
    }

    @Test
    void theMostFrequentValuesComeFirstAsTheyAreWritten() throws DataException {
        ColumnProfile words = profile(i -> i % 4 == 0 ? "b" : i == 1 ? "" : "a");
        assertEquals(List.of(new ValueCount("a", 29), new ValueCount("b", 10)), words.top());
        assertEquals(1, words.missing());
        assertEquals(List.of("b", "a"), words.examples());
        ColumnProfile numbers = profile(i -> i % 4 == 0 ? "2.50" : "7");
        assertEquals(List.of(new ValueCount("7", 30), new ValueCount("2.50", 10)), numbers.top());
        assertEquals(2, numbers.distinct());
    }

    @Test
    void histogramsHaveRoundLimitsAndCountEveryValue() {
        double[] ages = {0.4, 3, 18, 22, 22, 25, 31, 40, 47, 55, 80};
        Histogram histogram = Histogram.of(ages, 16);
        assertEquals(5, histogram.width());
        assertEquals(0, histogram.from());
        assertEquals(80, histogram.to());
        assertEquals(ages.length, histogram.counts().stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, histogram.counts().get(15), "the largest value belongs to the last bin");
        Histogram classes = Histogram.of(new double[] {1, 1, 2, 3, 3, 3}, 16);
        assertEquals(List.of(2, 1, 3), classes.counts(), "a few whole numbers have a bar each");
    }

    @Test
    void aFarOutlierDoesNotPressTheHistogramIntoOneBar() {
        double[] values = new double[101];
        for (int i = 0; i < 100; i++) {
            values[i] = i / 10.0;
        }
        values[100] = 1e9;
        Histogram histogram = Histogram.of(values, 14);
        assertEquals(1, histogram.above());
        assertTrue(histogram.counts().stream().filter(count -> count > 0).count() >= 1 && histogram.to() < 1_000,
                () -> histogram.toString());
        assertEquals(100, histogram.counts().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void oneValueAloneHasOneBar() {
        for (double value : new double[] {0, 5, -3.25, 1e-300, 1e300}) {
            Histogram histogram = Histogram.of(new double[] {value, value}, 14);
            assertEquals(2, histogram.counts().stream().mapToInt(Integer::intValue).sum(), () -> value + ": " + histogram);
        }
    }

    @Test
    void aProfileIsFollowedAndCanBeGivenUp() throws DataException {
        Table table = table("c,y", i -> x(i) + "," + y(i));
        List<Double> seen = new ArrayList<>();
        TableProfile.of(table, List.of(), done -> seen.add(done));
        assertEquals(1.0, seen.get(seen.size() - 1));
        double[] sorted = seen.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        assertTrue(Arrays.equals(sorted, seen.stream().mapToDouble(Double::doubleValue).toArray()), "never backwards");
        assertThrows(CancellationException.class, () -> TableProfile.of(table, List.of(), done -> done < 0.5));
        assertFalse(seen.isEmpty());
    }
}
