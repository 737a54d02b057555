package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataSetup;
import dev.gradus.data.Generated;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EarlyStopping;
import dev.gradus.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class TrainingDeskTest {

    private final Bench on = new Bench();

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void withoutDataThereIsNothingToTrainAndAProblemIsNamedBeforeTraining() {
        assertEquals(RunState.NOTHING, on.desk.state());
        on.run(on.desk::trainOrPause);
        assertEquals(RunState.NOTHING, on.desk.state());

        on.open(Bench.sample("iris"));
        assertEquals(RunState.READY, on.desk.state());
        Document whole = on.workbench.document();
        on.run(() -> on.workbench.apply(Edits.delete(whole.graph(), List.of(whole.graph().nodes().get(2).id()))));
        assertEquals(RunState.PROBLEM, on.desk.state());
        on.run(on.desk::oneBatch);
        assertEquals(RunState.PROBLEM, on.desk.state());
        on.run(on.workbench::undo);
        assertEquals(RunState.READY, on.desk.state());
    }

    @Test
    void whatHasToWaitForTheBatchInHandHappensInOrderAfterItsWeightsAreInTheDocument() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(1_000_000)));
        on.run(on.desk::trainOrPause);
        on.await("it trains", () -> on.desk.position().step() > 2);
        List<String> done = new ArrayList<>();

        on.run(() -> {
            on.desk.whenStill(() -> done.add("first, step " + (on.workbench.document().checkpoint().orElseThrow().step() > 2)));
            on.desk.whenStill(() -> done.add("second"));
            assertEquals(List.of(), done);
        });
        on.awaitState(RunState.PAUSED);

        assertEquals(List.of("first, step true", "second"), done);
        on.run(() -> on.desk.whenStill(() -> done.add("at once")));
        assertEquals("at once", done.get(2));
    }

    @Test
    void renamingALayerLeavesTheRunInHandAlone() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(1_000_000)));
        on.run(on.desk::trainOrPause);
        on.await("it trains", () -> on.desk.position().step() > 2);
        Run run = on.desk.currentRun().orElseThrow();
        String before = run.layers().get(0);
        NodeId first = moons.graph().nodes().stream().filter(node -> node.name().equals(before)).findFirst().orElseThrow().id();

        on.run(() -> on.workbench.apply(Edits.rename(first, "hidden")));

        assertEquals(RunState.RUNNING, on.desk.state());
        long then = on.desk.position().step();
        on.await("it trains on", () -> on.desk.position().step() > then + 2);
        assertSame(run, on.desk.currentRun().orElseThrow());
        assertEquals("hidden", run.layers().get(0));
        on.run(on.desk::pause);
        on.awaitState(RunState.PAUSED);
        on.run(() -> on.workbench.apply(Edits.rename(first, "first")));
        assertEquals(RunState.PAUSED, on.desk.state());
        assertEquals("first", run.layers().get(0));
        on.run(() -> on.workbench.apply(Edits.freeze(List.of(first), true)));
        assertEquals(Optional.empty(), on.desk.currentRun(), "a frozen layer trains otherwise");
    }

    @Test
    void aFinishedRunTrainsOnAndTheSameRunGrows() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(2)));
        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);
        Run run = on.desk.currentRun().orElseThrow();
        assertEquals(2, run.epochs().size());
        assertTrue(on.desk.endingProperty().get().orElseThrow() instanceof TrainingEvent.Completed);

        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);

        assertSame(run, on.desk.currentRun().orElseThrow());
        assertEquals(4, run.epochs().size());
        assertEquals(4L * on.desk.position().stepsPerEpoch(), on.workbench.document().checkpoint().orElseThrow().step());
    }

    @Test
    void aRunThatTrainsOnCanPauseAndStillHasItsEpochsBeforeIt() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(3)));
        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);
        on.epoch();
        on.epoch();
        assertEquals(5, on.desk.position().epoch());

        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);

        assertEquals(6, on.desk.position().epoch());
        assertEquals(1, on.desk.runs().size());
    }

    @Test
    void earlyStoppingBringsTheBestWeightsBackAndSaysSo() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withLearningRate(3).withEpochs(500)
                .withEarlyStopping(new EarlyStopping(true, 2))));

        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.STOPPED_EARLY);

        TrainingEvent.StoppedEarly how = (TrainingEvent.StoppedEarly) on.desk.endingProperty().get().orElseThrow();
        assertEquals(2, how.epoch() - how.bestEpoch());
        Checkpoint kept = on.workbench.document().checkpoint().orElseThrow();
        assertEquals(kept.best().orElseThrow().blocks(), kept.blocks().stream().filter(block -> block.moment().isEmpty()).toList());
    }

    @Test
    void aNewRunOnWeightsOfTheSameAgeKeepsItsOwn() {
        on.open(Bench.sample("moons"));
        on.epoch();
        Document reopened = on.workbench.document();
        on.open(reopened);
        assertEquals(RunState.READY, on.desk.state());

        on.epoch();

        Checkpoint before = reopened.checkpoint().orElseThrow();
        Checkpoint after = on.workbench.document().checkpoint().orElseThrow();
        assertEquals(before.step(), after.step());
        assertNotEquals(before.blocks(), after.blocks());
        on.run(on.workbench::undo);
        assertEquals(Optional.of(before), on.workbench.document().checkpoint());
    }

    @Test
    void trainPressedWhileDataArePreparedWaitsForThem() {
        on.open(Bench.sample("circles"));
        DataSetup small = on.workbench.document().data().orElseThrow();
        DataSetup large = small.withSource(((Generated) small.source()).withSize(900));

        on.run(() -> {
            on.workbench.apply(Edits.data("size", large));
            on.desk.oneEpoch();
        });
        on.awaitState(RunState.PAUSED);

        assertEquals(900, on.desk.currentRun().orElseThrow().record().provenance().orElseThrow().rowsRead());
        assertEquals((int) Math.ceil(on.workbench.preparedData().orElseThrow().training().count()
                / (double) on.workbench.document().training().batchSize()), on.desk.position().stepsPerEpoch());
    }

    @Test
    void takingTheRunsAwayLeavesTheWeightsAndAFreshStart() {
        on.open(Bench.sample("moons"));
        on.epoch();
        on.run(on.desk::stop);
        assertEquals(RunState.FINISHED, on.desk.state());
        Optional<Checkpoint> weights = on.workbench.document().checkpoint();

        on.run(on.desk::clear);

        assertEquals(RunState.READY, on.desk.state());
        assertEquals(weights, on.workbench.document().checkpoint());
        on.epoch();
        on.run(() -> on.desk.delete(on.desk.runs().get(0)));
        assertEquals(RunState.READY, on.desk.state());
        assertEquals(Optional.empty(), on.desk.currentRun());
    }

    @Test
    void anEditThatAnswersAnEditIsRefused() {
        on.open(Bench.sample("moons"));
        List<Throwable> refused = new ArrayList<>();
        on.run(() -> {
            on.workbench.revisionProperty().addListener((property, before, now) -> {
                if (refused.isEmpty()) {
                    refused.add(assertThrows(IllegalStateException.class, () -> on.workbench.apply(Edits.arrange())));
                }
            });
            on.workbench.apply(Edits.training("rate", on.workbench.document().training().withLearningRate(0.5)));
        });

        assertTrue(refused.get(0).getMessage().startsWith("An edit was made while views were being told of another: "));
        assertEquals(0.5, on.workbench.document().training().live().learningRate());
    }
}
