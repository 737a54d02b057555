package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.row.NumberOperation;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final CrossValidation.Watcher NOBODY = new CrossValidation.Watcher() {
        @Override
        public void begins(int round, TrainingPlan plan) {
        }

        @Override
        public void happened(int round, TrainingEvent event) {
        }

        @Override
        public void ended(CrossValidation.Round round) {
        }
    };

    @Test
    void everyRoundLearnsItsPreparationFromItsOwnTrainingRowsAndJudgesOthers() throws Exception {
        Document iris = SampleProjects.find("iris").orElseThrow().document();
        List<CrossValidation.Round> rounds = run(iris, 4, 2);
        assertEquals(4, rounds.size());
        List<Integer> judged = new ArrayList<>();
        for (CrossValidation.Round round : rounds) {
            PreparedData data = round.plan().data();
            Arrays.stream(data.rows(Part.VALIDATION)).forEach(judged::add);
            NumberOperation.Affine first = data.preparation().row().orElseThrow().operations().stream()
                    .filter(NumberOperation.Affine.class::isInstance).map(NumberOperation.Affine.class::cast).findFirst().orElseThrow();
            double mean = Arrays.stream(data.rows(Part.TRAINING)).mapToDouble(row -> data.table().orElseThrow()
                    .column(data.table().orElseThrow().indexOf(first.column())).number(row)).average().orElseThrow();
            assertEquals(mean, first.shift(), 1e-9);
            assertEquals(2, round.epochs().size());
            assertEquals(round.epochs().get(1), round.last().orElseThrow());
        }
        int[] test = rounds.get(0).plan().data().rows(Part.TEST);
        int[] all = IntStream.concat(judged.stream().mapToInt(Integer::intValue), Arrays.stream(test)).sorted().toArray();
        assertEquals(Arrays.toString(IntStream.range(0, 150).toArray()), Arrays.toString(all));
    }

    @Test
    void theSameSeedGivesTheSameNumbers() throws Exception {
        Document iris = SampleProjects.find("iris").orElseThrow().document();
        List<List<Double>> losses = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            losses.add(run(iris, 3, 3).stream().map(round -> round.last().orElseThrow().validationLoss()).toList());
        }
        assertEquals(losses.get(0), losses.get(1));
        assertEquals(3, losses.get(0).stream().distinct().count());
    }

    @Test
    void stoppingEndsTheRoundInHandAndBeginsNoOther() throws Exception {
        Document iris = SampleProjects.find("iris").orElseThrow().document();
        CrossValidation validation = validation(iris, 5, 1_000_000);
        List<Integer> begun = new ArrayList<>();
        List<CrossValidation.Round> rounds = validation.run(new DataLoader(), new DataLoader().load(setup(iris).source()), 1,
                new CrossValidation.Watcher() {
            @Override
            public void begins(int round, TrainingPlan plan) {
                begun.add(round);
            }

            @Override
            public void happened(int round, TrainingEvent event) {
                if (event instanceof TrainingEvent.Progress progress && progress.step() > 3) {
                    validation.stop();
                }
            }

            @Override
            public void ended(CrossValidation.Round round) {
                throw new AssertionError("no round came to its end");
            }
        });
        assertEquals(List.of(0), begun);
        assertTrue(rounds.isEmpty() && validation.stopped());
    }

    /** The deviation by the other formula, sum of squares less n times the squared mean, and by pairs. */
    @Test
    void meanAndDeviationAgreeWithOtherFormulas() {
        Random random = new Random(20260404);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(2 + random.nextInt(20)).toArray();
            MeanSpread spread = MeanSpread.of(values);
            int n = values.length;
            double sum = 0;
            double pairs = 0;
            for (double value : values) {
                sum += value;
                for (double other : values) {
                    pairs += (value - other) * (value - other) / 2;
                }
            }
            assertEquals(sum / n, spread.mean(), 1e-12);
            assertEquals(Math.sqrt(pairs / n / (n - 1)), spread.deviation(), 1e-12);
            assertEquals(n, spread.count());
        }
        assertEquals(new MeanSpread(5, Math.sqrt(32.0 / 7), 8), MeanSpread.of(2, 4, 4, 4, 5, 5, 7, 9));
        assertEquals(new MeanSpread(1, Double.NaN, 1), MeanSpread.of(1, Double.NaN));
    }

    private static List<CrossValidation.Round> run(Document document, int folds, int epochs) throws Exception {
        return validation(document, folds, epochs).run(new DataLoader(), new DataLoader().load(setup(document).source()), 1,
                NOBODY);
    }

    private static CrossValidation validation(Document document, int folds, int epochs) {
        TrainingSetup training = document.training().withEpochs(epochs).withEarlyStopping(new EarlyStopping(false, 20));
        return new CrossValidation(setup(document), document.graph(), training, folds);
    }

    private static DataSetup setup(Document document) {
        return document.data().orElseThrow();
    }
}
