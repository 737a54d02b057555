package dev.gradus.data.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.SplitPlan;
import dev.gradus.math.Matrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesChangeTest {

    private static final long TEST_SEED = 20260303;

    @TempDir
    Path folder;

    @Test
    void everyAnswerComesBackInItsOwnUnitsWhateverIsTakenFromIt() throws Exception {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 60; round++) {
            double[] values = IntStream.range(0, 60).mapToDouble(i -> Math.rint(1e3 * (5 + i * random.nextDouble())) / 1e3).toArray();
            InputPlan.Windows plan = new InputPlan.Windows(List.of("y"), "y", 1 + random.nextInt(8), 1 + random.nextInt(6),
                    random.nextBoolean(), random.nextBoolean(), random.nextInt(8));
            PreparedData data = prepared(values, plan);
            Preparation preparation = data.preparation();
            for (Part part : Part.values()) {
                Examples examples = data.examples(part);
                for (int i = 0; i < examples.count(); i++) {
                    Matrix target = Matrix.zeros(1, 1);
                    examples.copyTarget(i, target, 0);
                    String told = "seed " + TEST_SEED + ", round " + round + ", " + plan;
                    double answer = values[data.rows(part)[i] + plan.beyond()];
                    assertEquals(answer, preparation.decodeTarget(0, target.get(0, 0), examples.base(i)), 1e-9 * answer, told);
                    // What a person types gives the same numbers, and needs nothing that is not known yet.
                    List<String> cells = ((SourcedExamples) examples).cells(i);
                    assertEquals(plan.window() + plan.difference(), cells.size(), told);
                    assertEquals(examples.base(i), preparation.base(cells), 0, told);
                    Matrix input = Matrix.zeros(preparation.inputSize(), 1);
                    examples.copyInput(i, input, 0);
                    double[] typed = new double[preparation.inputSize()];
                    preparation.encode(cells, typed, 0);
                    assertArrayEquals(input.toArray(), typed, told);
                }
            }
        }
    }

    @Test
    void aSeriesThatOnlyRepeatsItselfLargerNeedsNothingButItsOwnPast() throws Exception {
        double[] values = IntStream.range(0, 72).mapToDouble(i -> 100 * Math.pow(1.02, i) * (2 + Math.sin(i * Math.PI / 6))).toArray();
        PreparedData data = prepared(values, new InputPlan.Windows(List.of("y"), "y", 3, 1, false, true, 12));
        Matrix target = Matrix.zeros(1, 1);
        data.test().copyTarget(2, target, 0);
        assertEquals(12 * Math.log(1.02), target.get(0, 0), 1e-9);
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        double[] values = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        assertEquals("y.csv, line 2: y is 0.0; a logarithm needs numbers above 0. Leave out the logarithm.",
                assertThrows(DataException.class, () -> prepared(values, new InputPlan.Windows(List.of("y"), "y", 3, 1, true, true, 0)))
                        .getMessage());
        assertEquals("y.csv has 40 rows; windows of 12 steps that look 1 ahead and 30 back for the difference need at least 44."
                + " Choose shorter windows.", assertThrows(DataException.class, () -> prepared(values,
                        new InputPlan.Windows(List.of("y"), "y", 12, 1, true, false, 30))).getMessage());
    }

    @Test
    void aSeasonAndGrowingSwingsAreFoundWhereTheyAreAndOnlyThere() {
        Random random = new Random(TEST_SEED);
        double[] noise = DoubleStream.generate(() -> 0.03 * random.nextGaussian()).limit(240).toArray();
        double[] passengers = IntStream.range(0, 144).mapToDouble(i -> 100 * Math.exp(0.01 * i + 0.2 * Math.sin(i * Math.PI / 6)
                + noise[i])).toArray();
        assertEquals(new SeriesGuess(true, 12), SeriesGuess.of(passengers));
        double[] days = IntStream.range(0, 210).mapToDouble(i -> i * 0.5 + (i % 7 == 6 ? 8 : 0) + noise[i]).toArray();
        assertEquals(new SeriesGuess(false, 7), SeriesGuess.of(days));
        double[] climbing = IntStream.range(0, 200).mapToDouble(i -> i + 30 * noise[i]).toArray();
        assertEquals(new SeriesGuess(false, 1), SeriesGuess.of(climbing));
        double[] wave = IntStream.range(0, 200).mapToDouble(i -> Math.sin(i / 5.0) + noise[i]).toArray();
        assertEquals(new SeriesGuess(false, 0), SeriesGuess.of(wave));
        assertEquals(new SeriesGuess(false, 0), SeriesGuess.of(new double[100]));
    }

    private PreparedData prepared(double[] values, InputPlan.Windows plan) throws Exception {
        Path file = folder.resolve("y.csv");
        Files.writeString(file, "y\n" + DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining("\n")));
        return new DataLoader().prepare(new DataSetup(SourceGuess.of(file), plan, new SplitPlan(0.2, 0.1, 1, true)));
    }
}
