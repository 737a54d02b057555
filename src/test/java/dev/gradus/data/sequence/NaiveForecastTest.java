package dev.gradus.data.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SampleTable;
import dev.gradus.data.SharedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NaiveForecastTest {

    @TempDir
    Path folder;

    /** Error of the same month of the year before over the last 24 months, by a few lines of Python: 49.98666, 47.58333. */
    @Test
    void theSameMonthOfTheYearBeforeIsRepeatedForPassengers() throws Exception {
        DataSource source = SourceGuess.of(SharedData.path("sequence/airline-passengers.csv"));
        DataSetup setup = new DataLoader().propose(source, List.of("Passengers"), 1);
        PreparedData data = new DataLoader().prepare(setup);
        assertEquals(List.of(84, 12, 24), List.of(data.training().count(), data.validation().count(), data.test().count()));
        NaiveForecast naive = NaiveForecast.of(data.test()).orElseThrow();
        assertEquals(12, naive.period());
        double squares = 0;
        double absolute = 0;
        for (int i = 0; i < 24; i++) {
            double error = naive.actual().get(0, i) - naive.forecasts().get(0, i);
            squares += error * error;
            absolute += Math.abs(error);
        }
        assertEquals(49.98666488841466, Math.sqrt(squares / 24), 1e-9);
        assertEquals(47.583333333333336, absolute / 24, 1e-9);
    }

    @Test
    void withoutASeasonTheLastKnownNumberIsRepeated() throws Exception {
        PreparedData data = prepared(IntStream.range(0, 60).mapToObj(i -> "" + i * i), 1);
        NaiveForecast naive = NaiveForecast.of(data.test()).orElseThrow();
        assertEquals(1, naive.period());
        assertEquals("repeats the last known sales", naive.words("sales"));
        assertEquals(59 * 59, naive.actual().get(0, naive.actual().columns - 1));
        assertEquals(58 * 58, naive.forecasts().get(0, naive.actual().columns - 1));
    }

    /** Seven days a week; nine days ahead the same weekday was last known two weeks before. */
    @Test
    void aSeasonThatIsNotKnownYetIsTakenFromTheOneBefore() throws Exception {
        int[] week = {5, 1, 9, 4, 7, 2, 30};
        PreparedData data = prepared(IntStream.range(0, 140).mapToObj(i -> "" + (week[i % 7] + i % 2)), 9);
        NaiveForecast naive = NaiveForecast.of(data.test()).orElseThrow();
        assertEquals(7, naive.period() % 7 == 0 ? 7 : naive.period());
        assertEquals(14, naive.back());
        assertArrayEquals(naive.actual().data, naive.forecasts().data, "two weeks are an even number of days");
        assertTrue(naive.words("sales").startsWith("repeats sales of 14 rows before ("), naive.words("sales"));
    }

    @Test
    void rowsOfATableHaveNoForecastToRepeat() throws Exception {
        PreparedData data = new DataLoader().prepare(new DataLoader().propose(new SampleTable("iris"), List.of(), 1));
        assertTrue(NaiveForecast.of(data.test()).isEmpty());
    }

    private PreparedData prepared(java.util.stream.Stream<String> numbers, int horizon) throws Exception {
        Path file = folder.resolve("series.csv");
        Files.writeString(file, "sales\n" + numbers.collect(Collectors.joining("\n")));
        return new DataLoader().prepare(new DataSetup(SourceGuess.of(file),
                new InputPlan.Windows(List.of("sales"), "sales", 4, horizon, true), SplitPlan.standard(1)));
    }
}
