package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.nn.schedule.ReduceOnPlateau;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunHistoryTest {

    private static final int PER_EPOCH = 25;

    private final Network network;
    private final Document moons = SampleProjects.find("moons").orElseThrow().document();
    private final PreparedData data = new DataLoader(java.nio.file.Path.of("")).prepare(moons.data().orElseThrow());

    RunHistoryTest() throws Exception {
        network = Network.compile(moons.graph(), Signature.of(data));
    }

    @Test
    void earlyStepsLieCloserTogetherAndACoarserRuleKeepsNothingThatAFinerOneDropped() {
        Thinning rule = Thinning.FRAMES.withStepsPerEpoch(PER_EPOCH);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L, 12L, 14L, 16L, 20L, 24L, 25L, 50L, 75L),
                LongStream.rangeClosed(0, 80).filter(rule::keeps).boxed().toList());

        Thinning tens = new Thinning(PER_EPOCH, 16, 2, 2);
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L, 8L, 12L, 16L, 24L, 32L, 48L, 64L, 80L, 96L, 112L, 128L, 144L),
                LongStream.rangeClosed(1, 150).filter(epoch -> tens.keeps(PER_EPOCH * epoch)).boxed().toList());

        for (int round = 0; round < 12; round++) {
            Thinning finer = rule;
            rule = rule.coarser(400);
            Thinning coarser = rule;
            assertTrue(LongStream.rangeClosed(0, 400 * PER_EPOCH).filter(coarser::keeps).allMatch(finer::keeps));
        }
        assertTrue(LongStream.rangeClosed(1, 400 * PER_EPOCH).filter(rule::keeps).count() < 12);
    }

    @Test
    void framesStayWithinTheBudgetAndTheFirstTheLastAndTheBestAreKept() {
        long each = Keyframe.of(network, 0, 0).bytes();
        RunHistory history = new RunHistory(40 * each, 1L << 30);
        Made made = new Made();
        history.begun(made);
        for (int epoch = 1; epoch <= 1000; epoch++) {
            for (int batch = 0; batch < PER_EPOCH; batch++) {
                made.step++;
                made.best = made.step == 333 * PER_EPOCH;
                history.stepped(made);
                assertTrue(history.memory().frameBytes() <= 40 * each, () -> "at step " + made.step);
            }
        }
        List<Long> steps = history.frames().stream().map(Keyframe::step).toList();
        assertEquals(new TreeSet<>(steps).stream().toList(), steps, "in order, each once");
        assertEquals(0, steps.get(0));
        assertEquals(333 * PER_EPOCH, history.best().orElseThrow().step());
        assertTrue(steps.size() > 15, () -> "only " + steps.size());
        assertTrue(1000 * PER_EPOCH - steps.get(steps.size() - 1) <= 128 * PER_EPOCH, "the last one is not long ago");
        long early = steps.stream().filter(step -> step <= 100 * PER_EPOCH).count();
        assertTrue(early > steps.size() / 4, "early steps lie closer together");
    }

    @Test
    void aNetworkTooLargeForTheBudgetStillHasItsFirstItsLastAndItsBest() {
        RunHistory history = new RunHistory(1, 1);
        Made made = new Made();
        history.begun(made);
        for (made.step = 1; made.step <= 50 * PER_EPOCH; made.step++) {
            made.best = made.step == 7 * PER_EPOCH;
            history.stepped(made);
        }
        List<Long> steps = history.frames().stream().map(Keyframe::step).toList();
        assertTrue(steps.size() <= 4 && steps.contains(0L) && steps.contains(7L * PER_EPOCH), steps::toString);
        assertEquals(0, history.exactSteps().get(0));
        assertTrue(history.exactSteps().size() <= 2);
    }

    @Test
    void exactPlacesAreFewerAndStayWithinTheirBudget() {
        long each = Checkpoint.initial(network, 1).bytes();
        RunHistory history = new RunHistory(1L << 30, 12 * each);
        Made made = new Made();
        history.begun(made);
        for (made.step = 1; made.step <= 500 * PER_EPOCH; made.step++) {
            history.stepped(made);
            assertTrue(history.memory().exactBytes() <= 12 * each);
        }
        assertEquals(0, history.exactSteps().get(0));
        assertTrue(history.exactSteps().size() >= 5 && history.exactSteps().size() < history.frames().size() / 10);
    }

    @Test
    void aFrameHoldsTheNumbersAsFloats() {
        network.initialise(3, Optional.empty());
        Keyframe frame = Keyframe.of(network, 50, 2);
        double[] back = Keyframe.widen(frame.values());
        assertEquals(network.values().length, back.length);
        for (int i = 0; i < back.length; i++) {
            assertEquals(network.values()[i], back[i], Math.ulp((float) network.values()[i]) / 2);
        }
        assertArrayEquals(frame.values(), narrowed(back), "and nothing more is lost");
    }

    @Test
    void everyStepOfARunCanBeReachedExactlyAlsoWhereSettingsChangedUnderIt() {
        TrainingSetup setup = moons.training().withBatchSize(20).withEpochs(40)
                .withSchedule(new ReduceOnPlateau(0.5, 1, 0, 1e-4, 0));
        TrainingPlan plan = new TrainingPlan(moons.graph(), data, setup, Optional.empty());
        RunHistory history = new RunHistory(1L << 30, 1);
        Map<Long, Checkpoint> truth = new HashMap<>();
        RunControl[] control = new RunControl[1];
        control[0] = new RunControl(setup.live(), new Recorder() {
            @Override
            public void begun(Boundary here) {
                history.begun(here);
            }

            @Override
            public void stepped(Boundary here) {
                history.stepped(here);
                truth.put(here.step(), here.checkpoint());
                if (here.step() == 33) {
                    control[0].live(setup.live().withLearningRate(0.001));
                } else if (here.step() == 170) {
                    control[0].live(setup.live().withLearningRate(0.03));
                }
            }
        });
        Trainer.run(plan, control[0], event -> { }, 1);
        assertTrue(truth.size() > 200);
        assertTrue(history.exactSteps().size() <= 2, "the budget leaves the first and the last only");

        for (long step : new long[] {1, 33, 34, 100, 171, 200}) {
            Replay replay = history.replay(step).orElseThrow();
            assertNotEquals(step, replay.from().step());
            assertEquals(truth.get(step), replay.run(moons.graph(), data, setup, 2, share -> true).orElseThrow());
        }
        assertEquals(Optional.empty(), history.replay(100).orElseThrow().run(moons.graph(), data, setup, 1, share -> share < 0.5));
    }

    @Test
    void nobodyTrainsOnceMoreAcrossAPlaceWhereTheWeightsWereTakenBack() {
        RunHistory history = new RunHistory(1L << 30, 1);
        Made made = new Made();
        history.begun(made);
        for (made.step = 1; made.step < 40; made.step++) {
            history.stepped(made);
        }
        history.breakHere();
        history.begun(made);
        assertEquals(40, history.replay(45).orElseThrow().from().step());
        assertEquals(0, history.replay(39).orElseThrow().from().step());
        assertFalse(history.replay(45).orElseThrow().isThere());
    }

    @Test
    void theHistoryOfABranchBeginsWithThePastOfTheRunItCameFrom() {
        RunHistory history = new RunHistory();
        Made made = new Made();
        history.begun(made);
        for (made.step = 1; made.step <= 10 * PER_EPOCH; made.step++) {
            made.best = made.step == 4 * PER_EPOCH || made.step == 8 * PER_EPOCH;
            history.stepped(made);
        }
        Checkpoint five = history.replay(5 * PER_EPOCH).orElseThrow().from();
        assertEquals(5 * PER_EPOCH, five.step());
        assertEquals(List.of(), history.until(five.at(3)).frames(), "a place where this run has never been");
        RunHistory branch = history.until(five);
        made.step = 5 * PER_EPOCH;
        made.best = false;
        branch.begun(made);
        made.step = 6 * PER_EPOCH;
        branch.stepped(made);

        List<Keyframe> past = history.frames().stream().filter(frame -> frame.step() < 5 * PER_EPOCH).toList();
        assertEquals(past, branch.frames().subList(0, past.size()));
        assertEquals(List.of(5L * PER_EPOCH, 6L * PER_EPOCH),
                branch.frames().subList(past.size(), branch.frames().size()).stream().map(Keyframe::step).toList());
        assertEquals(8 * PER_EPOCH, history.best().orElseThrow().step());
        assertEquals(Optional.empty(), branch.best());
    }

    private static float[] narrowed(double[] from) {
        float[] to = new float[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
        return to;
    }

    /** A run that only counts. */
    private final class Made implements Boundary {
        private final LiveSettings settings = moons.training().live();
        private long step;
        private boolean best;

        @Override
        public long step() {
            return step;
        }

        @Override
        public int stepsPerEpoch() {
            return PER_EPOCH;
        }

        @Override
        public LiveSettings settings() {
            return settings;
        }

        @Override
        public boolean best() {
            return best;
        }

        @Override
        public Network network() {
            return network;
        }

        @Override
        public Checkpoint checkpoint() {
            return Checkpoint.initial(network, 1).at(step);
        }
    }
}
