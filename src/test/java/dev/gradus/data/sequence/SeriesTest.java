package dev.gradus.data.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SharedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {

    @TempDir
    Path folder;

    @Test
    void windowsAreDividedByTimeAndFittedOnWhatTrainingSees() throws Exception {
        Path file = folder.resolve("series.csv");
        Files.writeString(file, "day,sales,visits\n" + IntStream.range(0, 40)
                .mapToObj(i -> String.format("2024-01-%02d,%d,%d", i + 1, i * i, 100 - i)).collect(Collectors.joining("\n")));
        DataSource source = SourceGuess.of(file);
        DataSetup setup = new DataSetup(source, new InputPlan.Windows(List.of("sales", "visits"), "sales", 5, 2, true),
                new SplitPlan(0.2, 0.1, 1, true));
        PreparedData data = new DataLoader().prepare(setup);
        assertEquals(Shape.of(5, 2), data.inputShape());
        assertEquals(34, data.training().count() + data.validation().count() + data.test().count());
        assertEquals(24, data.training().count());
        assertEquals(24, data.rows(Part.VALIDATION)[0]);
        assertEquals(33, data.rows(Part.TEST)[2]);
        // The last training window begins with row 23, sees up to row 27 and predicts row 29.
        SeriesForm form = (SeriesForm) data.preparation().input();
        assertEquals(IntStream.range(0, 30).map(i -> i * i).average().orElseThrow(), form.features().get(0).shift(), 1e-9);
        assertEquals(IntStream.range(0, 30).map(i -> 100 - i).average().orElseThrow(), form.features().get(1).shift(), 1e-9);
        Matrix input = Matrix.zeros(10, 1);
        Matrix target = Matrix.zeros(1, 1);
        data.validation().copyInput(0, input, 0);
        data.validation().copyTarget(0, target, 0);
        assertEquals(26 * 26, data.preparation().decodeInput(4, input.get(4, 0)), 1e-9);
        assertEquals(100 - 26, data.preparation().decodeInput(5, input.get(5, 0)), 1e-9);
        assertEquals(30 * 30, data.preparation().decodeTarget(0, target.get(0, 0)), 1e-9);
        assertEquals(List.of("576", "76"), ((SourcedExamples) data.validation()).cells(0).subList(0, 2));
    }

    @Test
    void aHoleInASeriesIsNamed() throws Exception {
        Path file = folder.resolve("holes.csv");
        Files.writeString(file, "sales\n" + IntStream.range(0, 30).mapToObj(i -> i == 7 ? "NA" : "" + i)
                .collect(Collectors.joining("\n")));
        DataSetup setup = new DataSetup(SourceGuess.of(file), new InputPlan.Windows(List.of("sales"), "sales", 3, 1, true),
                SplitPlan.standard(1));
        assertEquals("holes.csv, line 9, column 1: expected a number, found none. A series needs one in every row; mend the file.",
                assertThrows(DataException.class, () -> new DataLoader().prepare(setup)).getMessage());
        DataSetup longer = setup.withPlan(new InputPlan.Windows(List.of("sales"), "sales", 40, 1, true));
        Files.writeString(file, Files.readString(file).replace("NA", "7"));
        assertEquals("holes.csv has 30 rows; windows of 40 steps that look 1 ahead need at least 42. Choose shorter windows.",
                assertThrows(DataException.class, () -> new DataLoader().prepare(longer)).getMessage());
    }

    @Test
    void passengersAreASeriesOfTheirOwnPast() throws Exception {
        DataSource source = SourceGuess.of(SharedData.path("sequence/airline-passengers.csv"));
        DataSetup setup = new DataLoader().propose(source, List.of(), 1);
        assertEquals(new InputPlan.Windows(List.of("Passengers"), "Passengers", 12, 1, true, true, 12), setup.plan());
        assertEquals(144, new DataLoader().prepare(setup).provenance().rowsRead());
    }

    @Test
    void heartbeatsAreASequenceInEachRow() throws Exception {
        DataSource source = SourceGuess.of(SharedData.path("sequence/ECG200_TRAIN.txt"));
        PreparedData data = new DataLoader().prepare(new DataLoader().propose(source, List.of(), 1));
        assertEquals(Shape.of(96, 1), data.inputShape());
        assertEquals(List.of("-1", "1"), data.classNames());
        assertEquals(100, data.training().count() + data.validation().count() + data.test().count());
    }

    @Test
    void sequencesOfNumbersAreScaledByTrainingOnesAndPredictANumber() throws Exception {
        double[] values = IntStream.range(0, 60).mapToDouble(i -> i % 7).toArray();
        double[] answers = IntStream.range(0, 20).mapToDouble(i -> 10 * i).toArray();
        SequenceSet set = SequenceSet.numbers("made", 3, List.of("a"), values, "sum", answers);
        DataSetup setup = new DataSetup(new dev.gradus.data.Generated("made", 0, 20, 1, java.util.Map.of()),
                new InputPlan.Sequences("", true), new SplitPlan(0.2, 0.1, 1, true));
        PreparedData data = new DataLoader().prepare(setup, set);
        assertEquals(Task.REGRESSION, data.task());
        int[] training = data.rows(Part.TRAINING);
        double mean = Arrays.stream(training).flatMap(row -> IntStream.range(3 * row, 3 * row + 3)).mapToDouble(i -> values[i])
                .average().orElseThrow();
        assertEquals(mean, ((SeriesForm) data.preparation().input()).features().get(0).shift(), 1e-12);
        Matrix target = Matrix.zeros(1, 1);
        data.training().copyTarget(0, target, 0);
        assertEquals(answers[training[0]], data.preparation().decodeTarget(0, target.get(0, 0)), 1e-9);
        assertTrue(Arrays.stream(data.rows(Part.VALIDATION)).anyMatch(row -> row >= 10)
                && Arrays.stream(data.rows(Part.VALIDATION)).anyMatch(row -> row < 10), "validation has small and large answers");
    }
}
