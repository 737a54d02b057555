package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Network;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class LiveNetworkTest {

    /** What a job saw. */
    private record Seen(double[] values, Optional<double[]> gradients, boolean trained) {}

    private final Bench on = new Bench();
    private Optional<Seen> seen = Optional.empty();
    private int calls;

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aJobSeesTheNumbersOfTheDocumentWhateverHappensToThem() {
        on.open(Bench.sample("moons"));
        watch();
        awaitSight("the first weights");
        double[] first = inDocument();
        assertFalse(seen.orElseThrow().trained());
        assertEquals(Optional.empty(), seen.orElseThrow().gradients());

        on.run(on.desk::oneBatch);
        on.awaitState(RunState.PAUSED);
        assertFalse(Arrays.equals(first, inDocument()));
        awaitSight("the weights after one batch");
        assertTrue(seen.orElseThrow().trained());

        on.run(on.desk::rewind);
        awaitSight("the first weights again");
        assertArrayEquals(first, seen.orElseThrow().values());
        assertFalse(seen.orElseThrow().trained());

        on.run(on.desk::newWeights);
        awaitSight("other weights");
        on.run(on.workbench::undo);
        awaitSight("undone");
    }

    @Test
    void aJobFollowsTheRunAndEndsWithExactlyWhatThePauseLeft() {
        Document spirals = Bench.sample("two-spirals");
        on.open(spirals.withTraining(spirals.training().withEpochs(1_000_000)));
        watch();
        awaitSight("the first weights");
        double[] first = inDocument();

        on.run(on.desk::trainOrPause);
        on.await("the views see the run move", () -> on.desk.state() == RunState.RUNNING
                && seen.filter(each -> !Arrays.equals(each.values(), first) && each.gradients().isPresent()).isPresent());
        on.run(on.desk::pause);
        on.awaitState(RunState.PAUSED);

        awaitSight("what the pause left");
        assertTrue(seen.orElseThrow().gradients().isPresent(), "a paused run keeps its gradients in view");
        on.run(on.desk::rewind);
        awaitSight("the first weights");
        assertEquals(Optional.empty(), seen.orElseThrow().gradients());
    }

    @Test
    void anIncompleteNetworkGivesNothingToLookAt() {
        on.open(Bench.sample("moons"));
        watch();
        awaitSight("the first weights");
        Document whole = on.workbench.document();

        on.run(() -> on.workbench.apply(Edits.delete(whole.graph(), List.of(whole.graph().nodes().get(2).id()))));
        on.await("the view is told", () -> seen.isEmpty());
        on.run(on.workbench::undo);
        awaitSight("whole again");
    }

    @Test
    void aJobThatFailsDoesNotTakeTheOthersWithIt() {
        on.open(Bench.sample("moons"));
        on.run(() -> on.live.watch(1000, moment -> {
            throw new IllegalStateException("a view is broken");
        }, result -> { }));
        watch();
        awaitSight("the first weights all the same");
        on.run(on.desk::oneBatch);
        on.awaitState(RunState.PAUSED);
        awaitSight("and the next");
    }

    @Test
    void closedWatchesAndViewsThatAreSwitchedOffDoNotWork() {
        on.open(Bench.sample("moons"));
        LiveNetwork.Watch<?> watch = watch();
        awaitSight("the first weights");
        on.run(() -> on.live.setEnabled(false));
        int before = calls;
        on.run(watch::again);
        on.epoch();
        assertEquals(before, calls);

        on.run(() -> on.live.setEnabled(true));
        awaitSight("what was missed");
        on.run(watch::close);
        int last = calls;
        int[] other = new int[1];
        on.run(() -> on.live.watch(1000, moment -> 1, result -> other[0]++));
        on.await("another view works", () -> other[0] > 0);
        assertEquals(last, calls);
    }

    @Test
    void aLookStandsInForTheRunAndTheRunForTheLook() {
        Document spirals = Bench.sample("two-spirals");
        on.open(spirals.withTraining(spirals.training().withEpochs(1_000_000)));
        watch();
        awaitSight("the first weights");
        double[] elsewhere = inDocument();
        Arrays.fill(elsewhere, 0.25);

        on.run(on.desk::trainOrPause);
        on.await("it trains", () -> on.desk.position().step() > 2);
        on.run(() -> on.live.look(Optional.of(new Look(elsewhere, new double[0], 1, 2))));
        on.await("the look is seen", () -> Arrays.equals(elsewhere, seen.orElseThrow().values()));
        int before = calls;
        long then = on.desk.position().step();
        on.await("it trains on", () -> on.desk.position().step() > then + 20);
        assertEquals(before, calls, "training changes nothing that is seen");
        assertEquals(Optional.empty(), seen.orElseThrow().gradients());
        on.run(on.desk::pause);
        on.awaitState(RunState.PAUSED);
        assertArrayEquals(elsewhere, seen.orElseThrow().values());
        assertTrue(on.live.lookNanos() > 0);

        on.run(() -> on.live.look(Optional.empty()));
        awaitSight("what the pause left");
    }

    @Test
    void aLookAtAnotherNetworkIsNotShownAndAChangeOfTheNetworkEndsIt() {
        on.open(Bench.sample("moons"));
        watch();
        awaitSight("the first weights");
        on.run(() -> on.live.look(Optional.of(new Look(new double[3], new double[0], 1, 2))));
        awaitSight("the first weights still");
        double[] other = inDocument();
        other[0] += 1;
        on.run(() -> on.live.look(Optional.of(new Look(other, new double[0], 1, 2))));
        on.await("the look is seen", () -> Arrays.equals(other, seen.orElseThrow().values()));

        on.run(() -> on.workbench.apply(Edits.freeze(List.of(on.workbench.document().graph().nodes().get(1).id()), true)));

        assertEquals(Optional.empty(), on.live.lookProperty().get());
        awaitSight("the first weights again");
    }

    private LiveNetwork.Watch<?> watch() {
        return on.fx(() -> on.live.watch(1000, moment -> new Seen(moment.network().values().clone(),
                moment.gradients().map(double[]::clone), moment.trained()), result -> {
                    seen = result;
                    calls++;
                }));
    }

    private void awaitSight(String what) {
        on.await("the view shows " + what, () -> seen.filter(each -> Arrays.equals(each.values(), values())).isPresent());
    }

    private double[] inDocument() {
        return on.fx(this::values);
    }

    private double[] values() {
        Document document = on.workbench.document();
        Network network = Network.compile(document.graph(), on.workbench.signature());
        Trainer.initialise(network, document.training());
        document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
        return network.values().clone();
    }
}
