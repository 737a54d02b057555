package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.nn.optimizer.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final RaceFinish THREE_EPOCHS = new RaceFinish(RaceFinish.Kind.EPOCHS, 3, 3);

    private Document document;
    private PreparedData data;
    private RaceEntry adam;
    private RaceEntry sgd;

    @BeforeEach
    void circles() throws Exception {
        document = SampleProjects.find("circles").orElseThrow().document();
        data = new DataLoader(java.nio.file.Path.of("")).prepare(document.data().orElseThrow());
        TrainingSetup setup = document.training();
        adam = new RaceEntry("Adam", document.graph(), setup);
        sgd = new RaceEntry("SGD", document.graph(), setup.withOptimizer(Sgd.TYPE.defaults()).withLearningRate(0.1));
    }

    private List<RaceLane> run(RaceFinish finish, int seeds, RaceEntry... entries) {
        try (Race race = new Race(List.of(entries), data, finish, 1, seeds, 1)) {
            while (race.next()) {
                assertTrue(race.lanes().size() <= seeds * entries.length);
            }
            return race.lanes();
        }
    }

    private static List<List<Double>> losses(List<RaceLane> lanes, int entry) {
        return lanes.stream().filter(lane -> lane.entry() == entry)
                .map(lane -> lane.epochs().stream().map(EpochRecord::trainingLoss).toList()).toList();
    }

    @Test
    void whereOnlyTheOptimiserDiffersAllBeginWithTheSameWeightsAndGoInTurn() {
        try (Race race = new Race(List.of(adam, sgd), data, THREE_EPOCHS, 5, 1, 1)) {
            double[] first = race.network(0).values().clone();
            assertArrayEquals(first, race.network(1).values());
            race.next();
            assertFalse(Arrays.equals(first, race.network(0).values()));
            assertArrayEquals(first, race.network(1).values(), "the second has not moved yet");
            race.next();
            assertFalse(Arrays.equals(first, race.network(1).values()));
        }
    }

    @Test
    void anEntryGoesTheWayThatItsOwnRunGoes() {
        List<RaceLane> lanes = run(THREE_EPOCHS, 1, sgd, adam);
        List<Double> alone = new ArrayList<>();
        RunControl control = new RunControl(document.training().live().withEpochs(3));
        Trainer.run(new TrainingPlan(document.graph(), data, document.training().withSeed(1).withEpochs(3), Optional.empty()),
                control, event -> {
                    if (event instanceof TrainingEvent.Progress progress) {
                        progress.epochs().forEach(epoch -> alone.add(epoch.trainingLoss()));
                    }
                }, 1);
        assertEquals(3, alone.size());
        assertEquals(List.of(alone), losses(lanes, 1), "same seed, same batches, same numbers");
    }

    @Test
    void theOrderOfTheEntriesChangesNothing() {
        List<RaceLane> one = run(THREE_EPOCHS, 2, adam, sgd);
        List<RaceLane> other = run(THREE_EPOCHS, 2, sgd, adam);
        assertEquals(losses(one, 0), losses(other, 1));
        assertEquals(losses(one, 1), losses(other, 0));
        assertEquals(2, losses(one, 0).size());
        assertFalse(losses(one, 0).get(0).equals(losses(one, 0).get(1)), "the seeds differ");
    }

    @Test
    void withBatchesOfDifferentSizeTheEntriesStayWithinOneBatchOnTheEpochAxis() {
        RaceEntry large = new RaceEntry("64", document.graph(), document.training().withBatchSize(64));
        RaceEntry small = new RaceEntry("8", document.graph(), document.training().withBatchSize(8));
        List<RaceLane> lanes = run(THREE_EPOCHS, 1, large, small);
        assertEquals(3, lanes.get(0).epochs().size());
        assertEquals(3, lanes.get(1).epochs().size());
        assertTrue(lanes.get(0).epochs().get(2).step() < lanes.get(1).epochs().get(2).step());
    }

    @Test
    void whoCrossesTheLineFirstIsRankedFirstAndTheOtherRunsToTheLastEpoch() {
        RaceEntry slow = new RaceEntry("slow", document.graph(), document.training().withLearningRate(1e-6));
        List<RaceLane> lanes = run(new RaceFinish(RaceFinish.Kind.SCORE, 0.9, 30), 1, slow, adam);
        assertTrue(lanes.get(1).crossed().isPresent());
        assertTrue(lanes.get(1).crossed().get().validationScore() >= 0.9);
        assertTrue(lanes.get(0).crossed().isEmpty());
        assertEquals(30, lanes.get(0).epochs().size());
        List<RaceResult> ranking = RaceResult.ranking(lanes, 2);
        assertEquals(1, ranking.get(0).entry());
        assertEquals(lanes.get(1).crossed().get().epoch(), ranking.get(0).epochs());
        assertTrue(Double.isNaN(ranking.get(1).epochs()));
    }

    @Test
    void theBandOverSeedsRunsFromTheLeastToTheMostThroughTheMedian() {
        List<RaceLane> lanes = List.of(lane(1, 0.5, 0.2), lane(2, 0.1, 0.4), lane(3, 0.9));
        RaceResult.Band band = RaceResult.band(lanes, 0, RaceResult::loss);
        assertArrayEquals(new double[] {1, 2}, band.x());
        assertArrayEquals(new double[] {0.1, 0.2}, band.least());
        assertArrayEquals(new double[] {0.5, 0.3}, band.median(), 1e-12);
        assertArrayEquals(new double[] {0.9, 0.4}, band.most());
    }

    private static RaceLane lane(long seed, double... losses) {
        List<EpochRecord> epochs = new ArrayList<>();
        for (double loss : losses) {
            epochs.add(new EpochRecord(epochs.size() + 1, epochs.size() + 1, loss, loss, 0, 0, List.of(), 0));
        }
        return new RaceLane(0, seed, epochs, Optional.empty(), 0);
    }

    @Test
    void aDivergingEntryIsOutAndTheRaceGoesOn() {
        RaceEntry wild = new RaceEntry("wild", document.graph(), sgd.setup().withLearningRate(1e308));
        List<RaceLane> lanes = run(THREE_EPOCHS, 1, wild, adam);
        assertEquals(1, lanes.get(0).failed());
        assertEquals(3, lanes.get(1).epochs().size());
    }

    @Test
    void oneEntryIsNoRace() {
        assertThrows(IllegalArgumentException.class, () -> run(THREE_EPOCHS, 1, adam));
        assertThrows(IllegalArgumentException.class, () -> run(THREE_EPOCHS, 11, adam, sgd));
    }
}
